"""The panel at the left: the post's fields, its outline, the site's posts."""

from editor.ui.side.panel import SidePanel

__all__ = ["SidePanel"]
