"""Which libraries go: those that no binary reaches, over any number of steps."""

import re
from pathlib import Path

from installers.libraries import take_out_unreached

NEEDS = {"program": ["liba.so"], "liba.so": ["LIBB.so", "libc.so.6"], "libb.so": ["liba.so"], "libd.so": ["libe.so"]}


def test_only_what_is_reached_stays(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    for name in ("program", "lib/liba.so", "lib/libb.so", "lib/libd.so", "lib/libe.so"):
        (tmp_path / name).write_bytes(b"\x7fELF")
    (tmp_path / "lib/text.so").write_bytes(b"# no binary\n")
    gone = take_out_unreached(tmp_path, re.compile(r"lib/"), lambda path: NEEDS.get(path.name, []))
    assert {path.name for path in gone} == {"libd.so", "libe.so"}
    assert {path.name for path in (tmp_path / "lib").iterdir()} == {"liba.so", "libb.so", "text.so"}
