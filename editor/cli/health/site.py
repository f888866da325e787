"""The site, and the state of its git: read from files. Git itself is not asked: a working copy can have it run code."""

from collections.abc import Iterator
from pathlib import Path

from editor.cli.health.fact import Fact
from editor.cli.posts import posts_below
from editor.house.of_site import own_style
from editor.site.git_files import git_folder, text_of
from editor.site.roots import find_site

_HEAD = "ref: refs/heads/"
# What a git that was interrupted leaves (gitrepository-layout(5)), and the message's key.
_UNDER_WAY = {
    "MERGE_HEAD": "git_merging",
    "rebase-merge": "git_rebasing",
    "rebase-apply": "git_rebasing",
    "CHERRY_PICK_HEAD": "git_merging",
    "index.lock": "git_locked",
}


def site(path: Path) -> Iterator[Fact]:
    """The site that a folder is in, its posts and style, its branch."""
    root = find_site(path)
    if root is None:
        yield Fact("site", "", "no_site", {"path": path.absolute()})
        return
    yield Fact("site", str(root))
    yield Fact("posts", str(len(posts_below(root))))
    own = own_style(root)
    if own.error is not None:
        yield Fact("house", str(root / ".stet.toml"), own.error.key, own.error.facts)
    else:
        yield Fact("house", str(root / ".stet.toml") if own.house else "")
    yield _git(root)


def _git(root: Path) -> Fact:
    folder = git_folder(root)
    if folder is None:
        return Fact("git", "")
    head = text_of(folder / "HEAD")
    branch = head.removeprefix(_HEAD) if head.startswith(_HEAD) else head[:12]
    for name, problem in _UNDER_WAY.items():
        if (folder / name).exists():
            return Fact("git", branch, problem, {"path": folder / name})
    return Fact("git", branch, "" if head.startswith(_HEAD) else "git_detached", {"commit": branch})
