"""The house style of the post's site."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


def show_style(window: "PostWindow") -> None:
    """Show the site's house style to be changed, or what is learned from its posts where it has none yet."""
    window.furniture.house_offer.show_style()
