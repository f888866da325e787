"""HTML that is not closed, closes nothing, or crosses: the page may be another than it looks here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.body import Leaf, Syntax
from editor.body.tokens import Token, TokenKind, tokens
from editor.checks.finding import Finding, Fix, Level
from editor.checks.subject import Subject
from editor.post.splices import Splice

_CLOSED = frozenset(
    "a abbr article aside audio b blockquote button center cite code del details div dl em fieldset figcaption figure"
    " font footer form h1 h2 h3 h4 h5 h6 header i iframe ins label main mark nav ol pre q s script section select small"
    " span strike strong style sub summary sup svg table textarea u ul video".split()
)
"""Elements whose end tag may not be left out (HTML, section 13.1.2.4)."""
_DEEPEST = 200
_NO_HTML = re.compile(
    r"\\[<`$]|(?<!`)(`{1,8})(?!`)[^`]{1,2000}(?<!`)\1(?!`)|\$\$[^$]{1,4000}\$\$|(?<![\w$])\$[^$\n]{1,400}\$"
)
"""What Markdown takes for code, mathematics or an escaped sign."""
_PART_ENDS = re.compile(r"</?p\b|\n[ \t]*\n", re.IGNORECASE)
_FLOW = frozenset("if unless case for tablerow capture else elsif when".split())
_MALFORMED = re.compile(r"</?+([A-Za-z][A-Za-z0-9]*)")


def look(subject: Subject) -> Iterator[Finding]:
    """Each start tag without its end tag, end tag without its start tag, and tag that browsers must guess at.

    Nothing where Liquid decides which of the tags there are.
    """
    found = list(_tokens(subject))
    if any(token.kind is TokenKind.LIQUID and token.name in _FLOW for _, token in found):
        return
    matching = _Matching(subject)
    for source, token in found:
        matching.take(source, token)
    yield from matching.found()


def _tokens(subject: Subject) -> Iterator[tuple[str, Token]]:
    """The tokens of all that is HTML in the body, with the source that they are cut from, at their places in it."""
    reading = subject.reading
    position = 0
    for gap, leaf in zip(reading.gaps, (*reading.leaves, None), strict=True):
        for token in tokens(reading.source, position, position + len(gap.raw)):
            yield reading.source, token
        position += len(gap.raw)
        if leaf is not None:
            yield from _leaf_tokens(reading.source, leaf)
            position += len(leaf.source)


def _leaf_tokens(source: str, leaf: Leaf) -> Iterator[tuple[str, Token]]:
    if leaf.kind == "code" or (leaf.kind == "sealed" and leaf.reason not in ("unbalanced", "malformed", "element")):
        return
    if leaf.syntax is Syntax.MARKDOWN:
        blank = _NO_HTML.sub(lambda code: " " * len(code[0]), leaf.source)
        source = source[: leaf.start] + blank + source[leaf.start + len(blank) :]
    for token in tokens(source, leaf.start, leaf.start + len(leaf.source), liquid=True):
        if token.kind is not TokenKind.MALFORMED or leaf.syntax is Syntax.HTML:  # "a <b and c" is text in Markdown
            yield source, token


@dataclass
class _Matching:
    """Pairs start tags with end tags."""

    subject: Subject
    open: list[Token] = field(default_factory=list)
    crossed: list[str] = field(default_factory=list)
    """Names of elements that another one's end tag has ended: their own comes yet."""
    findings: list[Finding] = field(default_factory=list)

    def take(self, source: str, token: Token) -> None:
        """Read the next token."""
        if token.kind is TokenKind.MALFORMED:
            self._malformed(source, token)
        elif token.name not in _CLOSED or token.self_closing:
            return
        elif token.kind is TokenKind.START and len(self.open) < _DEEPEST:
            self.open.append(token)
        elif token.kind is TokenKind.END:
            self._end(token)

    def found(self) -> Iterator[Finding]:
        """All that was wrong, once every token was taken."""
        left = list(reversed(self.open))
        while left:
            token = left.pop()
            if left and self._was_to_close(token, left[-1]):
                self._tell("element_unclosed", left.pop(), "close")
            else:
                self._tell("element_unclosed", token)
        return iter(self.findings)

    def _was_to_close(self, token: Token, after: Token) -> bool:
        """Whether a second start tag, one without attributes, was to end the element: `<b>a<b>`."""
        source = self.subject.reading.source
        between = source[token.end : after.start]
        bare = source[after.start : after.end].lower() == f"<{token.name}>"
        return bare and _PART_ENDS.search(between) is None and between.strip() != ""

    def _end(self, token: Token) -> None:
        names = [one.name for one in self.open]
        if token.name in self.crossed:
            self.crossed.remove(token.name)
        elif token.name not in names:
            self._tell("element_unopened", token)
        else:
            place = len(names) - 1 - names[::-1].index(token.name)
            for inner in self.open[place + 1 :]:
                self._tell("element_unclosed", inner)
                self.crossed.append(inner.name)
            del self.open[place:]

    def _malformed(self, source: str, token: Token) -> None:
        name = _MALFORMED.match(source, token.start)
        if name is not None and name[1].lower() in _CLOSED | {"p", "br", "img", "li", "td", "tr", "th"}:
            self._tell("tag_malformed", token._replace(name=name[1].lower(), end=min(token.end, token.start + 80)))

    def _tell(self, check: str, token: Token, mends: str = "") -> None:
        start, end = self.subject.body_start + token.start, self.subject.body_start + token.end
        closing, fix = f"</{token.name}>", None
        if check == "element_unopened" and token.name != "div":
            fix = Fix("remove", Splice(start, end, ""), {"text": closing})
        elif mends:
            fix = Fix(mends, Splice(start, end, closing), {"text": closing})
        self.findings.append(Finding(check, Level.WARNING, start, end, {"name": token.name}, fix))
