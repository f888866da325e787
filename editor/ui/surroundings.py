"""What all windows of one run of Stet share."""

import functools
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from editor.ui.language import Language
from editor.ui.session import Session
from editor.ui.theme import Appearance

if TYPE_CHECKING:
    from editor.errors import StetError
    from editor.house import House
    from editor.post.keeping import Keeping
    from editor.ui.closed_posts import ClosedPosts
    from editor.ui.preview.render_process import RenderProcess
    from editor.ui.reader.site_reader import Readers


@dataclass(frozen=True)
class Surroundings:
    """What all windows share."""

    session: Session
    language: Language
    appearance: Appearance
    house: "House"
    trouble: "StetError | None" = None
    """Why the machine's policy is not followed."""
    spare: "list[RenderProcess]" = field(default_factory=list)
    """Renderers that no post in view uses: they were started ahead, or left by one that is out of view now."""
    ignored: "dict[Path | None, set[tuple[object, ...]]]" = field(default_factory=dict)
    """The findings, by what they are about, of which no more is said in a post until the program ends."""

    offered: "set[Path]" = field(default_factory=set)
    """The sites whose house style was learned, to be offered once."""

    def start_renderer(self, ahead: Path | None = None) -> None:
        """Have a renderer that nobody uses yet get ready; `ahead` is the post that it will show, if that is known."""
        from editor.ui.preview.render_process import RenderProcess

        renderer = RenderProcess()
        renderer.start(ahead)
        self.spare.append(renderer)

    @functools.cached_property
    def keeping(self) -> "Keeping":
        """What is kept outside of sites."""
        from editor.post.keeping import Keeping
        from editor.post.state import state_folder

        return Keeping(state_folder())

    @functools.cached_property
    def closed(self) -> "ClosedPosts":
        """The posts whose tabs were closed."""
        from editor.ui.closed_posts import ClosedPosts

        return ClosedPosts()

    @functools.cached_property
    def readers(self) -> "Readers":
        """The processes that read sites."""
        from editor.ui.reader.site_reader import Readers

        return Readers()
