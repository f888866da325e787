"""What git's own files say of a working copy. Git itself is not asked: a working copy can have it run code."""

from pathlib import Path

_POINTER = "gitdir: "
_REFERENCE = "ref: "
_LONGEST = 4096  # bytes of a file of git's that are read
_LONGEST_LIST = 1 << 20
_ORIGIN = '[remote "origin"]'


def git_folder(root: Path) -> Path | None:
    """Git's own folder for the working copy that a site is in; a worktree's `.git` is a file that names it."""
    for folder in (root, *root.parents):
        place = folder / ".git"
        if place.is_dir():
            return place
        if place.is_file():
            text = text_of(place)
            return folder / text.removeprefix(_POINTER) if text.startswith(_POINTER) else None
    return None


def text_of(path: Path, longest: int = _LONGEST) -> str:
    """The beginning of a file; "" for one that cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(longest).decode("utf-8", "replace").strip()
    except OSError:
        return ""


def _shared(folder: Path) -> Path:
    """Where a worktree keeps what it shares with others (gitrepository-layout(5): commondir)."""
    common = text_of(folder / "commondir")
    return folder / common if common else folder


def origin(root: Path) -> str:
    """The address of the remote `origin`; "" for none."""
    folder = git_folder(root)
    section = ""
    for line in text_of(_shared(folder) / "config", _LONGEST_LIST).splitlines() if folder else ():
        name, sign, value = map(str.strip, line.partition("="))
        if name.startswith("["):
            section = name
        elif section == _ORIGIN and sign and name == "url":
            return value
    return ""


def revision(root: Path) -> str:
    """The commit that is checked out; "" where that is not known."""
    folder = git_folder(root)
    if folder is None:
        return ""
    head = text_of(folder / "HEAD")
    if not head.startswith(_REFERENCE):
        return head
    name = head.removeprefix(_REFERENCE)
    shared = _shared(folder)
    return text_of(shared / name) or _packed(shared, name)


def _packed(folder: Path, name: str) -> str:
    lines = text_of(folder / "packed-refs", _LONGEST_LIST).splitlines()
    return next((line.split(" ")[0] for line in lines if line.endswith(f" {name}")), "")
