"""The preview held against Jekyll itself."""

import shutil
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from editor.ui.notice import Offer

if TYPE_CHECKING:
    from editor.ui.window import PostWindow

_ABOUT = "jekyll"
_MOST_NAMES = 6


def compare(window: "PostWindow") -> None:
    """Build the site with the text as it is here, once the user has agreed to what runs, and show the difference."""
    jekyll, path, root = shutil.which("jekyll"), window.document.path, window.document.site
    if jekyll is None:
        window.tell(
            QCoreApplication.translate(
                "Jekyll", "Jekyll is not found on this machine. Where it is installed, this builds the post with it."
            )
        )
    elif path is None or root is None:
        window.tell(QCoreApplication.translate("Jekyll", "The post is not in a site yet: save it there first."), _ABOUT)
    elif window.session.is_trusted(root):
        run(window, jekyll, root, path)
    else:
        _ask(window, jekyll, root, path)


def run(window: "PostWindow", jekyll: str, root: Path, path: Path) -> None:
    """Build and compare."""
    window.take_edits()
    process = window.preview.jekyll()
    question = {"jekyll": jekyll, "root": str(root), "path": str(path), "text": window.document.post.text}
    process.compare(question, partial(show, window))
    window.tell(
        QCoreApplication.translate("Jekyll", "Jekyll is building the site…"),
        _ABOUT,
        [Offer(QCoreApplication.translate("Jekyll", "Cancel"), process.cancel)],
    )


def show(window: "PostWindow", answer: dict[str, Any]) -> None:
    """Tell what came out."""
    if "failed" in answer:
        window.tell(_failure(answer), _ABOUT)
    elif answer["ours"] == answer["jekylls"]:
        window.tell(QCoreApplication.translate("Jekyll", "The page is the same as Jekyll's."), _ABOUT)
    else:
        from editor.ui.preview.differences import Differences

        window.settle(_ABOUT)
        dialog = Differences(window)
        dialog.show_pages(answer["ours"], answer["jekylls"], window.appearance.theme)
        dialog.show()


def _ask(window: "PostWindow", jekyll: str, root: Path, path: Path) -> None:
    from editor.site.ruby_code import ruby_code

    names = ruby_code(root)
    shown = ", ".join(names[:_MOST_NAMES]) + (", …" if len(names) > _MOST_NAMES else "")
    text = QCoreApplication.translate(
        "Jekyll",
        "This runs “jekyll build” on a copy of “{site}”. The site's own Ruby code runs with it: {code}. "
        "Nothing is written to the site.",
    )

    def always() -> None:
        window.session.trust(root)
        run(window, jekyll, root, path)

    offers = [
        Offer(QCoreApplication.translate("Jekyll", "Run"), partial(run, window, jekyll, root, path)),
        Offer(QCoreApplication.translate("Jekyll", "Always Run for This Site"), always),
    ]
    window.tell(
        text.format(site=root.name, code=shown or QCoreApplication.translate("Jekyll", "no plugins are named in it")),
        _ABOUT,
        offers,
    )


def _failure(answer: dict[str, Any]) -> str:
    if answer["failed"] == "slow":
        return QCoreApplication.translate("Jekyll", "Jekyll took too long and was stopped.")
    if answer["failed"] == "ended":
        return QCoreApplication.translate("Jekyll", "The comparison ended without an answer.")
    if answer["failed"] == "unpublished":
        return QCoreApplication.translate("Jekyll", "Jekyll does not publish this post: {problem}").format(
            problem=answer["problem"]
        )
    return QCoreApplication.translate("Jekyll", "Jekyll failed: {problem}").format(problem=answer["problem"])
