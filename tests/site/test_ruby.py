"""How Ruby writes values; each text is what Ruby 3.1 writes."""

import datetime

import pytest

from editor.site.ruby import inspect, text_of, words

SEOUL = datetime.timezone(datetime.timedelta(hours=9), "+09:00")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (5, "5"),
        (1.0, "1.0"),
        (1e16, "1.0e+16"),
        (1e15, "1.0e+15"),
        (-1234567890123456.8, "-1.2345678901234568e+15"),
        (999999999999999.0, "999999999999999.0"),
        (1e-5, "1.0e-05"),
        (float("inf"), "Infinity"),
        ("a", "a"),
        (datetime.date(2024, 1, 2), "2024-01-02"),
        (datetime.datetime(2024, 1, 2, 3, 4, 5, 600, SEOUL), "2024-01-02 03:04:05 +0900"),
        (datetime.datetime(2024, 1, 2, tzinfo=datetime.UTC), "2024-01-02 00:00:00 UTC"),
        (["a", None, 1.5, {"b": [True]}], '["a", nil, 1.5, {"b"=>[true]}]'),
        ([datetime.date(2024, 1, 2)], "[#<Date: 2024-01-02 ((2460312j,0s,0n),+0s,2299161j)>]"),
        ({}, "{}"),
    ],
)
def test_to_s(value: object, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ('a"b\\', '"a\\"b\\\\"'),
        ("#{x} #a", '"\\#{x} #a"'),
        ("\n\t\x1b\x01", '"\\n\\t\\e\\u0001"'),
        ("한글\u200b😀\u2028", '"한글\u200b😀\\u2028"'),
    ],
)
def test_inspect(value: str, text: str) -> None:
    assert inspect(value) == text


def test_words_are_cut_at_ascii_blanks_alone() -> None:
    assert words(" a\tb\u3000c \n") == ["a", "b\u3000c"]
