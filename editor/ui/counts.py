"""How long a text is, in Korean measure."""

from dataclasses import dataclass

_PAGE = 200  # characters on a sheet of 원고지, manuscript paper, spaces counted
_NOT_TEXT = "\u2029\u2028\n\r\ufffc\ufdd0\ufdd1"
_BETWEEN = "\ufffc\ufdd0\ufdd1"  # not white space, and yet the end of a word: a picture, a table's cell


@dataclass(frozen=True, slots=True)
class Counts:
    """`characters` with spaces, `letters` without, `words` between spaces (어절)."""

    characters: int
    letters: int
    words: int

    @property
    def pages(self) -> float:
        """Sheets of manuscript paper, 200 characters each."""
        return self.characters / _PAGE


def count(text: str) -> Counts:
    """Count a text as it is seen; line ends and the marks that stand for pictures do not count."""
    characters = len(text) - sum(map(text.count, _NOT_TEXT))
    for mark in _BETWEEN:
        text = text.replace(mark, " ")
    words = text.split()
    return Counts(characters, min(characters, sum(map(len, words))), len(words))
