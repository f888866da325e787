"""Pictures to bring into the site of `post`."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from editor.ui.window import PostWindow
from tests.site.images import photos

Open: TypeAlias = "Callable[[Path | None], PostWindow]"


@pytest.fixture
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A photograph outside of the site."""
    path = tmp_path_factory.mktemp("camera") / "부산항.jpg"
    path.write_bytes(photos.photo((640, 480)))
    return path
