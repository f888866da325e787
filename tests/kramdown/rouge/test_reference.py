"""What Rouge itself, in Jekyll, makes of the cases, and of the cases with random changes."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.kramdown import convert
from editor.kramdown.output.highlight import coloured
from tests.kramdown.reference import Reference
from tests.kramdown.rouge.test_cases import CASES

pytestmark = [
    pytest.mark.jekyll,
    pytest.mark.skipif(not Reference.is_installed(), reason="needs ruby and jekyll"),
]
_SIGNS = "'\"`{}()[]<>/\\#!$@%&*;:,.=-+|?^ \n\t0aA_가"
_CODE = re.compile(r"<code>(.*)</code>", re.DOTALL)


@pytest.fixture(scope="module")
def reference() -> Iterator[Reference]:
    process = Reference()
    yield process
    process.close()


def _fenced(code: str, language: str) -> str:
    return f"~~~~~~~~ {language}\n{code}\n~~~~~~~~\n"


def _changed(code: str, chance: random.Random) -> str:
    """A stretch of the code with a few signs put in, put in the place of others, or taken out."""
    begin = chance.randrange(len(code))
    signs = list(code[begin : begin + chance.randint(10, 300)])
    for _ in range(chance.randint(1, 5)):
        signs[chance.randrange(len(signs))] = chance.choice(["", chance.choice(_SIGNS)])
    return "".join(signs)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_cases_are_what_rouge_makes(case: Path, reference: Reference) -> None:
    code = case.read_text(encoding="utf-8")
    found = _CODE.search(reference.convert(_fenced(code.removesuffix("\n"), case.stem)))
    assert found is not None
    assert found[1] == coloured(code, case.stem)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_changed_code_is_what_rouge_makes(case: Path, reference: Reference) -> None:
    chance = random.Random(case.stem)
    code = case.read_text(encoding="utf-8")
    for _ in range(60):
        source = _fenced(_changed(code, chance), case.stem)
        assert convert(source) == reference.convert(source).removesuffix("\n")
