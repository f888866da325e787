"""Small disks of the tests' own, where the machine lets them be mounted."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

IS_ROOT = sys.platform == "linux" and os.geteuid() == 0


@contextlib.contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    """A file system mounted at `folder`, made if need be; NotImplementedError where it may not be."""
    folder.mkdir(exist_ok=True)
    done = subprocess.run(["mount", *options, str(folder)], capture_output=True, check=False)
    if done.returncode:
        raise NotImplementedError(done.stderr.decode())
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def small_disk(folder: Path, size: str = "1m", files: int = 64) -> contextlib.AbstractContextManager[Path]:
    """A tmpfs of this size, for so many files."""
    return mounted(folder, "-t", "tmpfs", "-o", f"size={size},nr_inodes={files}", "tmpfs")


class Ballast:
    """What fills a disk, and can be taken away."""

    def __init__(self, folder: Path) -> None:
        self._file, self._many = folder / "ballast", folder / "many"

    def fill(self) -> None:
        """Leave no byte free."""
        with self._file.open("wb", buffering=0) as file, contextlib.suppress(OSError):
            for size in (65536, 4096, 1):
                with contextlib.suppress(OSError):
                    while file.write(b"x" * size):
                        pass

    def use_up_files(self) -> None:
        """Leave no room for another file."""
        self._many.mkdir()
        with contextlib.suppress(OSError):
            for number in range(10_000):
                (self._many / str(number)).touch()

    def free(self) -> None:
        """Have room again."""
        self._file.unlink(missing_ok=True)
        if self._many.exists():
            for file in self._many.iterdir():
                file.unlink()
            self._many.rmdir()
