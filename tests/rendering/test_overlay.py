"""A copy in which one post reads otherwise."""

import os
from pathlib import Path

import pytest

from editor.rendering import overlay
from tests.site.jekyll import write

FILES = {
    "_config.yml": "title: x\n",
    "_posts/2024/2024-07-27-a.md": "old",
    "assets/a.png": "picture",
    ".git/config": "",
    "_site/index.html": "built",
}


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_the_post_is_another_and_the_site_as_it_was(tmp_path: Path) -> None:
    root, folder = write(tmp_path / "site", FILES), tmp_path / "copy"
    overlay.make(root, folder, root / "_posts/2024/2024-07-27-a.md", "새 글")
    (folder / "_config.yml").write_text("written by a plugin", encoding="utf-8")
    assert (folder / "_posts/2024/2024-07-27-a.md").read_text("utf-8") == "새 글"
    assert (folder / "assets/a.png").read_text("utf-8") == "picture"
    assert {path.relative_to(folder).parts[0] for path in folder.rglob("*")} == {"_config.yml", "_posts", "assets"}
    assert {name: (root / name).read_text("utf-8") for name in FILES} == FILES


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_links_to_folders_stay_links(tmp_path: Path) -> None:
    root = write(tmp_path / "site", FILES)
    (root / "around").symlink_to(root, target_is_directory=True)
    overlay.make(root, tmp_path / "copy", root / "_posts/b.md", "new")
    assert (tmp_path / "copy/around").is_symlink()
    assert (tmp_path / "copy/_posts/b.md").read_text("utf-8") == "new"
