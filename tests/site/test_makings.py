"""What a page is made of is watched; posts are not."""

import os
from pathlib import Path

import pytest

from editor.site.makings import stamps
from tests.site.jekyll import write

FILES = {
    "_config.yml": "title: x\n",
    "_layouts/post.html": "{{ content }}",
    "_includes/deep/part.html": "part",
    "_sass/_colours.scss": "$ink: red;",
    "_data/people.yml": "- a",
    "assets/css/main.scss": "---\n---\n",
    "assets/plain.css": "p {}",
    "assets/img/a.png": "",
    "_posts/2024-07-27-a.md": "---\n---\n",
    "_site/assets/plain.css": "p {}",
    "node_modules/x/x.css": "p {}",
    ".cache/x.css": "p {}",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "site", FILES)


def names(root: Path) -> set[str]:
    return {Path(path).relative_to(root).as_posix() for path, stamp in stamps(root).items() if stamp}


def test_layouts_includes_sass_data_configuration_and_styles(root: Path) -> None:
    assert names(root) == set(list(FILES)[:7])


def test_a_picture_counts_where_the_page_has_loaded_it(root: Path) -> None:
    picture = root / "assets/img/a.png"
    before = stamps(root, [picture])
    assert before[str(picture)]
    picture.unlink()
    assert stamps(root, [picture])[str(picture)] is None


@pytest.mark.parametrize("name", list(FILES)[:7])
def test_a_changed_file_has_another_stamp(root: Path, name: str) -> None:
    before = stamps(root)
    (root / name).write_text(FILES[name] + "\n", encoding="utf-8")
    after = stamps(root)
    assert {path for path in after if after[path] != before[path]} == {str(root / name)}


def test_a_changed_post_does_not(root: Path) -> None:
    before = stamps(root)
    (root / "_posts/2024-07-27-a.md").write_text("another", encoding="utf-8")
    assert stamps(root) == before


def test_another_source_and_other_folders(tmp_path: Path) -> None:
    settings = "source: src\nlayouts_dir: l\nsass:\n  sass_dir: s\n"
    files = {"_config.yml": settings, "src/l/a.html": "", "src/s/a.scss": ""}
    assert names(write(tmp_path, files)) == set(files)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_circle_of_links_ends(root: Path) -> None:
    (root / "_includes/around").symlink_to(root / "_includes", target_is_directory=True)
    (root / "_includes/self").symlink_to(root / "_includes/self")
    assert stamps(root)
