"""Brings the Korean texts up to date with the code.

`python resources/translations/update.py` reads the English source texts out of editor/ui into stet_ko.ts, keeps what
is translated, and compiles stet_ko.qm. What is new stands in the .ts file as "unfinished": translate it there (as it
is, or with pyside6-linguist), and run this again. tests/ui/test_translations.py fails until that is done.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def tool(name: str) -> str:
    """PySide6's own tool, from the environment that runs this."""
    beside = sorted(Path(sys.executable).parent.glob(f"{name}*"))
    return str(beside[0]) if beside else name


def read_sources(ts: Path) -> None:
    """Bring `ts` up to date with the texts that stand in editor/ui."""
    sources = sorted((ROOT / "editor" / "ui").rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "ko"]
    subprocess.run([tool("pyside6-lupdate"), *map(str, sources), *options, "-ts", str(ts)], check=True)


def compile_texts(ts: Path, qm: Path) -> None:
    """Compile `ts` into what Qt loads; unfinished texts are left out, and stand in English."""
    subprocess.run([tool("pyside6-lrelease"), "-silent", str(ts), "-qm", str(qm)], check=True)


if __name__ == "__main__":
    read_sources(HERE / "stet_ko.ts")
    compile_texts(HERE / "stet_ko.ts", HERE / "stet_ko.qm")
