"""One package for all tests of a run: it is built in seconds, takes 380 MB, and is gone with the run."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from installers.windows import icon

SCRIPT = Path(__file__).resolve().parent.parent.parent / "packaging" / "build.py"


@pytest.fixture(scope="session")
def package() -> Iterator[Path]:
    """The Debian package, as ./dev deb builds it but not compressed, laid out as it would be installed."""
    missing = [program for program in ("dpkg-deb", "git", "readelf", "strip") if shutil.which(program) is None]
    if missing:
        pytest.skip(f"needs {' '.join(missing)}")
    with tempfile.TemporaryDirectory(prefix="stet-package-") as folder:
        command = [sys.executable, str(SCRIPT), "deb", "--compression", "none", "--folder", folder]
        built = subprocess.run(command, capture_output=True, text=True, check=False)
        assert built.returncode == 0, built.stderr
        installed = Path(folder, "installed")
        subprocess.run(["dpkg-deb", "--raw-extract", built.stdout.strip(), str(installed)], check=True)
        yield installed


@pytest.fixture(scope="session")
def tree(package: Path) -> Path:
    """The program's own folder in the package."""
    return package / "usr/lib/stet"


@pytest.fixture
def little_tree(tmp_path: Path) -> Path:
    """A tree for Windows of a few files, as much as setup, archive and package name."""
    return write_little_tree(tmp_path / "windows")


def write_little_tree(root: Path) -> Path:
    """Write it into a new folder."""
    (root / "packages/editor").mkdir(parents=True)
    for name in ("stet.exe", "stetw.exe", "stet", "python311.dll", "packages/editor/한글.py"):
        (root / name).write_bytes(b"x")
    icon.write(icon.SOURCE, root / "stet.ico")
    return root
