"""The window's part that shows the post as readers will see it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor.site import Site, find_site
from editor.ui.preview import engine
from editor.ui.preview.page_part import PagePart
from editor.ui.preview.pointed import Pointed
from editor.ui.preview.render_process import RenderProcess, Request
from editor.ui.preview.renderer import Renderer

if TYPE_CHECKING:
    from editor.ui.preview.jekyll_process import JekyllProcess
    from editor.ui.preview.problems import Problems
    from editor.ui.preview.site_watch import SiteWatch

# Without a key for so long, what the layouts make of the body, and a long body as a whole, are worth making again.
_IDLE_MS, _IDLE_LONG_MS, _LONG = 400, 2000, 100_000
_AWAKE_MS = 20_000  # out of sight: whoever goes to and fro finds the page as it was
_WATCH_MS = 500  # after an answer: the window's start has other things to do
_CHANGES = ("base", "header", "frame", "splices", "url")


class PreviewPanel(PagePart):
    """Follows the text: each change is rendered in a process of its own and patched into the page, the newest first."""

    pointed = Signal(Pointed)
    """A click on the page."""
    line_chosen = Signal(int)
    """A line of the post, from 1, in which something is wrong."""

    def __init__(self, parent: QWidget | None = None, spare: list[RenderProcess] | None = None) -> None:
        """`spare`: processes that nobody uses, for all panels to take and to give back."""
        super().__init__(parent)
        self._request: Request | None = None
        self._site_root: Path | None = None
        self._new_posts_site: Path | None = None
        self._leaf_blocks: list[int] = []
        self._leaf = -1
        self._is_shut = False
        self._language = "en"
        self._problems: list[dict[str, Any]] = []
        self._problem_lines: Problems | None = None
        self._jekyll: JekyllProcess | None = None
        self._renderer = Renderer(spare if spare is not None else [], self)
        self._renderer.answered.connect(self._show)
        self._renderer.failed.connect(self._tell)
        self._renderer.more_known.connect(self._ask_again)
        self._prepare_rest()
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._ask_again)
        self._revision = 0
        self._watch: SiteWatch | None = None
        self._watch_due = QTimer(self, singleShot=True, interval=_WATCH_MS)
        self._watch_due.timeout.connect(self._watch_site)
        self._retranslate()

    def _prepare_rest(self) -> None:
        self._is_resting = False
        self._is_asleep = False
        self._sleepy = QTimer(self, singleShot=True, interval=_AWAKE_MS)
        self._sleepy.timeout.connect(self._doze)

    def start(self) -> None:
        """Make the web view. Slow; call after the window's first paint."""
        if self.view is not None or self._is_shut:
            return
        if not engine.may_run():
            self._tell("root")
            self.shown.emit()
            return
        if self._request is not None:
            self._renderer.request(self._request)  # the post is rendered while the web engine starts
        view = self._make_view()
        view.language = self._language
        view.lost.connect(self._begin_anew)
        view.pointed.connect(self._tell_pointed)
        view.files.site = Site(self._site_root) if self._site_root else None
        view.files.make = self._make_asset

    def show_post(self, text: str, path: Path | None, suffix: str) -> None:
        """Show a whole post, from the file `path` if it has one, its body written as `suffix` says."""
        if self._is_shut:
            return
        self._enter_site(find_site(path.parent) if path else self._new_posts_site)
        root = None if path else self._new_posts_site
        request = Request(text, path, suffix, self._revision, root=root, language=self._language)
        known, self._request = self._request, request
        self._idle.stop()
        # Not before start(): the worker would take its share of the processor from the window's first paint.
        if self.view is not None and self._request != known:
            self._renderer.request(self._request)

    def set_site(self, root: Path | None) -> None:
        """Take a new post's pictures from the site at `root`; a post with a file takes those of the site it is in."""
        self._new_posts_site = root

    def mark_leaf(self, index: int) -> None:
        """Mark the block that shows the body's leaf `index`, and bring it into view if it is not."""
        if index != self._leaf:
            self._leaf = index
            self._update(None, scrolled=True)

    def set_language(self, code: str) -> None:
        """Tell what is wrong in "ko" or "en", and show pages that do not say their language as to its readers."""
        self._language = code
        if self.view is not None:
            self.view.language = code
        self._show_problems()

    def jekyll(self) -> "JekyllProcess":
        """What builds a post with Jekyll, for comparison."""
        if self._jekyll is None:
            from editor.ui.preview.jekyll_process import JekyllProcess

            self._jekyll = JekyllProcess(self)
        return self._jekyll

    @property
    def is_current(self) -> bool:
        """Whether the page has been told all that was to be shown."""
        return self.view is not None and not self.trouble_line.trouble and self._renderer.is_current

    def process_id(self) -> int:
        """The worker's process id, 0 while there is none."""
        return self._renderer.process_id()

    def rest(self) -> None:
        """Nobody sees the page: it stays as it is, what renders it is for others, and after a while the page goes."""
        if self._is_resting or self._is_shut:
            return
        self._is_resting = True
        self._renderer.give_back()
        self._renderer.is_behind |= self._idle.isActive() or bool(self.trouble_line.trouble)
        self._idle.stop()
        if self._watch is not None:
            self._watch.pause()
        self._sleepy.start()

    def wake(self) -> None:
        """The page is seen again: catch up with the text and the site."""
        if not self._is_resting or self._is_shut:
            return
        self._is_resting = False
        self._sleepy.stop()
        self._renderer.take()
        if self._is_asleep:
            self._is_asleep = False
            self.start()
        elif self._renderer.is_behind and self._request is not None and self.view is not None:
            self._renderer.request(self._request)
        if self._watch is not None:
            self._watch.go_on()

    def sleep(self) -> None:
        """Have no page until it is seen again."""
        if self.view is not None:
            self._is_asleep, self._place = True, self.view.place()
            self._end_page()

    def _doze(self) -> None:
        if self._printing is not None and self._printing.is_busy:
            self._sleepy.start()
        else:
            self.sleep()

    def shutdown(self) -> None:
        """End the worker and the page. The panel shows nothing after it."""
        self._is_shut = True
        self._sleepy.stop()
        self._renderer.stop()
        if self._watch is not None:
            self._watch.stop()
        if self._jekyll is not None:
            self._jekyll.stop()
        self._end_page()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _enter_site(self, root: Path | None) -> None:
        changed, self._site_root = root != self._site_root, root
        if self.view is not None and (changed or self.view.files.found_since()):
            self.view.set_site(Site(root) if root else None)

    def refresh(self) -> None:
        """A file of the site has changed: make the page again, and read anew what it loads."""
        self._revision += 1
        if self._request is not None:
            self._request = replace(self._request, revision=self._revision)
        if self.view is not None:
            self.view.set_site(Site(self._site_root) if self._site_root else None, same_place=True)

    def _ask_again(self) -> None:
        if self._request is not None and self.view is not None:
            self._renderer.request(replace(self._request, idle=True))

    def _make_asset(self, url_path: str, then: Callable[[str | None], None]) -> None:
        path = self._request.place if self._request else None
        if path is None or self._site_root is None:
            then(None)
        else:
            self._renderer.ask_asset(url_path, path, self._revision, then)

    def _begin_anew(self) -> None:
        self._renderer.forget()
        if self._request is not None:
            self._renderer.request(self._request)

    def _show(self, answer: dict[str, Any]) -> None:
        if answer["leaves"] is not None:
            self._leaf_blocks = answer["leaves"]
        if answer["problems"] is not None:
            self._problems = answer["problems"]
            self._show_problems()
        self._is_filled = True
        self._tell("")
        # Who typed wants to see it; a page that is new, or whose header alone changed, stays where it is.
        typed = bool(answer["base"]) and bool(answer["splices"])
        self._update({key: answer[key] for key in _CHANGES}, scrolled=typed)
        if not answer["final"]:
            is_long = self._request is not None and len(self._request.text) > _LONG
            self._idle.start(_IDLE_LONG_MS if is_long else _IDLE_MS)
        self._watch_due.start()

    def _show_problems(self) -> None:
        if self._problem_lines is None:
            if not self._problems:
                return
            from editor.ui.preview.problems import Problems

            self._problem_lines = Problems(self)
            self._problem_lines.line_chosen.connect(self.line_chosen)
            self._column.insertWidget(self._column.indexOf(self._frame), self._problem_lines)
        self._problem_lines.show_problems(self._problems, self._language)

    def _tell_pointed(self, block: int, characters: int, onward: bool) -> None:
        leaves = [leaf for leaf, shown in enumerate(self._leaf_blocks) if shown == block]
        if leaves:
            self.pointed.emit(Pointed(range(leaves[0], leaves[-1] + 1), characters, onward))

    def _watch_site(self) -> None:
        if self._is_shut:
            return
        if self._watch is None:
            from editor.ui.preview.site_watch import SiteWatch

            self._watch = SiteWatch(self._loaded_files, self)
            self._watch.changed.connect(self.refresh)
        self._watch.watch(self._site_root)

    def _loaded_files(self) -> set[Path]:
        return self.view.files.wanted if self.view is not None else set()

    def _update(self, change: dict[str, Any] | None, *, scrolled: bool) -> None:
        if self.view is not None:
            known = 0 <= self._leaf < len(self._leaf_blocks)
            self.view.show_change(change, self._leaf_blocks[self._leaf] if known else -1, scrolled)

    def _tell(self, trouble: str) -> None:
        if trouble == "outdated":
            self._begin_anew()
        else:
            self.trouble_line.tell(trouble)

    def _retranslate(self) -> None:
        self._header.set_titles([self.tr("Preview")])
        self.trouble_line.retranslate()
