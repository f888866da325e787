"""Signs that HTML gives a meaning, written so that they have none."""

import re

_BARE_AMPERSAND = re.compile(r"&(?!(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#[xX][0-9A-Fa-f]+);)")


def escape_all(text: str) -> str:
    """Text that holds no HTML and no references."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    return text.replace("<", "&lt;").replace(">", "&gt;")


def escape_text(source: str) -> str:
    """Source whose references stay as they are."""
    if "&" in source:
        source = _BARE_AMPERSAND.sub("&amp;", source)
    return source.replace("<", "&lt;").replace(">", "&gt;")


def escape_value(source: str) -> str:
    """An attribute's value, for double quotes; its references stay as they are."""
    return escape_text(source).replace('"', "&quot;")


def written_attributes(attrs: dict[str, str]) -> str:
    """Attributes as they stand in a tag, each with a blank before it; an empty id is left out."""
    return "".join(f' {name}="{escape_value(value)}"' for name, value in attrs.items() if value or name != "id")
