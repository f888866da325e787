"""Reads code by rules: the first rule of the state on top of a stack that matches says what comes next.

The order of events is that of lib/rouge/regex_lexer.rb. What a rule does not see is the text before its place: there,
a pattern's first `\b` always holds, which is why no pattern here begins with one.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

LETTER = r"(?u:[^\W\d_])"
LETTER_OR_DIGIT = r"(?u:[^\W_])"
WORD = r"(?u:\w)"
UPPER = "[A-ZÀ-ÖØ-ÞΑ-ΩА-Я]"

_MOST_EMPTY_MATCHES = 5

Token: TypeAlias = str
"""The class that the token has in HTML; "" is bare text."""
Action: TypeAlias = "Token | tuple[Token, ...] | Callable[[Reading, re.Match[str]], None]"


class Rule(NamedTuple):
    """A pattern; the token that it is, those of its groups, or what to do; and what becomes of the stack then.

    `needs` is a text without which the pattern cannot match, so that it is not tried in vain again and again.
    """

    pattern: re.Pattern[str]
    action: Action
    moves: tuple[str, ...]
    needs: str


def rule(pattern: str, action: Action, then: str = "", needs: str = "") -> Rule:
    """`then` names the states to push; `-` takes one off, `+` doubles the one on top, and `=name` takes its place.

    Classes of characters hold ASCII only and `\\b` knows all letters, as in Ruby.
    """
    compiled = re.compile(pattern.replace(r"\b", r"(?u:\b)"), re.ASCII | re.MULTILINE)
    return Rule(compiled, action, tuple(then.split()), needs)


States: TypeAlias = Mapping[str, Sequence[Rule | str]]
"""The rules of each state; a name stands for all rules of another."""


class Lexer:
    """A language: its states, and those that are on the stack at the start."""

    def __init__(self, states: States, start: str = "root", reading: "type[Reading] | None" = None) -> None:
        self.states = states
        self.start = start.split()
        self._reading = reading or Reading
        self._flat: dict[str, list[Rule]] = {}

    def rules(self, state: str) -> list[Rule]:
        """The rules of a state in order."""
        if state not in self._flat:
            self._flat[state] = [
                each for part in self.states[state] for each in (self.rules(part) if isinstance(part, str) else (part,))
            ]
        return self._flat[state]

    def reading(self) -> "Reading":
        """Starts to read a text."""
        return self._reading(self)

    def tokens(self, source: str) -> list[tuple[Token, str]]:
        """The tokens of a text, one after the other without a gap."""
        reading = self.reading()
        reading.read(source)
        return reading.tokens


class Reading:
    """A text while it is read; it may be read in pieces."""

    def __init__(self, lexer: Lexer) -> None:
        self.lexer = lexer
        self.stack = list(lexer.start)
        self.tokens: list[tuple[Token, str]] = []
        self.open: list[str] = []
        """What strings and the like that are open end with."""
        self._guests: dict[str, Reading] = {}
        self._source = ""
        self._next: dict[str, int] = {}
        self._empty_matches = 0

    def read(self, source: str) -> None:
        """Reads one more piece."""
        self._source, self._next, pos = source, {}, 0
        while pos < len(source):
            found = self._step(pos)
            if found < 0:
                self.token("err", source[pos])
                found = pos + 1
            pos = found

    def _step(self, pos: int) -> int:
        for each in self.lexer.rules(self.stack[-1]):
            if each.needs and not self._follows(each.needs, pos):
                continue
            match = each.pattern.match(self._source, pos)
            if match is not None:
                self._act(each, match)
                self._empty_matches = 0 if match.end() > pos else self._empty_matches + 1
                return -1 if self._empty_matches > _MOST_EMPTY_MATCHES else match.end()
        return -1

    def _follows(self, text: str, pos: int) -> bool:
        at = self._next.get(text, -1)
        if at < pos:
            at = self._source.find(text, pos)
            self._next[text] = at = len(self._source) if at < 0 else at
        return at < len(self._source)

    def _act(self, each: Rule, match: re.Match[str]) -> None:
        action = each.action
        if isinstance(action, str):
            self.token(action, match[0])
        elif isinstance(action, tuple):
            for token, text in zip(action, match.groups(), strict=True):
                self.token(token, text)
        else:
            action(self, match)
        for move in each.moves:
            self.move(move)

    def token(self, token: Token, text: str | None) -> None:
        """One more token; it grows together with one of its class before it."""
        if not text:
            return
        if self.tokens and self.tokens[-1][0] == token:
            text = self.tokens.pop()[1] + text
        self.tokens.append((token, text))

    def move(self, *moves: str) -> None:
        """Changes the stack, see `rule`."""
        for move in moves:
            if move == "+":
                self.stack.append(self.stack[-1])
            elif move == "-":
                self.stack.pop()
            elif move[0] == "=":
                self.stack[-1] = move[1:]
            else:
                self.stack.append(move)
        self.stack = self.stack or list(self.lexer.start)

    def delegate(self, lexer: Lexer, text: str, guest: str = "") -> None:
        """Another language's tokens; one that `guest` names goes on where it stopped."""
        reading = self._guests.setdefault(guest, lexer.reading()) if guest else lexer.reading()
        reading.tokens = []
        reading.read(text)
        for token, piece in reading.tokens:
            self.token(token, piece)

    def dismiss(self, guest: str) -> None:
        """The next text for this guest begins anew."""
        self._guests.pop(guest, None)

    def recurse(self, text: str) -> None:
        """The same language's tokens, read from the start."""
        self.delegate(self.lexer, text)


def string(quote: str) -> str:
    """A pattern for what stands in quotes and may hold them behind `\\`; where all do, the last one closes."""
    return rf"{quote}(?>(?:\\[\\{quote}]|[^{quote}])*){quote}|{quote}(?s:.*){quote}"


def words(pattern: str, other: Token, **kinds: str) -> Rule:
    """A rule for names: `kinds` are the words that are other tokens, the first wins."""
    known = word_table(kinds)

    def act(reading: Reading, match: re.Match[str]) -> None:
        reading.token(known.get(match[0], other), match[0])

    return rule(pattern, act)


def word_table(kinds: dict[Token, str]) -> dict[str, Token]:
    """Which token a word is; of words that stand in two kinds, the first."""
    return {word: token for token, text in reversed(kinds.items()) for word in text.split()}
