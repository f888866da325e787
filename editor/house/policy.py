"""What IT sets for a whole machine: a file of defaults, which a site's own style and a user's own choices go before."""

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from editor.house.style import House
    from editor.house.table import Table

LANGUAGES = ("system", "ko", "en")
_KEYS = ("language", "site", "house", "images", "update_check")


class Policy(NamedTuple):
    """The machine's defaults. `site`: the folder that `stet` opens without arguments; `house`: a house style file.

    `images` is the folder for new images, below a site, "" for the style's own. There is no update check to turn off;
    the file may say `update_check = false`, and nothing else of it, so that what IT wrote holds for later versions.
    """

    language: str = "system"
    site: Path | None = None
    house: Path | None = None
    images: str = ""

    def house_style(self) -> "House":
        """The style of posts whose site has none. Raises HouseError."""
        from editor.house.reading import load, load_default, load_plain

        style = load(self.house, load_plain()) if self.house else load_default()
        return replace(style, images=replace(style.images, folder=self.images)) if self.images else style


def policy_file() -> Path:
    """Where the file is: where only administrators write, by each system's custom."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA") or r"C:\ProgramData", "Stet", "policy.toml")
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Stet/policy.toml")
    return Path("/etc/stet/policy.toml")


def load_policy(path: Path | None = None) -> Policy:
    """The machine's policy; all defaults where it has no file. Raises HouseError, which names line and key."""
    path = path or policy_file()
    # A start without a policy, the common one, pays for one look.
    return _read(path) if path.exists() else Policy()


def _read(path: Path) -> Policy:
    import tomllib

    from editor.house.lines import syntax_error
    from editor.house.table import HouseError, Table

    try:
        source = path.read_text(encoding="utf-8-sig")
        values = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        line, problem = syntax_error(source, str(error))
        raise HouseError("house.no_toml", path=path, line=line, problem=problem) from error
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise HouseError("house.unreadable", path=path, problem=getattr(error, "strerror", None) or "UTF-8") from error
    return _policy(Table(values, source, path))


def _policy(file: "Table") -> Policy:
    file.known(_KEYS)
    if file.flag("update_check"):
        raise file.fault("no_update_check", "update_check")
    images = file.folder("images", "") if "images" in file else ""
    language = file.one_of("language", LANGUAGES, "system")
    return Policy(language, _absolute(file, "site"), _absolute(file, "house"), images)


def _absolute(file: "Table", key: str) -> Path | None:
    """A path that means the same from whatever folder Stet is started; `~` is each user's home."""
    text = file.text(key, "")
    if not text:
        return None
    path = Path(text).expanduser()
    if not path.is_absolute():
        raise file.fault("no_absolute", key)
    return path
