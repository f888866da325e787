"""Reads a house style file (TOML; the bundled one is resources/house/default.toml)."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editor import resources
from editor.errors import StetError


class HouseError(StetError):
    """A house style file that cannot be read."""


@dataclass(frozen=True, slots=True)
class Style:
    """A named inline style with its exact markup: one button, one shortcut."""

    id: str
    labels: Mapping[str, str]
    open: str
    close: str
    shortcut: str

    def label(self, language: str) -> str:
        """The style's name in `language` ("ko" or "en")."""
        return self.labels.get(language) or self.labels["en"]


@dataclass(frozen=True, slots=True)
class LinkedField:
    """A front matter key whose value follows another's: `template` with `{source}` replaced."""

    source: str
    target: str
    template: str

    def value(self, source: str) -> str:
        """The target's value for a source value."""
        return self.template.replace("{source}", source)


@dataclass(frozen=True, slots=True)
class House:
    """A house style. `markup` maps a kind ("paragraph", "heading2", "bold", …) to its opening and closing text."""

    styles: tuple[Style, ...]
    markup: Mapping[str, tuple[str, str]]
    gaps: Mapping[str, str]
    skeleton_front_matter: str
    skeleton_body: str
    linked: tuple[LinkedField, ...]

    @property
    def spacer(self) -> str:
        """The markup of an empty line between paragraphs."""
        return "".join(self.markup["spacer"])

    def style(self, style_id: str) -> Style:
        """The style with this id. Raises KeyError when there is none."""
        for style in self.styles:
            if style.id == style_id:
                return style
        raise KeyError(style_id)


def load(path: Path) -> House:
    """Read a house style file. Raises HouseError when it is missing, not TOML, or lacks a part."""
    try:
        return _house(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise HouseError("house.unreadable", path=path, problem=repr(error)) from error


@functools.cache
def load_default() -> House:
    """The house style that Stet brings with it."""
    return load(resources.path("house/default.toml"))


def _house(data: Mapping[str, Any]) -> House:
    skeleton = data["skeleton"]
    return House(
        styles=tuple(
            Style(style["id"], style["label"], style["open"], style["close"], style["shortcut"])
            for style in data["styles"]
        ),
        markup={kind: (opening, closing) for kind, (opening, closing) in data["markup"].items()},
        gaps=dict(data["gap"]),
        skeleton_front_matter=skeleton["front_matter"],
        skeleton_body=skeleton["body"],
        linked=tuple(LinkedField(link["source"], link["target"], link["template"]) for link in data["linked"]),
    )
