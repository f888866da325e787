"""Side tables: formats in the text document carry only integers, and these say what they stand for.

Append-only, so that whatever undo brings back still has its meaning.
"""

from typing import NamedTuple

from PySide6.QtGui import QTextFormat

from editor.body import Atom, Gap, Leaf, Mark, Reading, Run, Syntax
from editor.body.breaks import BREAK
from editor.body.model import LINE_BREAK, OBJECT

_USER = QTextFormat.Property.UserProperty.value
LEAF = _USER + 1
"""Block property: the text block's leaf, a number of `Tables.leaves`."""
MARKS = _USER + 2
"""Character property: a stack of marks, a number of `Tables.stacks`; 0 for none."""
SPELLING = _USER + 3
"""Character property: how the character was written, a number of `Tables.spellings`; 0 for the default."""
ATOM = _USER + 4
"""Character property: what the character stands for, a number of `Tables.atoms`; 0 for itself."""
CARD = _USER + 5
"""Character property: the sealed leaf or rule that the character stands for, a number of `Tables.leaves`."""


class Piece(NamedTuple):
    """A run as the text document holds it: text, and numbers of the side tables."""

    text: str
    marks: int = 0
    spelling: int = 0
    atom: int = 0
    card: int = 0


class Entry(NamedTuple):
    """A leaf, the reading that its place belongs to, and its runs as pieces."""

    leaf: Leaf
    reading: Reading
    pieces: tuple[Piece, ...]


_NOBODY = Entry(Leaf("blank", Syntax.HTML), Reading("", Syntax.HTML, (), (Gap(),), space="\n\n", paragraph=None), ())
"""The leaf of a text block that was given none, so that no other leaf has the number 0."""


class Spelling(NamedTuple):
    """How one character was written."""

    char: str
    raw: str


class Tables:
    """What the integers in a text document's formats stand for."""

    def __init__(self) -> None:
        self.leaves: list[Entry] = [_NOBODY]
        self.stacks: list[tuple[Mark, ...]] = [()]
        self.spellings: list[Spelling] = [Spelling("", "")]
        self.atoms: list[Atom] = [Atom("", "")]
        self._stack_numbers: dict[tuple[Mark, ...], int] = {(): 0}
        self._spelling_numbers: dict[tuple[str, str], int] = {}
        self._atom_numbers: dict[Atom, int] = {}

    def leaf(self, leaf: Leaf, reading: Reading) -> int:
        """The number of a leaf that is new to the table."""
        self.leaves.append(Entry(leaf, reading, self.pieces(leaf.runs)))
        return len(self.leaves) - 1

    def stack(self, marks: tuple[Mark, ...]) -> int:
        """The number of a stack of marks."""
        number = self._stack_numbers.get(marks)
        if number is None:
            number = self._stack_numbers[marks] = len(self.stacks)
            self.stacks.append(marks)
        return number

    def spelling(self, char: str, raw: str) -> int:
        """The number of a spelling."""
        number = self._spelling_numbers.get((char, raw))
        if number is None:
            number = self._spelling_numbers[char, raw] = len(self.spellings)
            self.spellings.append(Spelling(char, raw))
        return number

    def atom(self, atom: Atom) -> int:
        """The number of an atom."""
        number = self._atom_numbers.get(atom)
        if number is None:
            number = self._atom_numbers[atom] = len(self.atoms)
            self.atoms.append(atom)
        return number

    def pieces(self, runs: tuple[Run, ...]) -> tuple[Piece, ...]:
        """Runs as pieces."""
        return tuple(
            Piece(
                run.text,
                self.stack(run.marks),
                0 if run.spelling is None else self.spelling(run.text, run.spelling),
                0 if run.atom is None else self.atom(run.atom),
            )
            for run in runs
        )

    def runs(self, pieces: tuple[Piece, ...], line_break: Atom = BREAK) -> tuple[Run, ...]:
        """Pieces of a text block as runs; cards are not among them. `line_break` is what a break is that was typed."""
        return tuple(run for piece in pieces for run in self._runs(piece, line_break))

    def _runs(self, piece: Piece, line_break: Atom) -> list[Run]:
        marks = self.stacks[piece.marks]
        if piece.atom:
            return self._atoms(piece.text, marks, self.atoms[piece.atom], line_break)
        if piece.spelling:
            return self._spelled(piece.text, marks, self.spellings[piece.spelling], line_break)
        if LINE_BREAK in piece.text or OBJECT in piece.text:
            return _with_breaks(piece.text, marks, line_break)
        return [Run(piece.text, marks)] if piece.text else []

    def _atoms(self, text: str, marks: tuple[Mark, ...], atom: Atom, line_break: Atom) -> list[Run]:
        """What was typed beside an atom has taken its number; only the atom's own character stands for it."""
        own = LINE_BREAK if atom.kind == "br" else OBJECT
        return [
            run
            for char in text
            for run in ([Run(char, marks, atom=atom)] if char == own else _with_breaks(char, marks, line_break))
        ]

    def _spelled(self, text: str, marks: tuple[Mark, ...], spelling: Spelling, line_break: Atom) -> list[Run]:
        """A character typed beside a spelled one has taken its number; it has its spelling only if it is the same."""
        own, raw = spelling
        return [
            run
            for char in text
            for run in ([Run(char, marks, raw)] if char == own else _with_breaks(char, marks, line_break))
        ]


def _with_breaks(text: str, marks: tuple[Mark, ...], line_break: Atom) -> list[Run]:
    """Text that was typed: line breaks become atoms; an object that nothing stands behind is dropped."""
    runs = []
    for index, line in enumerate(text.replace(OBJECT, "").split(LINE_BREAK)):
        if index:
            runs.append(Run(LINE_BREAK, marks, atom=line_break))
        if line:
            runs.append(Run(line, marks))
    return runs
