"""The quick reader of plain front matter never contradicts the parser."""

import random
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.post import FrontMatterError
from editor.site import flat_yaml
from editor.site.reading import split
from editor.site.yaml_files import RefusedSymbol, load_any
from tests.site import hurting
from tests.site.test_many_against_jekyll import random_posts

PLAIN = "a b-c 12 1.5 -3 0x1F 1:30 yes ~ null 2024-01-02 10:00:00 +0900 한글 é “x” 😀 / ( = < << ^ ; . .. ... ---"
SIGNS = "#c a#b : :s a: , [ ] [] {} { } & * ! | > - ? % @ \" ' \\ 'q' \"d\" 'it''s' \"\\u00e9\""
CONTROLS = "\u00a0 \u2028 \t \x07 \x85 \ufeff"
WORDS = st.sampled_from(f"{PLAIN} {SIGNS} {CONTROLS}".split(" "))
PHRASES = st.lists(WORDS, max_size=5).map(" ".join) | st.text("ab1-:#,'\"[]{}|>&*!%@ \n", max_size=12)
LINES = st.one_of(
    st.tuples(st.sampled_from(["a", "b", "key_1", "x-y", "yes", "1", "한", "<<", "'q'"]), PHRASES).map(": ".join),
    PHRASES.map("- ".__add__),
    PHRASES.map("  - ".__add__),
    PHRASES.map("  ".__add__),
    st.sampled_from("|  |# note|a:|b :|c:  |f: >|f: >-|l: [a, b]|m: {a: b}".split("|")),
    st.sampled_from(["t: |", "t: |-"]),
    PHRASES,
)


def parsed(text: str) -> object:
    """What the parser makes of it, or that it refuses."""
    try:
        return load_any(text, 20_000)
    except (FrontMatterError, RefusedSymbol):
        return "refused"


def agrees(text: str) -> bool:
    """Whether the quick reader says what the parser says; repr tells 1 from 1.0 and true."""
    quick = flat_yaml.read(text)
    assert quick is None or repr(quick) == repr(parsed(text)), text
    return quick is not None


@given(st.lists(LINES, max_size=8).map("\n".join))
@example("a: |\n  x\n\n  y\n")
@example("a: >\n  x\n   y\nb: 1")
@example("a: [x, 'y, z', \"w\"]\n")
@example("a:\n- x\n  - y\n")
def test_it_says_what_the_parser_says(text: str) -> None:
    agrees(text)
    agrees(f"---\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: 항만 물동량: 반등\n",
        'title: "항만, 반등"\ndate: 2024-07-27 10:00:00 +0900\ncategories: [news, sea]\ntags:\n  - 항만\n  - b c\n',
        "feature_text: |\n  ## 제목\n  둘째 줄\nexcerpt: >-\n  두 줄에\n  걸친 글\nimage: /assets/a.png\n",
        "layout : post\nempty:\nnone: ~\ntags: []\n# note\n\nlast: 'x'",
    ],
)
def test_plain_front_matter_needs_no_parser(text: str) -> None:
    assert agrees(text.replace("물동량: 반등", "물동량:반등"))


def test_what_hurts_agrees() -> None:
    texts = [*hurting.POSTS.values(), *dict(random_posts(random.Random(4), 500)).values()]
    assert sum(agrees(split(text)[0]) for text in texts) > 300


def test_most_real_front_matter_needs_no_parser(shared: Path) -> None:
    texts = [path.read_bytes().decode("utf-8-sig") for path in (shared / "corpus/posts").rglob("*") if path.is_file()]
    plain = [agrees(split(text)[0]) for text in texts]
    assert sum(plain) > 0.7 * len(plain)
