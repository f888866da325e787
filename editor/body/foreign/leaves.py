"""Makes leaves of another program's parts: in a house's HTML, or as Markdown where Markdown can say it."""

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from editor.body.breaks import BREAK
from editor.body.foreign.blocks import PLAIN, Block, Piece
from editor.body.foreign.looks import Look
from editor.body.manner import markdown_image, markdown_link, markdown_mark, marks_of
from editor.body.model import LINE_BREAK, OBJECT, Atom, Leaf, Mark, Run, Syntax
from editor.body.reading import read
from editor.body.tokens import with_attribute

Markup = Mapping[str, tuple[str, str]]
_KINDS = {"p": "paragraph", "li": "item", "ul": "unordered", "ol": "ordered", "blockquote": "quote", "tr": "row"}
_WORD = "x"
"""What stands for a leaf's text while its containers are read; it means nothing in either syntax."""


class Making:
    """Makes leaves of a syntax; `markup` is a house's, and `space` what it puts between the parts of a list.

    `quotes` is how many of Markdown's quotes they come to stand in, whose signs begin each of their lines.
    """

    def __init__(self, markup: Markup, space: str, syntax: Syntax, quotes: int = 0) -> None:
        self._markup = markup
        self._space = space
        self._syntax = syntax
        self._quotes = quotes

    def leaves(self, blocks: Sequence[Block]) -> list[Leaf]:
        """The leaves of blocks."""
        return [leaf for block in blocks for leaf in self._of(block)]

    def runs(self, pieces: Sequence[Piece]) -> tuple[Run, ...]:
        """The runs of pieces."""
        return tuple(self._runs(pieces, self._syntax))

    def _of(self, block: Block) -> list[Leaf]:
        markdown = self._syntax is Syntax.MARKDOWN and not any(cell.span for cell in _within(block))
        syntax = Syntax.MARKDOWN if markdown else Syntax.HTML
        source = "".join(f"{'> ' * self._quotes}{line}\n" for line in _lines(block)) if markdown else self._html(block)
        shapes, texts = read(source, syntax).leaves, list(_texts(block))
        if len(shapes) != len(texts):  # a house whose markup is read as more or as less
            shapes = tuple(Leaf("paragraph", syntax, *self._tags("p", syntax)) for _ in texts)
        return [self._filled(shape, text) for shape, text in zip(shapes, texts, strict=True)]

    def _tags(self, name: str, syntax: Syntax = Syntax.HTML) -> tuple[str, str]:
        if syntax is Syntax.MARKDOWN:
            return "", ""
        kind = f"heading{name[1]}" if name[0] == "h" and name[1:].isdecimal() else _KINDS.get(name, name)
        return self._markup[kind]

    def _html(self, block: Block) -> str:
        """A block in the house's markup, each text in it a word."""
        if block.name == "hr":
            return "".join(self._markup["rule"])
        if block.name == "pre":
            return f"<pre><code>{_WORD}</code></pre>"
        opening, closing = ("<th>", "</th>") if block.head else self._tags(block.name)
        for name, value in block.span:
            opening = with_attribute(opening, name, value)
        if block.name == "table":
            inner = self._within(self._tags("section"), map(self._html, block.children))
            return self._within((opening, closing), [inner])
        if block.name in ("ul", "ol", "tr", "blockquote"):
            return self._within((opening, closing), map(self._html, block.children))
        return opening + (_WORD if _has_text(block) else "") + "".join(map(self._html, block.children)) + closing

    def _within(self, tags: tuple[str, str], parts: Iterable[str]) -> str:
        return self._space.join((tags[0], *parts, tags[1]))

    def _filled(self, leaf: Leaf, pieces: Sequence[Piece]) -> Leaf:
        outer = leaf.containers[self._quotes :] if leaf.syntax is Syntax.MARKDOWN else leaf.containers
        if leaf.kind in ("rule", "sealed"):
            return replace(leaf, containers=outer, place=-1, start=0)
        code = leaf.kind == "code"
        runs = _code(pieces) if code else tuple(self._runs(pieces, leaf.syntax))
        return replace(leaf, runs=runs, containers=outer, source="", place=-1, start=0)

    def _runs(self, pieces: Sequence[Piece], syntax: Syntax) -> Iterator[Run]:
        """The runs of pieces; what two neighbours have in common is one mark."""
        stack: list[tuple[tuple[str, str], tuple[Mark, ...]]] = []
        for piece in pieces:
            wanted = list(_effects(piece.look))
            common = 0
            while common < min(len(stack), len(wanted)) and stack[common][0] == wanted[common]:
                common += 1
            stack = stack[:common] + [(effect, self._marks(*effect, syntax)) for effect in wanted[common:]]
            marks = tuple(mark for _, made in stack for mark in made)
            if piece.image:
                yield Run(OBJECT, marks, atom=Atom("img", self._picture(piece, syntax)))
            elif piece.is_break:
                yield Run(LINE_BREAK, marks, atom=BREAK)
            else:
                yield Run(piece.text, marks)

    def _marks(self, effect: str, value: str, syntax: Syntax) -> tuple[Mark, ...]:
        if syntax is Syntax.MARKDOWN and effect in ("bold", "italic", "strike"):
            return markdown_mark(effect)
        if effect == "link":
            opening, closing = self._markup["link"]
            own = marks_of(opening.replace("{url}", html.escape(value, quote=True)), closing)
            return markdown_link(value) if syntax is Syntax.MARKDOWN else own
        if effect in self._markup:
            return marks_of(*self._markup[effect])
        if effect == "code" and syntax is Syntax.MARKDOWN:
            return (Mark("code", "`", "`"),)
        return (Mark(value, f"<{value}>", f"</{value}>"),)

    def _picture(self, piece: Piece, syntax: Syntax) -> str:
        if syntax is Syntax.MARKDOWN:
            return markdown_image(piece.image, piece.text)
        opening, _ = self._markup["image"]
        return opening.replace("{src}", html.escape(piece.image)).replace("{alt}", html.escape(piece.text))


def is_plain(blocks: Sequence[Block]) -> bool:
    """Whether blocks are no more than words in one line."""
    return len(blocks) == 1 and blocks[0].name == "p" and all(_is_plain(piece) for piece in blocks[0].pieces)


def _is_plain(piece: Piece) -> bool:
    return piece.look == PLAIN and not piece.image and not piece.is_break


def _has_text(block: Block) -> bool:
    """Whether a block is a leaf, or begins with one."""
    return block.name in ("p", "cell") or bool(block.pieces)


def _within(block: Block) -> Iterator[Block]:
    yield block
    for child in block.children:
        yield from _within(child)


def _texts(block: Block) -> Iterator[Sequence[Piece]]:
    """What each leaf of a block says."""
    return (part.pieces for part in _within(block) if _has_text(part) or part.name == "hr")


def _code(pieces: Sequence[Piece]) -> tuple[Run, ...]:
    text = "".join(piece.text for piece in pieces).replace("\n", LINE_BREAK)
    return (Run(text),) if text else ()


def _effects(look: Look) -> Iterator[tuple[str, str]]:
    """What a look is made of, outermost first: each effect with the link's address or the name of an element."""
    if look.link:
        yield "link", look.link
    for effect in ("bold", "italic", "underline", "strike"):
        if getattr(look, effect):
            yield effect, ""
    if look.level:
        yield "level", look.level
    if look.code:
        yield "code", "code"


def _lines(block: Block) -> list[str]:
    """A block's lines in Markdown, each text in it a word."""
    if block.name == "hr":
        return ["---"]
    if block.name == "pre":
        return ["```", _WORD, "```"]
    if block.name == "blockquote":
        parts = [line for child in block.children for line in (*_lines(child), "")][:-1]
        return [f"> {line}".rstrip() for line in parts]
    if block.name in ("ul", "ol"):
        signs = (f"{number}. " if block.name == "ol" else "- " for number in range(1, len(block.children) + 1))
        return [line for sign, item in zip(signs, block.children, strict=True) for line in _item(sign, item)]
    if block.name == "table":
        return _rows(block)
    return [("#" * int(block.name[1]) + " " if block.name[0] == "h" else "") + _WORD]


def _item(sign: str, item: Block) -> list[str]:
    nested = [" " * len(sign) + line for child in item.children for line in _lines(child)]
    return [sign + _WORD, *nested]


def _rows(table: Block) -> list[str]:
    lines = ["| " + " | ".join(_WORD for _ in row.children) + " |" for row in table.children]
    first = table.children[0].children
    if len(lines) > 1 and all(cell.head for cell in first):
        lines.insert(1, "|" + "---|" * len(first))
    return lines
