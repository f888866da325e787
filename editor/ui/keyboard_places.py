"""Where the keyboard was in each of the posts of a window when another tab was chosen."""

import shiboken6
from PySide6.QtWidgets import QWidget

from editor.ui.window import PostWindow


class KeyboardPlaces:
    """The place of each post that was left."""

    def __init__(self) -> None:
        self._places: dict[PostWindow, QWidget] = {}

    def note(self, post: PostWindow, focused: QWidget | None) -> None:
        """A post is left, while a widget has the keyboard."""
        # In the list of posts another one was looked for: who comes back writes.
        is_in_list = focused is not None and post.is_furnished and post.side.posts.isAncestorOf(focused)
        if focused is not None and post.isAncestorOf(focused) and not is_in_list:
            self._places[post] = focused

    def give(self, post: PostWindow) -> None:
        """To where it was last; where that is not in view, to the text."""
        place = self._places.pop(post, None)
        if place is None or not shiboken6.isValid(place) or not place.isVisible():
            place = post.text_view()
        place.setFocus()

    def forget(self, post: PostWindow) -> None:
        """A post goes."""
        self._places.pop(post, None)
