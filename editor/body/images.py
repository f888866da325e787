"""What an image's raw markup says, in either syntax."""

import re

from editor.body.tokens import TokenKind, attributes, tokens

_MARKDOWN_IMAGE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^\s<>)]*)")


def image_source(raw: str) -> tuple[str, str]:
    """The address and the alternative text of an image's raw markup, HTML or Markdown."""
    if match := _MARKDOWN_IMAGE.match(raw):
        return match[2], match[1]
    token = next(tokens(raw), None)
    if token is None or token.kind is not TokenKind.START:
        return "", ""
    found = attributes(raw, token)
    return found.get("src", ""), found.get("alt", "")
