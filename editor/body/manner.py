"""What a new leaf looks like beside another one, and where a list's items nest."""

import re
from dataclasses import replace

from editor.body.model import LISTS, PLAIN_LISTS, Container, Leaf, Mark, Reading, Syntax
from editor.body.spelling import escape
from editor.body.tokens import TokenKind, tokens, without_attribute
from editor.body.writing import as_new

_ITEM = re.compile(
    r"(?P<marker>[ \t]*(?P<sign>[+*-]|(?P<number>[0-9]+)\.|:)(?P<space>[ \t]+))(?P<box>\[[ xX]\][ \t]+)?"
)
_SETEXT = re.compile(r"\r?\n[ \t>]*(?:=+|-+)")
WALLS = ("table", "section", "row", "cell")
"""Containers that a leaf cannot leave."""


def following(leaf: Leaf) -> Leaf:
    """A new empty leaf to go on with after one: the next number, a box that is not ticked, no attributes."""
    if leaf.syntax is Syntax.HTML:
        return as_new(leaf)
    opening, closing = "", ""
    if leaf.kind in ("item", "definition"):
        opening = _next_marker(leaf.open)
    elif leaf.kind.startswith("heading"):
        setext = _SETEXT.match(leaf.close)
        opening, closing = leaf.open, setext[0] if setext else ""
    return Leaf(leaf.kind, leaf.syntax, opening, closing, containers=leaf.containers)


def first_marker(kind: str) -> str:
    """What the first item of a new Markdown list begins with."""
    return "1. " if kind == "ordered" else "- "


def beside_listed_card(card: Leaf, item: Leaf | None, *, after: bool) -> Leaf | None:
    """A new leaf beside a card that is a Markdown item, or stands in one; None for a card in no list of Markdown's.

    `item` is the last one before it in that list. Behind a card a new item begins; before it is the item's own text.
    """
    depth = next((at for at in range(len(card.containers) - 1, -1, -1) if card.containers[at].kind in PLAIN_LISTS), -1)
    inner = card.containers[depth + 1 :]
    if depth < 0 or card.containers[depth].open.lstrip().startswith("<") or any(one.kind != "item" for one in inner):
        return None
    if inner and not after:
        return Leaf("paragraph", Syntax.MARKDOWN, containers=card.containers)
    own = None if inner else _ITEM.match(card.source)
    if own:
        opening = _next_marker(own[0]) if after else own["marker"].lstrip(" \t")
    else:
        opening = following(item).open if item else first_marker(card.containers[depth].kind)
    return Leaf("item", Syntax.MARKDOWN, opening, containers=card.containers[: depth + 1])


def syntax_beside(card: Leaf, reading: Reading) -> Syntax:
    """The syntax of what is new beside a card: Liquid and embeds have none, and go by the nearest text in the body.

    In an element it is of HTML, where Markdown is not said to be read.
    """
    around = card.containers[-1].open.lstrip() if card.containers else ""
    if around.startswith("<") and "markdown=" not in around:
        return Syntax.HTML
    before, after = reading.leaves[: max(card.place, 0)], reading.leaves[card.place + 1 :]
    sides = (before[::-1], after)
    near = (next((leaf for leaf in side if leaf.kind not in ("sealed", "rule")), None) for side in sides)
    found = [(abs(leaf.place - card.place), leaf.syntax) for leaf in near if leaf is not None]
    return min(found, key=lambda one: one[0], default=(0, reading.syntax))[1]


def box_of(leaf: Leaf) -> bool | None:
    """Whether the box of a task is ticked; None for a leaf that is no task."""
    found = _ITEM.match(leaf.open) if leaf.syntax is Syntax.MARKDOWN and leaf.kind == "item" else None
    return None if found is None or not found["box"] else found["box"][1] != " "


def with_box(leaf: Leaf, ticked: bool) -> Leaf:
    """A task with its box ticked or not: one character of its source is another."""
    at = leaf.open.index("[") + 1
    return replace(leaf, open=f"{leaf.open[:at]}{'x' if ticked else ' '}{leaf.open[at + 1 :]}", source="")


def nested_in(item: Leaf, above: Leaf) -> Leaf | None:
    """A Markdown item one level deeper, below the item `above`; None where it has nothing to nest in."""
    depth = _list_depth(item)
    if depth < 0 or len(above.containers) <= depth or above.containers[depth] is not item.containers[depth]:
        return None
    own = item.containers[depth]
    inner = above.containers[depth + 1 :]
    joined = next((one for one in inner[:1] if one.kind in PLAIN_LISTS), None)
    if joined is None:
        marker = _ITEM.match(above.open)
        indent = " " * (len(marker["marker"]) if marker and above.kind == "item" else 2)
        if "".join(one.prefix for one in item.containers).endswith(">"):
            indent += " "  # the first one behind a quote's sign is part of the sign
        joined = Container(own.kind, indent, "", own.space, indent)
    opening = item.open.lstrip(" \t")
    if not inner and own.kind == "ordered":
        opening = re.sub("[0-9]+", "1", opening, count=1)
    return replace(as_new(item, item.runs), open=opening, containers=(*item.containers[: depth + 1], joined))


def outside(leaf: Leaf, paragraph: Leaf, before: Leaf | None) -> Leaf:
    """A leaf outside of its innermost container: an item of the list around that, or as a paragraph.

    `before` is the last item before it of that list.
    """
    rest = leaf.containers[:-1]
    if leaf.syntax is Syntax.MARKDOWN and rest and rest[-1].kind in PLAIN_LISTS:
        opening = following(before).open if before else first_marker(rest[-1].kind)
        return Leaf("item", leaf.syntax, opening, runs=leaf.runs, containers=rest)
    return _html_item_outside(leaf) or replace(paragraph, containers=rest)


def _html_item_outside(leaf: Leaf) -> Leaf | None:
    """An HTML leaf that leaves an item, or a list within one, as the next item of the list around; None elsewhere."""
    inner = 2 if leaf.kind == "item" else 1
    if leaf.syntax is not Syntax.HTML or len(leaf.containers) <= inner or leaf.containers[-inner].kind != "item":
        return None
    opening = without_attribute(_tag(leaf.containers[-inner]), "id")
    return Leaf("item", Syntax.HTML, opening, "</li>", leaf.runs, leaf.containers[:-inner])


def next_item(around: Container, leaf: Leaf) -> Leaf:
    """What an item of HTML begins with, text or a paragraph, as all of another item like that."""
    opening = without_attribute(_tag(around), "id")
    if leaf.bare:
        return Leaf("item", Syntax.HTML, opening, "</li>", leaf.runs, leaf.containers[:-1])
    return replace(as_new(leaf), containers=(*leaf.containers[:-1], Container("item", opening, "</li>", "")))


def _tag(container: Container) -> str:
    """The tag that a container opens with, "" for none."""
    token = next(tokens(container.open), None)
    return container.open[: token.end] if token else ""


def around_new(containers: tuple[Container, ...]) -> tuple[Container, ...]:
    """The containers that a new list or quote stands in: those of a leaf, but for the list or quote that it leaves."""
    while containers and containers[-1].kind in (*PLAIN_LISTS, "quote"):
        containers = containers[:-1]
    return containers


def outside_lists(containers: tuple[Container, ...]) -> tuple[Container, ...]:
    """The containers around the outermost list, within the innermost cell."""
    kinds = [container.kind for container in containers]
    start = max((index for index, kind in enumerate(kinds) if kind in WALLS), default=-1) + 1
    lists = (index for index in range(start, len(kinds)) if kinds[index] in LISTS)
    return containers[: next(lists, len(kinds))]


def outside_prefixed(containers: tuple[Container, ...]) -> tuple[Container, ...]:
    """The containers around the outermost one of Markdown's: lines of HTML do not begin with its prefix."""
    return next((containers[:index] for index, one in enumerate(containers) if one.prefix), containers)


def _list_depth(leaf: Leaf) -> int:
    last = len(leaf.containers) - 1
    return last if leaf.kind == "item" and last >= 0 and leaf.containers[last].kind in PLAIN_LISTS else -1


def _next_marker(opening: str) -> str:
    found = _ITEM.match(opening)
    if found is None:
        return "- "
    sign = f"{int(found['number']) + 1}." if found["number"] else found["sign"]
    return sign + found["space"] + ("[ ] " if found["box"] else "")


def marks_of(opening: str, closing: str) -> tuple[Mark, ...]:
    """New marks for raw markup such as `<b><span …>` and `</span></b>`, outermost first."""
    opens = [opening[token.start : token.end] for token in tokens(opening)]
    names = [token.name for token in tokens(opening)]
    closes = [closing[token.start : token.end] for token in tokens(closing) if token.kind is TokenKind.END]
    return tuple(Mark(name, raw, close) for name, raw, close in zip(names, opens, reversed(closes), strict=True))


def markdown_mark(kind: str) -> tuple[Mark, ...]:
    """A new "bold", "italic" or "strike" mark in Markdown's own signs; none for what Markdown has no sign for."""
    sign = {"bold": "**", "italic": "*", "strike": "~~"}.get(kind)
    return (Mark(sign, sign, sign),) if sign else ()


def markdown_link(url: str) -> tuple[Mark, ...]:
    """A new link in Markdown."""
    return (Mark("a", "[", f"]({address(url)})"),)


def new_code(leaf: Leaf, language: str) -> Leaf:
    """New code in the place and syntax of a leaf, in a language or "" for none."""
    if leaf.syntax is Syntax.MARKDOWN:
        return Leaf("code", leaf.syntax, f"```{language}\n", "\n```", containers=leaf.containers)
    named = f' class="language-{language}"' if language else ""
    return Leaf("code", leaf.syntax, f"<pre><code{named}>", "</code></pre>", containers=leaf.containers)


def markdown_image(src: str, alternative: str) -> str:
    """A new image in Markdown."""
    return f"![{escape(alternative, Syntax.MARKDOWN)}]({address(src)})"


def address(url: str) -> str:
    """An address as it can stand between parentheses."""
    url = url.replace("\n", "").replace("<", "%3C").replace(">", "%3E")
    return f"<{url}>" if re.search(r"[()\s\"']", url) else url
