"""What Jekyll itself makes of the cases, and of texts made at random."""

import random
from collections.abc import Iterator

import pytest

from editor.kramdown import convert
from tests.kramdown.reference import Reference, page
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
    texts = [soup(chance) for _ in range(200)]
    others = [text for text in texts if page(convert(text)) != page(reference.convert(text))]
    assert len(others) <= 2, others
