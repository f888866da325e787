"""What is in view, and how."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.ui.window import PostWindow


def toggle_part(part: str, window: "PostWindow") -> None:
    """Fold a part of the window away, or bring it back: "side", "body" or "preview"."""
    window.show_part(part, not window.is_part_shown(part))


def step_part(steps: int, window: "PostWindow") -> None:
    """Give the keyboard to the next part in view, or to the one before."""
    from editor.ui import stepping

    stepping.step(steps, window)


def toggle_source(window: "PostWindow") -> None:
    """Change between the body and the source."""
    window.show_source(not window.is_source_shown())


def focus_title(window: "PostWindow", *, selected: bool = False) -> None:
    """Go to the headline; `selected`: what is typed next takes its place."""
    window.show_part("side", True)
    window.side.show_fields()
    window.form.set_title_focus(selected=selected)


def focus_text(window: "PostWindow") -> None:
    """Go to the text."""
    window.show_part("body", True)
    window.text_view().setFocus()


def zoom(steps: int, window: "PostWindow") -> None:
    """Make the text larger, or smaller; 0 steps: as it came."""
    window.zoom(steps)


def choose_language(choice: str, window: "PostWindow") -> None:
    """Change the interface's language: "system", "ko" or "en"."""
    window.session.language = choice
    window.language.choose(choice)


def choose_theme(choice: str, window: "PostWindow") -> None:
    """Change the theme: "system", "light" or "dark"."""
    window.session.theme = choice
    window.appearance.choose(choice)


def toggle_page_width(name: str, window: "PostWindow") -> None:
    """Lay the page out as on a "phone", "tablet" or "desktop"; as wide as the preview where it is so already."""
    window.session.page_width = "" if window.session.page_width == name else name
    window.show_page_look()


def toggle_page_dark(window: "PostWindow") -> None:
    """Show the page as to readers who prefer it dark, or light."""
    window.session.page_dark = not window.session.page_dark
    window.show_page_look()
