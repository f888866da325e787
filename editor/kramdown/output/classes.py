"""What Jekyll's Rouge calls the tokens that Pygments finds: facts seen by having both colour the same code.

Both give each character of code a class; where Rouge was seen to give another one than Pygments, it stands here.
Stretches of one class are one element there, also over the ends of lines.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby


def _table(text: str) -> dict[str, str]:
    """`a b → c; d → e` as a dictionary."""
    return {
        name: new for names, new in (part.split(" → ") for part in text.split("; ") if part) for name in names.split()
    }


@dataclass(frozen=True)
class Manner:
    """How Rouge's classes for a language differ."""

    classes: str = ""
    """Classes that are others there."""
    words: dict[str, str] = field(default_factory=dict)
    """Words of a class that are of another one."""
    quotes: str = ""
    """The class of the signs around a string."""
    numbers: str = ""
    """The class of whole numbers that Pygments takes for others."""
    capitals: tuple[str, str] | None = None
    """The classes of names in capitals, and with one first."""
    spaces: str = ""
    """The class of white space between tokens."""
    whole_line: bool = False
    """Whether a comment holds the end of its line."""
    decorators: bool = False
    """Whether a decorator's sign is an operator and its name a name."""

    def tokens(self, found: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Rouge's tokens, from the classes and texts of Pygments."""
        written = (token for token in self._renamed(found) if token[1])
        return ((name, "".join(text for _, text in group)) for name, group in groupby(written, lambda token: token[0]))

    def _renamed(self, found: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        classes = _table(self.classes)
        words = {name: _table(text) for name, text in self.words.items()}
        before = ""
        for name, text in found:
            new = words.get(name, {}).get(text, "") or self._by_shape(text, classes.get(name, name))
            if name in ("w", "") and text.isspace():
                yield from self._blank(text, before)
            elif name in ("c", "c1", "ch"):
                yield new, text.removesuffix("\n")
                yield new if self.whole_line else self.spaces, "\n" * text.endswith("\n")
            elif name == "nd" and self.decorators and text[0] == "@":
                yield from (("o", "@"), (words.get(name, {}).get(text[1:], "n"), text[1:]))
            elif self.quotes and name in ("s1", "s2") and len(text) > 1 and text[0] == text[-1]:
                yield from ((self.quotes, text[0]), (new, text[1:-1]), (self.quotes, text[-1]))
            else:
                yield new, text
            before = new

    def _by_shape(self, text: str, name: str) -> str:
        if self.numbers and name in ("mf", "s") and text.isdigit():
            return self.numbers
        if self.capitals and name == "n" and text[0].isupper():
            return self.capitals[0 if text.isupper() else 1]
        return name

    def _blank(self, text: str, before: str) -> Iterator[tuple[str, str]]:
        """White space, of which a comment before it may hold the first line's end."""
        held = self.whole_line and before == "c1" and text[0] == "\n"
        yield before, text[:held]
        yield self.spaces, text[held:]


_JAVASCRIPT = Manner(
    "ow kr → k; sb → s2; si → p; ne → nb; n → nx",
    {
        "o": ": ? → p",
        "p": "=> → o",
        "k": "extends static → kd",
        "kr": "constructor class const let var function → kd; enum implements interface package private → kr",
        "nx": "get set → kd",
        "nb": "JSON globalThis → nx",
    },
    quotes="dl",
    numbers="mi",
)
MANNERS = {
    "c": Manner("nc → n", {"n": "virtual → k", "kt": "bool pid_t → n"}),
    "cpp": Manner("nn no → n"),
    "go": Manner("c1 cm → c; kn kd → k; nx → n; kc → no; mi mf mh → m", {"p": ". : ... → o", "kt": "map → k"}),
    "html": Manner("o → na; cm → c", {"p": "< > / → nt"}),
    "java": Manner("p → o", capitals=("no", "nc")),
    "javascript": _JAVASCRIPT,
    "json": Manner("nt → nl", spaces="w"),
    "python": Manner(
        "s1 s2 sd si → s; fm → nf; kc → bp; vm → n; ne → nb; ch → c1",
        {
            "o": ". → p",
            "si": "{ } → si",
            "nb": "print → k",
            "bp": "cls → n",
            "nd": "property staticmethod classmethod → nb",
            "n": "compile map open file type str list format exit id iter dir set hex → nb",
        },
        whole_line=True,
        decorators=True,
    ),
    "ruby": Manner("bp → kp", {"o": ". → p", "n": "require_relative → nb; defined? → k"}),
    "sql": Manner("ss → nv", {"n": "bool double → nb", "k": "timestamp time precision → nb", "o": "` → nv"}),
    "xml": Manner("cm → c"),
    "yaml": Manner("nt → na; p → pi; l no → s", {"l": "true false null → no"}, numbers="m"),
}
"""By the names that Rouge gives languages first."""
ALIASES = {"js": "javascript", "py": "python", "rb": "ruby", "yml": "yaml", "golang": "go", "c++": "cpp"}
