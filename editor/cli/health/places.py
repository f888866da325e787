"""The versions, and the places where Stet keeps things."""

import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from editor import __version__
from editor.cli.health.fact import Fact
from editor.errors import StetError
from editor.house.policy import load_policy, policy_file
from editor.post.state import state_folder


def versions() -> Iterator[Fact]:
    """Stet, what it runs on, and where from."""
    yield Fact("stet", __version__)
    yield Fact("python", platform.python_version())
    yield Fact("system", platform.platform())
    yield Fact("program", sys.prefix)


def places() -> Iterator[Fact]:
    """The state's folder and the machine's policy; the settings' file, which Qt knows, is in the screen's facts."""
    folder = state_folder()
    unwritable = not os.access(_nearest(folder), os.W_OK)
    yield Fact("state", str(folder), "state_unwritable" if unwritable else "", {"path": folder})
    path = policy_file()
    if not path.exists():
        yield Fact("policy", "")
        return
    try:
        policy = load_policy()
        policy.house_style()
    except StetError as error:
        yield Fact("policy", str(path), error.key, error.facts)
        return
    gone = policy.site is not None and not policy.site.is_dir()
    yield Fact("policy", str(path), "policy_site" if gone else "", {"path": policy.site})


def _nearest(path: Path) -> Path:
    """The path itself, or the nearest folder above it that is there."""
    return next((one for one in (path, *path.parents) if one.exists()), path)
