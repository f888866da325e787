"""The data files: found in a checkout and, after a build, in the wheel."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from editor import __version__, resources

LOOK = "from editor import resources; print(resources.path('')); print(resources.read_text('house/default.toml')[:1])"


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=repository, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_a_resource_is_found_in_the_checkout() -> None:
    assert resources.path("house/default.toml").is_file()
    assert "styles" in resources.read_text("house/default.toml")


def test_every_data_file_is_in_the_wheel(wheel: Path, repository: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    data = repository / "resources"
    # Another test may import the script among the data, and Python then keeps its bytecode beside it.
    files = [path for path in data.rglob("*") if path.is_file() and path.parent.name != "__pycache__"]
    wanted = {f"editor/resources/{path.relative_to(data).as_posix()}" for path in files}
    assert wanted <= names


def test_the_wheel_carries_the_one_version_and_the_command(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    metadata, entry_points = (
        next(archive.read(name).decode() for name in archive.namelist() if name.endswith(end))
        for end in ("/METADATA", "/entry_points.txt")
    )
    assert f"\nVersion: {__version__}\n" in metadata
    assert "stet = editor.cli:main" in entry_points


def test_an_installed_wheel_finds_its_own_data(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    # -S: without site-packages, so that the checkout cannot be found by a .pth file.
    command = [sys.executable, "-S", "-c", LOOK]
    printed = subprocess.run(command, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, check=True)
    assert printed.stdout.decode().splitlines() == [str(tmp_path / "editor" / "resources"), "#"]
