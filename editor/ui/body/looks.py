"""How the body looks on screen: derived from the side tables' numbers, never stored in the document.

A syntax highlighter's formats live in the layout only: changing the theme leaves no trace in undo.
"""

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from editor.body import Leaf
from editor.body.effects import Effects, effects_of
from editor.house import House
from editor.ui.body.blocks import leaf_number
from editor.ui.body.formats import heading_pixels
from editor.ui.body.tables import MARKS, Tables
from editor.ui.colours import css_colour, on_dark

_NOTHING = Effects()
_MONOSPACE = ["D2Coding", "Noto Sans Mono CJK KR", "monospace"]
_LINK = {False: "#1a5490", True: "#7db2e8"}


class BodyLooks(QSyntaxHighlighter):
    """Paints marks and headings."""

    def __init__(self, document: QTextDocument, tables: Tables) -> None:
        super().__init__(document)
        self._tables = tables
        self._dark = False
        self._formats: dict[tuple[int, str], QTextCharFormat] = {}
        self._formats_of: dict[tuple[Effects, str], QTextCharFormat] = {}
        self._classes: dict[str, Effects] = {}

    def set_dark(self, dark: bool) -> None:
        """Paint for a dark or a light ground."""
        if dark != self._dark:
            self._dark = dark
            self.refresh()

    def set_house(self, house: House) -> None:
        """Paint the classes that the house's styles are made of."""
        classes = _classes(house) if house.may_have_classes else {}
        if classes != self._classes:
            self._classes = classes
            self.refresh()

    def refresh(self) -> None:
        """Derive all looks anew, as after a change of the theme or of the text's size."""
        self._formats.clear()
        self._formats_of.clear()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Qt's hook: paint the current text block."""
        block = self.currentBlock()
        entries = self._tables.leaves
        if not entries or not text:
            return
        face = _face(entries[leaf_number(block)].leaf)
        start = block.position()
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            stack = fragment.charFormat().intProperty(MARKS)
            if stack or face:
                self.setFormat(fragment.position() - start, fragment.length(), self._format(stack, face))
            iterator += 1  # type: ignore[operator, assignment, unused-ignore]

    def _format(self, stack: int, face: str) -> QTextCharFormat:
        found = self._formats.get((stack, face))
        if found is None:
            found = self._formats[stack, face] = self._format_of(effects_of(self._tables.stacks[stack]), face)
        return found

    def _format_of(self, look: Effects, face: str) -> QTextCharFormat:
        """The same for each of the stacks that look alike: every mark that was read is one of its own."""
        found = self._formats_of.get((look, face))
        if found is None:
            own = self._classes.get(look.classes or "", _NOTHING)
            found = self._formats_of[look, face] = self._made(look.over(own), face)
        return found

    def _made(self, look: Effects, face: str) -> QTextCharFormat:
        made = QTextCharFormat()
        base = max(self.document().defaultFont().pixelSize(), 1)
        if face.startswith("heading"):
            made.setProperty(QTextCharFormat.Property.FontPixelSize, heading_pixels(face, base))
        if face in ("code", "caption"):
            made.setProperty(QTextCharFormat.Property.FontPixelSize, round(base * 0.88))
        if face == "code":
            made.setFontFamilies(_MONOSPACE)
        if face == "bold" or face.startswith("heading"):
            made.setFontWeight(QFont.Weight.Bold)
        _set_face(made, look, base)
        self._set_colours(made, look)
        return made

    def _set_colours(self, made: QTextCharFormat, look: Effects) -> None:
        colour = css_colour(look.colour) if look.colour else QColor(_LINK[self._dark]) if look.link else QColor()
        if colour.isValid():
            made.setForeground(on_dark(colour) if self._dark and look.colour else colour)
        background = css_colour(look.background) if look.background else QColor()
        if background.isValid():
            made.setBackground(on_dark(background, highlight=True) if self._dark else background)


def _classes(house: House) -> dict[str, Effects]:
    """What the classes of the house's styles look like, or what stands for that where nothing is known of them."""
    from editor.house.classes import classes_in, shown_look  # which few houses need

    return {name: shown_look(style) for style in house.styles if (name := classes_in(style))}


def _face(leaf: Leaf) -> str:
    """What a leaf's kind does to its text: a heading's kind, "code", "caption", "bold", or "" for nothing."""
    if leaf.kind in ("code", "caption") or leaf.kind.startswith("heading"):
        return leaf.kind
    heads = leaf.open[:3].lower() == "<th" or any(container.heads for container in leaf.containers)
    return "bold" if (leaf.kind == "cell" and heads) or leaf.kind == "term" else ""


def _set_face(made: QTextCharFormat, look: Effects, base: int) -> None:
    if look.bold is not None:
        made.setFontWeight(QFont.Weight.Bold if look.bold else QFont.Weight.Normal)
    if look.italic is not None:
        made.setFontItalic(look.italic)
    if look.underline or look.link:
        made.setFontUnderline(True)
    if look.strike:
        made.setFontStrikeOut(True)
    if look.monospace:
        made.setFontFamilies(_MONOSPACE)
    if look.size:
        made.setProperty(
            QTextCharFormat.Property.FontPixelSize, round(base * (0.85 if look.size == "smaller" else 1.2))
        )
    if look.position:
        align = QTextCharFormat.VerticalAlignment
        made.setVerticalAlignment(align.AlignSubScript if look.position == "sub" else align.AlignSuperScript)
