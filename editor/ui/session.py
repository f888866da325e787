"""What Stet remembers from one run to the next: choices, layout, recent files and colours."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

_RECENT_FILES = 12
_RECENT_COLOURS = 8
_TRUSTED = 100


class Session:
    """A typed door to QSettings; every key that is stored has its property or method here."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings if settings is not None else QSettings()

    @property
    def language(self) -> str:
        """The interface's language: "system", "ko" or "en"."""
        return self._text("language", "system")

    @language.setter
    def language(self, choice: str) -> None:
        self._settings.setValue("language", choice)

    @property
    def theme(self) -> str:
        """The theme: "system", "light" or "dark"."""
        return self._text("theme", "system")

    @theme.setter
    def theme(self, choice: str) -> None:
        self._settings.setValue("theme", choice)

    @property
    def keeps_unsaved(self) -> bool:
        """Whether closing a window keeps what was not saved for the next start, without asking."""
        return self._text("keep_unsaved", "no") == "yes"

    @keeps_unsaved.setter
    def keeps_unsaved(self, keeps: bool) -> None:
        self._settings.setValue("keep_unsaved", "yes" if keeps else "no")

    @property
    def formats_typing(self) -> bool:
        """Whether signs that are typed become what they mean: "- " a list."""
        return self._text("formats_typing", "yes") == "yes"

    @formats_typing.setter
    def formats_typing(self, formats: bool) -> None:
        self._settings.setValue("formats_typing", "yes" if formats else "no")

    @property
    def romanises(self) -> bool:
        """Whether new posts get names in Latin letters."""
        return self._text("romanises", "no") == "yes"

    @romanises.setter
    def romanises(self, romanises: bool) -> None:
        self._settings.setValue("romanises", "yes" if romanises else "no")

    @property
    def picture_folder(self) -> Path | None:
        """Where the last picture that was picked lay, if that is still there."""
        text = self._text("picture_folder", "")
        return Path(text) if text and Path(text).is_dir() else None

    @picture_folder.setter
    def picture_folder(self, folder: Path) -> None:
        self._settings.setValue("picture_folder", str(folder))

    @property
    def zoom(self) -> int:
        """How many steps the text is larger (or, below 0, smaller) than it comes."""
        text = self._text("zoom", "0")
        return int(text) if text.lstrip("-").isdigit() else 0

    @zoom.setter
    def zoom(self, steps: int) -> None:
        self._settings.setValue("zoom", str(steps))

    @property
    def page_width(self) -> str:
        """The screen that the page is laid out for: "phone", "tablet" or "desktop"; "" for the preview's own width."""
        return self._text("page/width", "")

    @page_width.setter
    def page_width(self, name: str) -> None:
        self._settings.setValue("page/width", name)

    @property
    def page_dark(self) -> bool:
        """Whether the page is shown as to readers who prefer it dark."""
        return self._text("page/dark", "no") == "yes"

    @page_dark.setter
    def page_dark(self, dark: bool) -> None:
        self._settings.setValue("page/dark", "yes" if dark else "no")

    @property
    def bars_height(self) -> int:
        """The height in pixels of a window's bars above its parts; 0 when none was seen yet."""
        text = self._text("bars", "0")
        return int(text) if text.isdigit() else 0

    @bars_height.setter
    def bars_height(self, pixels: int) -> None:
        self._settings.setValue("bars", str(pixels))

    def layout(self, name: str) -> QByteArray:
        """The stored state of a window; empty when there is none."""
        value = self._settings.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember_layout(self, name: str, state: QByteArray) -> None:
        """Keep a window's state."""
        self._settings.setValue(f"layout/{name}", state)

    def is_shown(self, part: str) -> bool:
        """Whether a part of the window was in view; it is at first."""
        return self._text(f"shown/{part}", "yes") == "yes"

    def remember_shown(self, part: str, shown: bool) -> None:
        """Keep whether a part of the window is in view."""
        self._settings.setValue(f"shown/{part}", "yes" if shown else "no")

    def part_widths(self) -> list[int]:
        """The widths of the window's parts in pixels; empty when none are stored."""
        widths = self._list("widths")
        return [int(width) for width in widths] if all(width.isdigit() for width in widths) else []

    def remember_part_widths(self, widths: list[int]) -> None:
        """Keep the widths of the window's parts."""
        self._settings.setValue("widths", [str(width) for width in widths])

    def recent_files(self) -> list[Path]:
        """The posts opened or saved last, newest first, without those that are gone."""
        return [path for path in map(Path, self._list("recent/files")) if path.is_file()]

    def add_recent_file(self, path: Path) -> None:
        """Put a post at the head of the recent files."""
        self._add("recent/files", str(path.absolute()), _RECENT_FILES)

    def forget_recent_files(self) -> None:
        """Empty the recent files."""
        self._settings.remove("recent/files")

    def recent_colours(self, kind: str) -> list[str]:
        """The colours (CSS) chosen last for "colour" or "background", newest first."""
        return self._list(f"recent/{kind}")

    def add_recent_colour(self, kind: str, css: str) -> None:
        """Put a colour at the head of its list."""
        self._add(f"recent/{kind}", css, _RECENT_COLOURS)

    def is_stored(self) -> bool:
        """Whether all this is on the disk now."""
        # One door to the file for each question: a door keeps the first failure that it ever met.
        door = QSettings(self._settings.fileName(), self._settings.format())
        door.sync()
        return door.status() == QSettings.Status.NoError

    def is_trusted(self, site: Path) -> bool:
        """Whether the user lets a site's own Ruby code run whenever Jekyll is asked for."""
        return str(site.absolute()) in self._list("trusted")

    def trust(self, site: Path) -> None:
        """Remember that the user lets a site's own Ruby code run."""
        self._add("trusted", str(site.absolute()), _TRUSTED)

    def declines_house(self, site: Path) -> bool:
        """Whether the user does not want a site's house style to be learned without asking for it."""
        return str(site.absolute()) in self._list("house/declined")

    def decline_house(self, site: Path) -> None:
        """Remember that a learned house style is not wanted for a site."""
        self._add("house/declined", str(site.absolute()), _TRUSTED)

    def forget_all(self) -> None:
        """Be as at the very first start."""
        self._settings.clear()

    def _add(self, key: str, entry: str, limit: int) -> None:
        kept = [old for old in self._list(key) if old != entry]
        self._settings.setValue(key, [entry, *kept][:limit])

    def _text(self, key: str, default: str) -> str:
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def _list(self, key: str) -> list[str]:
        # QSettings gives a list of one entry back as the entry.
        value = self._settings.value(key, [])
        if isinstance(value, str):
            return [value] if value else []
        return [entry for entry in value if isinstance(entry, str)] if isinstance(value, list) else []
