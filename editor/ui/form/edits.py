"""What a field asks to be written for its key."""

from dataclasses import dataclass

from editor.post.values import Value


@dataclass(frozen=True, slots=True)
class SetText:
    """The key's value is this text, as a person reads it; the key's own style says how it is written."""

    text: str


@dataclass(frozen=True, slots=True)
class SetValue:
    """The key's value is this."""

    value: Value


@dataclass(frozen=True, slots=True)
class SetItems:
    """The key's value is a list of these, as a person reads them; an item that stays keeps its type and spelling."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetYaml:
    """The key's value is what this YAML says, written as it stands."""

    yaml: str


@dataclass(frozen=True, slots=True)
class Remove:
    """The key goes, with its line."""


Edit = SetText | SetValue | SetItems | SetYaml | Remove


class Unwritable(Exception):
    """What a field shows cannot be written; the text says why, to the user, in the interface's language."""
