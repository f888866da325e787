"""The one family of failures that Stet expects and tells its user about."""


class StetError(Exception):
    """An expected failure: a message key (see editor/messages.py) and the facts that its text names.

    The text is made where it is shown, in the language of whoever reads it; `str()` gives English, for logs.
    """

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts

    def __str__(self) -> str:
        from editor import messages

        return messages.text(self.key, "en", **self.facts)
