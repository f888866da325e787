"""The Windows setup, in Wine: installed, used, upgraded and removed, for one user and for all.

    python packaging/wine/try.py SETUP TREE POSTS [--package MSI]

SETUP and TREE are what packaging/build.py makes, POSTS a folder of posts. Each step is told; ends with 1 when one is
not as it should be. The preview stays closed: Wine 8 cannot run the web engine.
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import stub
from prefix import Prefix, windows_path

from benchmarks.display import virtual_display
from benchmarks.editors import STET
from benchmarks.one_post import StepMissedError, wait
from benchmarks.pixels import ink
from benchmarks.screen import Box, Grabber, Screen

_UNINSTALL = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Stet"
_CLASSES = "Software\\Classes"
_USER, _ALL = "users/root/AppData/Local/Programs/Stet", "Program Files/Stet"
_TEXT = 1500  # changes of ink


def _say(text: str) -> None:
    print(f"wine: {text}", flush=True)


def _hold(what: str, holds: object) -> None:
    if not holds:
        raise StepMissedError(what)
    _say(what)


def _names(folder: Path) -> dict[str, int]:
    """The files below a folder with their sizes."""
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in folder.rglob("*") if path.is_file()}


class Trial:
    """One prefix and what is tried in it."""

    def __init__(self, wine: Prefix, setup: Path, tree: Path) -> None:
        self._wine, self._setup, self._tree = wine, setup, tree

    def install(self, place: str, root_key: str, *options: str) -> None:
        """Install silently; the files are those of the tree, and the registry says where they are."""
        code, _ = self._wine.run(str(self._setup), "/S", *options)
        installed = self._wine.drive / place
        _hold(f"setup /S {' '.join(options)} ends with 0", code == 0)
        files = _names(installed)
        files.pop("uninstall.exe")
        _hold(f"its {len(files)} files are those of the tree", files == _names(self._tree))
        _hold(f"{root_key} names it", "DisplayVersion" in self._wine.registry(f"{root_key}\\{_UNINSTALL}"))
        types = self._wine.registry(f"{root_key}\\{_CLASSES}\\.md")
        _hold("Markdown is offered and not taken", "Stet.Post" in types and "(Default)    REG_SZ    Stet" not in types)

    def verify(self, place: str, posts: Path) -> None:
        """The console program, whose output goes into a pipe, on a folder of posts."""
        program = str(self._wine.drive / place / "stet.exe")
        code, said = self._wine.run(program, "verify", windows_path(posts))
        _hold(f"stet verify: {said.strip().splitlines()[-1]}", code == 0)

    def window(self, place: str, screen: Screen, post: Path) -> None:
        """The window with the preview closed: its text is painted; a word is typed and saved."""
        self._wine.run("reg", "add", "HKCU\\Software\\Stet\\Stet\\shown", "/v", "preview", "/d", "no", "/f")
        program = self._wine.start(str(self._wine.drive / place / "stetw.exe"), windows_path(post))
        wide = Grabber(screen, Box(STET.text.left, STET.text.top, 900, STET.text.height))
        before = post.read_bytes()
        try:
            wait("the window's text is painted", lambda: ink(wide.grab()) > _TEXT)
            wait("the window rests", lambda: _rests(wide), 30)
            for keys in (*STET.places["start"], *"gunsan", "Control_L+s"):
                screen.press(keys)
                time.sleep(0.1)
            wait("the post is saved", lambda: post.read_bytes() != before)
            _hold("a word is typed in the window and saved, all else kept", _is_typed(before, post.read_bytes()))
            screen.press("Control_L+q")
            wait("the window closes", lambda: program.poll() is not None)
        finally:
            wide.close()
            if program.poll() is None:
                program.kill()

    def upgrade(self, place: str, *options: str) -> None:
        """Installed over itself: what is not part of it goes, what is a user's stays."""
        stale = self._wine.drive / place / "packages/editor/of_an_earlier_version.py"
        own = self._wine.drive / place / "notes of mine.txt"
        for path in (stale, own):
            path.write_text("x", encoding="utf-8")
        self._wine.run(str(self._setup), "/S", *options)
        _hold("an upgrade removes what an earlier version had", not stale.exists())
        _hold("and leaves what is somebody else's", own.exists())
        own.unlink()

    def remove(self, place: str, root_key: str) -> None:
        """Uninstalled: nothing of the program is left, in folders or registry."""
        installed = self._wine.drive / place
        code, _ = self._wine.run(str(installed / "uninstall.exe"), "/S")
        wait("the uninstaller's copy ends", lambda: not installed.exists())
        _hold("uninstall.exe /S removes the folder", code == 0)
        keys = (_UNINSTALL, f"{_CLASSES}\\Stet.Post")
        left = [key for key in keys if self._wine.registry(f"{root_key}\\{key}")]
        _hold("and its keys", not left and "Stet.Post" not in self._wine.registry(f"{root_key}\\{_CLASSES}\\.md"))
        _hold("and its menu entry", not list(self._wine.drive.rglob("Stet.lnk")))


def _try_package(wine: Prefix, package: Path, trial: Trial, posts: Path) -> None:
    """The Windows Installer's package: installed without a window, used, removed."""
    installed = wine.drive / _ALL
    code, _ = wine.run("msiexec", "/i", windows_path(package), "/qn")
    _hold("msiexec /i … /qn ends with 0", code == 0)
    trial.verify(_ALL, posts)
    code, _ = wine.run("msiexec", "/x", windows_path(package), "/qn")
    _hold("msiexec /x … /qn removes the folder", code == 0 and not installed.exists())
    _hold("and its keys", not wine.registry(f"HKLM\\{_CLASSES}\\Stet.Post"))
    _hold("and its menu entry", not list(wine.drive.rglob("Stet.lnk")))


def _rests(part: Grabber) -> bool:
    before = part.grab()
    time.sleep(2)
    return part.grab() == before


def _is_typed(before: bytes, after: bytes) -> bool:
    at = after.find(b"gunsan")
    return at >= 0 and after[:at] + after[at + len(b"gunsan") :] == before


def _try_all(options: argparse.Namespace, folder: Path) -> None:
    post = folder / "site/_posts/2024-07-27-항만.md"
    post.parent.mkdir(parents=True)
    paragraph = "<p>항만 물동량이 석 달 만에 늘었다. The harbour's cargo grew after three months.</p>\n\n"
    post.write_text(f"---\ntitle: Harbour\n---\n\n{paragraph * 12}", encoding="utf-8")
    with virtual_display() as display:
        screen = Screen(display)
        wine = Prefix(folder / "prefix", display)
        try:
            library = stub.build(options.tree / "packages/PySide6/Qt6Core.dll", folder)
            shutil.copy(library, wine.drive / "windows/system32")
            trial = Trial(wine, options.setup, options.tree)
            for place, key, switches in ((_USER, "HKCU", ()), (_ALL, "HKLM", ("/AllUsers",))):
                trial.install(place, key, *switches)
                trial.verify(place, options.posts)
                trial.verify(place, post.parent)
                if key == "HKCU":
                    trial.window(place, screen, post)
                trial.upgrade(place, *switches)
                trial.remove(place, key)
            if options.package:
                _try_package(wine, options.package, trial, options.posts)
        finally:
            wine.end()
            screen.close()


def main() -> int:
    """Try it; the exit code."""
    parser = argparse.ArgumentParser("try.py", description=__doc__)
    parser.add_argument("setup", type=Path)
    parser.add_argument("tree", type=Path)
    parser.add_argument("posts", type=Path)
    parser.add_argument("--package", type=Path, help="the package for the Windows Installer, to be tried as well")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        try:
            _try_all(options, Path(folder))
        except StepMissedError as missed:
            _say(f"FAILED: {missed}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
