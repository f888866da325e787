"""A site's own style: its file at the root, read again only when it was touched."""

import os
from pathlib import Path

from editor.house.of_site import FILE_NAME, own_style

RED = """
[[styles]]
id = "red"
label = { ko = "빨강", en = "Red" }
open = '<span style="color: red;">'
close = "</span>"
"""


def test_no_site_and_no_file(tmp_path: Path) -> None:
    assert own_style(None).house is None
    own = own_style(tmp_path)
    assert (own.site, own.house, own.error) == (tmp_path, None, None)
    assert own_style(tmp_path, own) is own


def test_a_file_is_read_again_when_it_was_touched(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_text(RED, encoding="utf-8")
    own = own_style(tmp_path)
    assert own.house is not None
    assert own.house.styles[0].shortcut == ""
    assert own_style(tmp_path, own) is own
    path.write_text(RED.replace("red;", "#f00;"), encoding="utf-8")
    changed = own_style(tmp_path, own)
    assert changed.house is not None
    assert changed.house.styles[0].open == '<span style="color: #f00;">'
    path.unlink()
    assert own_style(tmp_path, changed).house is None


def test_a_broken_file_is_told_and_read_again_when_mended(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_text("[[styles]]\n", encoding="utf-8")
    own = own_style(tmp_path)
    assert own.house is None
    assert own.error is not None
    assert own.error.facts["line"] == 1
    path.write_text(RED, encoding="utf-8")
    assert own_style(tmp_path, own).error is None


def test_what_would_take_long_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_text("#" * 600_000, encoding="utf-8")
    own = own_style(tmp_path)
    assert own.error is not None
    assert own.error.key == "house.too_large"
    path.unlink()
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)
        assert own_style(tmp_path).stamp is None


def test_a_file_of_the_same_size_counts_as_touched_by_its_time(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_text(RED, encoding="utf-8")
    own = own_style(tmp_path)
    path.write_text(RED.replace("red;", "tan;"), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert own_style(tmp_path, own) is not own
