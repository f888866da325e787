"""The body editor: a QTextDocument as a view of a body's source."""

from editor.ui.body.editor import BodyEditor
from editor.ui.body.state import CaretState

__all__ = ["BodyEditor", "CaretState"]
