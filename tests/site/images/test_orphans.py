"""Copies whose process is gone: they stay where something names them, and go where nothing does."""

from pathlib import Path

import pytest

from editor.post.signs import Sign
from editor.site.images.copies import Copies
from editor.site.images.orphans import sweep
from tests.site.jekyll import write

NAMED = "![](/img/a.jpg)\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "site", {"_config.yml": "", "_posts/2024-01-01-old.md": "x\n"})


@pytest.fixture
def sign(tmp_path: Path) -> Sign:
    return Sign(tmp_path / "alive")


def left(root: Path, stash: Path, *names: str, owner: str = "gone") -> Copies:
    """Copies in a site, of a process that was killed."""
    copies = Copies(stash, root, owner)
    for name in names:
        path = root / "img" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())
        copies.add(path, made_folder=True)
    return copies


def there(root: Path) -> set[str]:
    folder = root / "img"
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def test_what_nothing_names_goes_and_its_folder(root: Path, sign: Sign, tmp_path: Path) -> None:
    left(root, tmp_path / "stashes" / "1", "a.jpg", "b.jpg")
    sweep(tmp_path / "stashes", sign, [])
    assert not (root / "img").exists()
    assert list((tmp_path / "stashes").iterdir()) == []


@pytest.mark.parametrize("name", ["_posts/2024-01-02-new.md", "about.html", "_data/pictures.yml"])
def test_what_was_saved_since_keeps_its_picture(root: Path, sign: Sign, tmp_path: Path, name: str) -> None:
    left(root, tmp_path / "stashes" / "1", "a.jpg", "b.jpg")
    write(root, {name: NAMED})
    sweep(tmp_path / "stashes", sign, [])
    assert there(root) == {"a.jpg"}


def test_a_text_that_waits_keeps_its_picture_for_the_next_start(root: Path, sign: Sign, tmp_path: Path) -> None:
    left(root, tmp_path / "stashes" / "1", "a.jpg", "b.jpg")
    sweep(tmp_path / "stashes", sign, [NAMED])
    assert there(root) == {"a.jpg"}
    sweep(tmp_path / "stashes", sign, [])
    assert there(root) == set()


def test_what_was_put_aside_comes_back_to_the_text_that_names_it(root: Path, sign: Sign, tmp_path: Path) -> None:
    copies = left(root, tmp_path / "stashes" / "1", "a.jpg")
    assert copies.settle([])
    assert there(root) == set()
    sweep(tmp_path / "stashes", sign, [NAMED])
    assert (root / "img" / "a.jpg").read_bytes() == b"a.jpg"


def test_what_is_another_picture_by_now_stays(root: Path, sign: Sign, tmp_path: Path) -> None:
    left(root, tmp_path / "stashes" / "1", "a.jpg")
    (root / "img" / "a.jpg").write_bytes(b"retouched")
    sweep(tmp_path / "stashes", sign, [])
    assert there(root) == {"a.jpg"}


def test_nothing_is_done_beside_another_stet(root: Path, sign: Sign, tmp_path: Path) -> None:
    other = Sign(tmp_path / "alive")
    other.show()
    left(root, tmp_path / "stashes" / "1", "a.jpg")
    sweep(tmp_path / "stashes", sign, [])
    assert there(root) == {"a.jpg"}
    other.release()
    sweep(tmp_path / "stashes", sign, [])
    assert there(root) == set()


@pytest.mark.parametrize("ledger", [b"", b"[]", b"{}", b'{"root": "/", "owner": "x", "copied": [{}]}', b"[" * 100_000])
def test_a_ledger_that_cannot_be_read_takes_nothing_away(root: Path, sign: Sign, tmp_path: Path, ledger: bytes) -> None:
    left(root, tmp_path / "stashes" / "1", "a.jpg")
    (tmp_path / "stashes" / "1" / "ledger.json").write_bytes(ledger)
    sweep(tmp_path / "stashes", sign, [])
    assert there(root) == {"a.jpg"}
