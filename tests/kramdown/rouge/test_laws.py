"""The tokens of any text are that text, and the work grows as the text does."""

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.kramdown.rouge.languages import LANGUAGES, lexer

_CASES = Path(__file__).parent / "cases"
_TEXTS = [path.read_text(encoding="utf-8") for path in sorted(_CASES.glob("*.txt"))]
_HOSTILE: dict[str, Callable[[int], str]] = {
    "words": lambda n: "a b " * (n // 4),
    "calls": lambda n: "int a( " * (n // 7),
    "open comments": lambda n: "/* " * (n // 3),
    "open strings": lambda n: "\"' " * (n // 3),
    "backslashes": lambda n: '"' + "\\" * n,
    "open tags": lambda n: "<a " * (n // 3),
    "brackets": lambda n: "([{<" * (n // 4),
    "blanks": lambda n: " \t" * (n // 2) + "x",
    "lines": lambda n: "\n" * n + "x",
    "colons": lambda n: ": " * (n // 2),
    "digits": lambda n: "1" * n,
    "signs of templates": lambda n: "{% {{ " * (n // 6),
    "open documents": lambda n: "<<A\n" * (n // 4),
    "backticks": lambda n: "`${" * (n // 3),
}


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_tokens_of_code_are_the_code(name: str) -> None:
    language = lexer(name)
    assert language is not None
    chance = random.Random(name)
    for text in _TEXTS:
        begin = chance.randrange(len(text))
        for code in (text, text[begin:], "".join(chance.sample(text, len(text)))):
            assert "".join(piece for _, piece in language.tokens(code)) == code


@given(st.text(), st.sampled_from(LANGUAGES))
def test_the_tokens_of_any_text_are_the_text(text: str, name: str) -> None:
    language = lexer(name)
    assert language is not None
    assert "".join(piece for _, piece in language.tokens(text)) == text


def _cost(name: str, text: str) -> float:
    language = lexer(name)
    assert language is not None
    started = time.process_time()
    language.tokens(text)
    return time.process_time() - started


@pytest.mark.parametrize("name", LANGUAGES)
def test_work_grows_as_the_code_does(name: str) -> None:
    for kind, make in _HOSTILE.items():
        # Eight times the text: what is quadratic takes 64 times as long.
        assert _cost(name, make(8000)) <= 24 * _cost(name, make(1000)) + 0.1, kind
