"""From a finding to its place: a field of the form, the body, or the source."""

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from editor.body.references import unescaped

if TYPE_CHECKING:
    from editor.checks.finding import Finding
    from editor.ui.window import PostWindow

_WAYS = {
    "link_dead": "link",
    "link_unpublished": "link",
    "alt_missing": "image_description",
    "image_missing": "image_replace",
}
"""The action that asks for something else, for checks of what stands in the text."""
_TAG = re.compile(r"<[^<>]*>")
_SPACE = re.compile(r"\s+")


def go_to(window: "PostWindow", finding: "Finding") -> None:
    """Put the keyboard where the finding is about."""
    window.take_edits()
    if window.is_source_shown():
        window.flow.go_to_offset(finding.start)
        return
    start = len(window.document.post.front_matter.source)
    if finding.start >= start and finding.start < len(window.document.post.text):
        window.show_part("body", True)
        _go_to_text(window, finding.start - start)
    elif not _go_to_field(window, _key(window, finding)):
        window.show_part("body", True)
        window.flow.go_to_offset(finding.start)


def way(finding: "Finding") -> str:
    """The id of the action that asks for what a finding wants changed; "" where there is none."""
    return "" if finding.key_field else _WAYS.get(finding.check, "")


def take_way(window: "PostWindow", finding: "Finding") -> None:
    """Go to a finding in the text and ask for another link, image or description."""
    go_to(window, finding)
    if way(finding) == "link":
        window.body.moveCursor(QTextCursor.MoveOperation.NextCharacter)  # into it: another may end where it begins
    window.window_actions[way(finding)].trigger()


def _key(window: "PostWindow", finding: "Finding") -> str:
    """The front matter key that a finding is about, or stands in; "" for none."""
    if finding.key_field:
        return finding.key_field
    entries = window.document.post.front_matter.entries.by_key.values()
    return next((one.key for one in entries if one.key_start <= finding.start < max(one.end, one.colon)), "")


def _go_to_field(window: "PostWindow", key: str) -> bool:
    field = window.form.field(key) if key else None
    if field is None:
        return False
    window.show_part("side", True)
    window.side.show_fields()
    field.stops()[0].setFocus()
    return True


def _go_to_text(window: "PostWindow", offset: int) -> None:
    """Put the caret into the body before what stands at an offset of its source."""
    body = window.body
    leaf = body.leaf_at(offset)
    before = window.document.post.body[body.leaf_offset(leaf) : offset]
    shown = _SPACE.sub("", unescaped(_TAG.sub("", before)))
    window.flow.go_to_characters(range(leaf, leaf + 1), len(shown))
