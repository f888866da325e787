"""The Source tab: a post's whole text, exactly."""

from editor.ui.source.view import SourceView

__all__ = ["SourceView"]
