"""A page's frame, kept while it fits."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.rendering.jekyll_page import JekyllPage
    from editor.rendering.layouts import Frame


class KeptFrame:
    """A frame, and what of the post it was made of."""

    def __init__(self, page: "JekyllPage", front_matter: str, frame: "Frame") -> None:
        self._frame = frame
        self._halves = frame.halves
        self._front_matter = front_matter
        self._body, self._title = page.document.content, page.data.get("title")
        self._seen = {name: page.state_of(name) for name in page.looked_at}
        self.problems = page.frame_problems

    def is_of(self, page: "JekyllPage") -> bool:
        """Whether the layouts would make the same frame of the page as it is now."""
        return page.document.content == self._body or (
            self._frame.is_reusable
            and self._halves is not None
            and page.data.get("title") == self._title  # which a plugin may take from the body
            and all(page.state_of(name) == state for name, state in self._seen.items())
        )

    def fits(self, page: "JekyllPage", front_matter: str, *, idle: bool) -> bool:
        """Whether it may stand around the page as it is now: while somebody types, also one that looks at the body."""
        if front_matter != self._front_matter:
            return False
        return self.is_of(page) or (not idle and self._halves is not None)

    @property
    def halves(self) -> tuple[str, str | None]:
        """What stands before and after the article."""
        return self._halves or (self._frame.page, None)
