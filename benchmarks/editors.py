"""The editors that are compared: how each starts with its live preview, and where on the screen it shows what."""

import os
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.posts import FRONT_MATTER
from benchmarks.screen import Box

# In an editor of raw text: from the file's first line to the first paragraph, and before its closing tag.
_RAW_START = ("Control_L+Home", *["Down"] * FRONT_MATTER.count("\n"), "End", *["Left"] * len("</p>"))
_RAW_END = ("Control_L+End", *["Left"] * len("</p>"))
_PAGES_TO_MIDDLE = 150


@dataclass(frozen=True)
class Editor:
    """One editor, its window filling a screen of 1366 x 768."""

    name: str
    program: str
    arguments: tuple[str, ...]
    text: Box
    """Where it shows the text that is edited, without scroll bars and without anything that tells the caret's place."""
    preview: Box
    settings: dict[str, str] = field(default_factory=dict)
    """Files of settings, by their path in the folder of settings."""
    places: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys that bring the caret to the end of the first paragraph, far into the text, to the end of the last."""

    def is_installed(self) -> bool:
        """Whether the program is there."""
        return shutil.which(self.program) is not None

    def command(self, post: Path) -> list[str]:
        """What opens a post."""
        return [self.program, *self.arguments, str(post)]

    def environment(self, home: Path, display: str) -> dict[str, str]:
        """The surroundings of a user who has just chosen the live preview; the same `home` is the same user."""
        places = {name: home / name for name in ("config", "data", "cache", "state", "runtime")}
        # The editor before was ended with its text not saved: what it would bring back now is not what is measured.
        shutil.rmtree(places["state"], ignore_errors=True)
        for place in places.values():
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, text in self.settings.items():
            path = places["config"] / name
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        # Nothing of the real user's desktop (its bus, theme, scale), and Python as it is at a user's: with bytecode.
        desktop = ("DBUS_", "QT_", "QTWEBENGINE_", "XDG_", "KDE_", "GNOME_", "WAYLAND_", "GTK_", "LC_", "PYTHON")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(desktop)}
        kept |= {f"XDG_{name.upper()}_HOME": str(places[name]) for name in ("config", "data", "cache", "state")}
        kept |= {"XDG_RUNTIME_DIR": str(places["runtime"]), "HOME": str(home), "DISPLAY": display, "LANG": "C.UTF-8"}
        kept |= {"DBUS_SESSION_BUS_ADDRESS": "disabled:", "PYTHONPATH": str(Path(__file__).parent.parent)}
        kept["STET_APART"] = "1"  # each start is measured, and none handed over to another
        kept["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")
        if os.geteuid() == 0:
            kept["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium refuses root with it; the same for all
        return kept


STET = Editor(
    name="Stet",
    program=sys.executable,
    arguments=("-m", "editor"),
    text=Box(320, 115, 580, 620),
    preview=Box(920, 115, 435, 620),
    places={
        "start": ("Control_L+Home", "End"),
        "middle": ("Control_L+End", *["Prior"] * _PAGES_TO_MIDDLE, "End"),
        "end": ("Control_L+End",),
    },
)

GHOSTWRITER = Editor(
    name="ghostwriter",
    program="ghostwriter",
    arguments=(),
    text=Box(165, 30, 580, 700),
    preview=Box(768, 30, 580, 700),
    settings={
        "ghostwriter/ghostwriter.conf": "[Preview]\nhtmlPreviewOpen=true\n[Style]\ndarkModeEnabled=false\n"
        "[Window]\nsidebarOpen=true\n[Spelling]\nliveSpellCheck=false\n"
    },
    places={
        "start": _RAW_START,
        "middle": ("Control_L+End", *["Prior"] * _PAGES_TO_MIDDLE, "End"),
        "end": _RAW_END,
    },
)

RETEXT = Editor(
    name="ReText",
    program="retext",
    arguments=(),
    # Without the lower right corner, which tells the caret's line and column.
    text=Box(5, 92, 610, 670),
    preview=Box(690, 92, 655, 645),
    settings={"ReText project/ReText.conf": "[General]\ndefaultPreviewState=live-preview\n"},
    places={
        "start": _RAW_START,
        "middle": ("Control_L+End", *["Prior"] * _PAGES_TO_MIDDLE, "End"),
        "end": _RAW_END,
    },
)

ALL = (STET, GHOSTWRITER, RETEXT)
