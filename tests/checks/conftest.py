"""Sites to check posts in."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Make = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def make_site(tmp_path: Path) -> Make:
    """Writes the files of a site, by their paths; a configuration without settings where none is among them."""

    def make(files: Mapping[str, str]) -> Path:
        for name, text in {"_config.yml": "title: Harbour News\n", **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        return tmp_path

    return make
