"""What goes wrong in a template."""

from typing import TYPE_CHECKING

from editor import messages

if TYPE_CHECKING:
    from liquid.token import Token


class Failure(Exception):
    """A mistake in a template: a message key of resources/messages and its facts, as StetError has them."""

    def __init__(self, key: str, token: "Token | None" = None, **facts: object) -> None:
        super().__init__(key)
        self.token = token
        self.key = key
        self.facts = facts

    def __str__(self) -> str:
        return self.text("en")

    def text(self, language: str) -> str:
        """What is wrong, in "ko" or "en"."""
        return messages.text(self.key, language, **self.facts)

    @property
    def line(self) -> int:
        """The line in its template, from 1; 0 where none is known."""
        return self.token.source.count("\n", 0, self.token.start_index) + 1 if self.token else 0
