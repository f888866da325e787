"""A key's present value as the form's fields show it. No widget."""

from editor.post import FrontMatter


def text_of(front_matter: FrontMatter, key: str) -> str:
    """The key's value as a person reads and edits it; "" where the key is absent or empty."""
    return front_matter.entry(key).text if key in front_matter else ""


def yaml_of(front_matter: FrontMatter, key: str) -> str:
    """The key's value as YAML, as it is written; "" where the key is absent."""
    return front_matter.entry(key).yaml if key in front_matter else ""


def is_quoted(front_matter: FrontMatter, key: str) -> bool:
    """Whether the key's value is written in quotes."""
    return key in front_matter and yaml_of(front_matter, key).startswith(("'", '"'))
