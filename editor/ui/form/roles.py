"""Names that the theme's style sheet knows form parts by; no colour stands in this package."""

from PySide6.QtWidgets import QWidget


def wear(widget: QWidget, role: str) -> None:
    """Give a widget the role that the style sheet selects it by: `QLabel[role="label"]`."""
    widget.setProperty("role", role)


def mark(widget: QWidget, state: str, on: bool) -> None:
    """Set a widget's yes/no state for the style sheet (`[invalid="true"]`) and have it drawn so."""
    if bool(widget.property(state)) == on:
        return
    widget.setProperty(state, on)
    # A style sheet looks at properties only when a widget is polished.
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
