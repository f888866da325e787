"""Korean text found by what of it is typed so far."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.site.hangul import rank

# What a keyboard of two sets shows while each is typed, key by key (ㅎㅏㄴㅡㄹ: the ㄴ is a final for a moment).
TYPED = {
    "하늘": ["ㅎ", "하", "한", "하느", "하늘"],
    "경제": ["ㄱ", "겨", "경", "경ㅈ", "경제"],
    "과학": ["ㄱ", "고", "과", "괗", "과하", "과학"],
    "값싼": ["ㄱ", "가", "갑", "값", "값ㅆ", "값싸", "값싼"],
    "갑시다": ["ㄱ", "가", "갑", "값", "갑시", "갑싣", "갑시다"],
    "의회": ["ㅇ", "으", "의", "읳", "의호", "의회"],
    "깎다": ["ㄲ", "까", "깎", "깎ㄷ", "깎다"],
}


@pytest.mark.parametrize(("word", "steps"), TYPED.items())
def test_every_step_of_typing_a_word_finds_it(word: str, steps: list[str]) -> None:
    assert {step: rank(step, word) for step in steps} == dict.fromkeys(steps, 0)


def test_initial_consonants_find_words() -> None:
    assert rank("ㅎㄱ", "한국") == 0
    assert rank("ㅎㄱ", "대한 한국은행") == 1
    assert rank("ㅎㄱ", "남한강") == 2
    assert rank("한ㄱ", "한국") == 0
    assert rank("ㅎㄱ", "한옥") is None
    assert rank("ㄳ", "가수") == 0  # as some input methods show ㄱ and ㅅ one after the other


def test_a_finished_syllable_stands_for_itself_only() -> None:
    assert rank("하국", "한국") is None
    assert rank("한", "하루") is None


def test_case_and_composition_do_not_matter() -> None:
    assert rank("news", "Breaking News") == 1
    assert rank(unicodedata.normalize("NFD", "한국"), "한국") == 0
    assert rank("한국", unicodedata.normalize("NFD", "한국")) == 0


def test_signs_of_patterns_are_signs() -> None:
    assert rank("c+", "C++") == 0
    assert rank("[", "news") is None


@given(st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=8), st.data())
def test_every_beginning_of_a_word_finds_it(word: str, data: st.DataObject) -> None:
    length = data.draw(st.integers(1, len(word)))
    assert rank(word[:length], word) == 0


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_text_is_too_odd(typed: str, text: str) -> None:
    assert rank(typed, text) in (None, 0, 1, 2)
    assert rank("", text) == 0
