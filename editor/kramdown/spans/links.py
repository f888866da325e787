"""Links and images."""

import re

from editor.kramdown.document import LinkTarget, link_name
from editor.kramdown.spans.parser import DEEPEST, Found, SpanProcessor, Text
from editor.kramdown.tree import Node
from editor.kramdown.white import ENDS

_DEEPEST_IMAGE = 3
"""Images within the text of images, which shows nothing of them."""

_OPENING = re.compile(r"!?\[(?!\^)")
_NAME = re.compile(r"[ \t\n]*?\[([^\]]+)?\]")
_ANGLED = re.compile(r"\(<([^>\n]*)>")
_URL_SIGN = re.compile(r"[()]|\s(?=[\"'])", re.ASCII)
_QUOTE = re.compile(r"\s*+([\"'])", re.ASCII)
_TITLE = re.compile(r"\s*?(?P<quote>[\"'])(?P<title>.+?)(?P=quote)\s*?\)", re.DOTALL | re.ASCII)
_ESCAPED = re.compile(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=~-])")


class Link(SpanProcessor):
    """`[text](url "title")`, `[text][name]`, `[name]`, and the same behind `!` for images."""

    signs = "[!"

    def read(self, text: Text, at: int, parent: Node) -> Found | None:
        """Finds the closing bracket, then where the link leads, then reads the text between."""
        source = text.source
        opening = _OPENING.match(source, at)
        if opening is None:
            return None
        kind = "img" if opening[0] == "![" else "a"
        as_text = Found(opening.end(), opening[0])
        if not _may_begin(text, kind, at, opening.end()):
            return as_text
        node = Node(kind)
        text.images_open += kind == "img"
        close = _read_text(text, node, at, opening.end())
        text.images_open -= kind == "img"
        target = _target(text, opening.end(), close) if close else None
        if target is None:
            return as_text
        _lead(node, target[1], source[opening.end() : close])
        text.linked.add(at)
        return Found(target[0], node)


def _may_begin(text: Text, kind: str, at: int, start: int) -> bool:
    """Whether a link or image at this place is not known to be none."""
    if text.depth > DEEPEST or (kind == "a" and "a" in text.open):
        return False
    if kind == "img" and text.images_open >= _DEEPEST_IMAGE:
        return False
    close = text.links.get((at, text.open))
    return close is None or (close > 0 and _target(text, start, close) is not None)


def _read_text(text: Text, node: Node, at: int, start: int) -> int:
    """Reads the text of a link into the node; the place of the closing bracket, 0 where there is none."""
    source = text.source
    opened: list[int] = [at]
    text.linked.discard(at)

    def closes(place: int, content: bool) -> bool:
        character = source[place]
        if character == "[" or source.startswith("![", place):
            opened.append(place)
            text.linked.discard(place)
        elif character == "]":
            # What became a link or an image has its bracket already.
            while opened[-1] in text.linked:
                opened.pop()
            begin = opened.pop()
            if opened:
                text.links[begin, outer] = place
        return not opened

    outer = text.open
    stopped = text.link_text(node, start, closes)
    if not stopped:
        for place in opened:
            if place not in text.linked:
                text.links[place, outer] = 0
        return 0
    text.links[at, outer] = text.pos
    return text.pos


def _target(text: Text, start: int, close: int) -> tuple[int, LinkTarget] | None:
    """Where a link with this text ends and leads."""
    source = text.source
    behind = close + 1
    name = _NAME.match(source, behind)
    if name or not source.startswith("(", behind):
        links = text.document.links
        if not links:
            return None
        target = links.get(link_name((name and name[1]) or source[start:close]))
        return None if target is None else (name.end() if name else behind, target)
    return _inline_target(text, behind)


def _inline_target(text: Text, start: int) -> tuple[int, LinkTarget] | None:
    source = text.source
    close = source.find(">", start) if source.startswith("(<", start) else -1
    angled = _ANGLED.match(source, start) if close > 0 and source.find("\n", start, close) < 0 else None
    if angled:
        url, pos = angled[1], angled.end()
        if source.startswith(")", pos):
            return pos + 1, LinkTarget(url, None)
    else:
        ended = _url_end(text, start)
        if ended is None:
            return None
        pos, closed = ended
        if closed:
            return pos, LinkTarget(source[start + 1 : pos - 1].strip(ENDS), None)
        url = source[start + 1 : pos].strip(ENDS)
    title = _title(text, pos)
    return (title.end(), LinkTarget(url, title["title"])) if title else None


def _title(text: Text, start: int) -> re.Match[str] | None:
    opening = _QUOTE.match(text.source, start)
    if opening is None or text.hopeless(opening[1] + ")", start):
        return None
    title = _TITLE.match(text.source, start)
    if title is None:
        text.fail(opening[1] + ")", start)
    return title


def _url_end(text: Text, start: int) -> tuple[int, bool] | None:
    """Where the address behind the bracket at `start` ends, and whether a closing bracket ends it."""
    if start in text.unclosed:
        return None
    opened: list[int] = []
    pos = start
    while (sign := _URL_SIGN.search(text.source, pos)) is not None:
        pos = sign.end()
        if sign[0] == "(":
            opened.append(sign.start())
        elif sign[0] == ")":
            opened.pop()
            if not opened:
                return pos, True
        elif _title(text, pos - 1) is not None:
            return pos, False
        else:
            break
    text.unclosed.update(opened)
    return None


def _lead(node: Node, target: LinkTarget, source: str) -> None:
    if node.kind == "a":
        node.attrs["href"] = target.url
    else:
        node.attrs["src"] = target.url
        node.attrs["alt"] = _ESCAPED.sub(r"\1", source)
        node.children.clear()
    if target.title is not None:
        node.attrs["title"] = target.title
    node.ial = None
    if target.ial is not None:
        node.add_ial(target.ial)
