"""Texts that are marked for translation where they are written, and translated where they are shown."""


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:
    """`source`, unchanged. lupdate knows the name; PySide6's own is typed as giving any object."""
    del context
    return source
