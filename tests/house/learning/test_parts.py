"""The parts of learning by themselves: names, samples, counts, ends."""

from pathlib import Path

import pytest

from editor.house.colours import css_colour
from editor.house.learning import naming, sample
from editor.house.learning.counting import Tally
from editor.house.learning.ends import shape


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        ("#ff0000", "빨강 강조"),
        ("#f89009", "주황 강조"),
        ("rgb(0, 199, 139)", "청록 강조"),
        ("green", "초록 강조"),
        ("#0000ee", "파랑 강조"),
        ("#000060", "남색 강조"),
        ("purple", "보라 강조"),
        ("#ff1493", "분홍 강조"),
        ("#8b4513", "주황 강조"),
        ("#5a2a0a", "갈색 강조"),
        ("#808080", "회색 강조"),
        ("black", "검정 강조"),
        ("white", "흰색 강조"),
    ],
)
def test_names_of_text_colours(colour: str, name: str) -> None:
    assert naming.style_names(css_colour(colour), None)[1]["ko"] == name


@pytest.mark.parametrize(
    ("ground", "style_id", "name"),
    [
        ("yellow", "yellow-highlight", "Yellow highlight"),
        ("#fff3b0", "yellow-highlight", "Yellow highlight"),
        ("#0000ff22", "pale-blue-highlight", "Pale-blue highlight"),
        ("#ffdddd", "pink-highlight", "Pink highlight"),
        ("#eee", "grey-highlight", "Grey highlight"),
    ],
)
def test_names_of_highlights(ground: str, style_id: str, name: str) -> None:
    found_id, names = naming.style_names(None, css_colour(ground))
    assert (found_id, names["en"]) == (style_id, name)


def test_every_hue_and_lightness_has_a_name() -> None:
    steps = range(0, 256, 51)
    shades = [css_colour(f"rgb({red} {green} {blue})") for red in steps for green in steps for blue in steps]
    assert all(naming.style_names(shade, None)[0] and naming.style_names(None, shade)[0] for shade in shades)


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert naming.apart("red", ["red", "red-2"], "-") == "red-3"
    assert naming.apart("red", [], "-") == "red"


def test_a_sample_is_half_the_newest_and_half_of_all_the_rest() -> None:
    files = [Path(str(number)) for number in range(1000)]
    chosen = sample(files, 100)
    assert chosen[:50] == files[:50]
    assert len(set(chosen)) == 100
    rest = [int(path.name) for path in chosen[50:]]
    assert rest == sorted(rest)
    assert rest[0] == 50
    assert rest[-1] > 950
    assert sample(files[:7], 100) == files[:7]


def test_a_tally_counts_uses_and_posts() -> None:
    tally: Tally[str] = Tally()
    for post in (1, 1, 2, 2, 3):
        tally.add("a", post)
    tally.add("b", 3)
    most = tally.most()
    assert most is not None
    assert (most.value, most.uses, most.posts, most.others) == ("a", 5, 3, 1)
    assert Tally[str]().most() is None


def test_lines_that_differ_in_their_links_only_have_one_shape() -> None:
    first, second = (f'소식은 <a href="https://{host}/">{host}</a> 에서' for host in ("a.example", "b.example"))
    assert shape(first) == shape(second) != shape("소식은 여기에서")
