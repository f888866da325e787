"""What Jekyll itself makes of the cases, and of texts made at random."""

import random
from collections.abc import Iterable, Iterator

import pytest

from editor.kramdown import convert
from tests.kramdown.nests import Nests
from tests.kramdown.reference import Reference, Refused, page
from tests.kramdown.soup import soup
from tests.kramdown.test_cases import CASES

pytestmark = [
    pytest.mark.jekyll,
    pytest.mark.skipif(not Reference.is_installed(), reason="needs ruby and jekyll"),
]


@pytest.fixture(scope="module")
def reference() -> Iterator[Reference]:
    process = Reference()
    yield process
    process.close()


def test_the_cases_are_what_jekyll_makes(reference: Reference) -> None:
    for case in CASES:
        html = reference.convert(case.read_text(encoding="utf-8"))
        assert page(case.with_suffix(".html").read_text(encoding="utf-8")) == page(html), case.name


@pytest.mark.parametrize("seed", range(3))
def test_random_texts_become_what_jekyll_makes(reference: Reference, seed: int) -> None:
    chance = random.Random(seed)
    others = different(reference, [soup(chance) for _ in range(200)])
    assert len(others) <= 1, others


@pytest.mark.parametrize("seed", range(3))
def test_blocks_in_blocks_become_what_jekyll_makes(reference: Reference, seed: int) -> None:
    chance = random.Random(seed)
    others = different(reference, [Nests(chance).text() for _ in range(100)])
    assert len(others) <= 2, others


def different(reference: Reference, texts: Iterable[str]) -> list[str]:
    """The texts of which Jekyll makes something else; some make it fail."""
    found = []
    for text in texts:
        try:
            html = reference.convert(text)
        except Refused:
            continue
        if page(convert(text)) != page(html):
            found.append(text)
    return found
