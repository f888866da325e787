"""HTML as a reader's browser sees it, so that two spellings of one page compare equal: elements, attributes, text."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

INLINE = frozenset("a abbr b code del em i img ins kbd mark q s small span strong sub sup u".split())
SPACE = re.compile(r"[ \t\n\f\r]+")


def pieces(html: str, level: str = "strict") -> list[tuple[str, ...]]:
    """The fragment in order: ("<", tag, attributes…), (">", tag), ("text", text).

    White space is collapsed as CSS does outside <pre>. Level "code" reduces highlighted code to its text: Rouge and
    Pygments divide it into other tokens.
    """
    document = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return _joined(_walk(document, level == "code", False))


def _walk(element: Element, plain_code: bool, in_pre: bool) -> Iterator[tuple[str, ...]]:
    yield from _text(element.text, in_pre)
    for child in element:
        if isinstance(child.tag, str):
            yield from _child(child, plain_code, in_pre or child.tag == "pre")
        yield from _text(child.tail, in_pre)


def _child(child: Element, plain_code: bool, in_pre: bool) -> Iterator[tuple[str, ...]]:
    if plain_code and (child.tag == "pre" or (child.tag == "div" and "highlight" in child.get("class", ""))):
        yield ("code", "".join(child.itertext()).strip("\n"))
        return
    yield ("<", child.tag, *(f"{name}={value}" for name, value in sorted(child.attrib.items())))
    yield from _walk(child, plain_code, in_pre)
    yield (">", child.tag)


def _text(text: str | None, in_pre: bool) -> Iterator[tuple[str, ...]]:
    if text:
        yield ("text", text if in_pre else SPACE.sub(" ", text))


def _joined(walked: Iterator[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Without the spaces that stand at a block's edge, where no browser shows them."""
    found = list(walked)
    kept: list[tuple[str, ...]] = []
    for index, piece in enumerate(found):
        text = piece[1]
        if piece[0] == "text":
            if index == 0 or _is_edge(found[index - 1]):
                text = text.lstrip(" ")
            if index == len(found) - 1 or _is_edge(found[index + 1]):
                text = text.rstrip(" ")
            if text:
                kept.append(("text", text))
        else:
            kept.append(piece)
    return kept


def _is_edge(piece: tuple[str, ...]) -> bool:
    return piece[0] != "text" and piece[1] not in INLINE


def document_pieces(html: str, level: str = "strict") -> list[tuple[str, ...]]:
    """A whole document in order, as `pieces`; the element that names the generator, Jekyll, is left out."""
    document = html5lib.parse(html, namespaceHTMLElements=False)
    for head in document.iter("head"):
        for meta in head.findall("meta[@name='generator']"):
            head.remove(meta)
    return _joined(_walk(document, level == "code", False))
