"""Moments: texts as Ruby reads them (each result is that of Ruby 3.1), zones, and clocks that are set back."""

import contextlib
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.site.ruby import time_text
from editor.site.times import Clock

NOW = datetime.datetime(2025, 11, 24, 16, 0, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)
SEOUL = Clock("Asia/Seoul", NOW)

READ = {
    "2024-07-27": "2024-07-27 00:00:00",
    "2024-7-5 3:04": "2024-07-05 03:04:00",
    "24-1-2": "2024-01-02 00:00:00",
    "99-1-1": "1999-01-01 00:00:00",
    "2024/07/27": "2024-07-27 00:00:00",
    "27/07/2024": "2024-07-27 00:00:00",
    "2024. 07. 27.": "2024-07-27 00:00:00",
    "27.07.2024": "2024-07-27 00:00:00",
    "27-Jul-2024": "2024-07-27 00:00:00",
    "July 27, 2024": "2024-07-27 00:00:00",
    "July 4th 2024": "2024-07-04 00:00:00",
    "4th of July 2024": "2024-07-01 00:00:00",
    "March 2024": "2024-03-01 00:00:00",
    "2024-07-27 3pm": "2024-07-27 15:00:00",
    "2024-07-27 12am": "2024-07-27 00:00:00",
    "2024-07-27 10h30": "2024-07-27 10:30:00",
    "2024-07-27 24:00:00": "2024-07-28 00:00:00",
    "2024-07-27 10:00:60": "2024-07-27 10:01:00",
    "2024-02-30": "2024-03-01 00:00:00",
    "20240727": "2024-07-27 00:00:00",
    "20240727T100000Z": "2024-07-27 19:00:00",
    "20240727100000": "2024-07-27 10:00:00",
    "2024-07-27T10:00:00-03:30": "2024-07-27 22:30:00",
    "2024-07-27 10:00:00 EST": "2024-07-28 00:00:00",
    "2024-07-27 10:00 KST": "2024-07-27 10:00:00",
    "Sat, 27 Jul 2024 10:00:00 +0000": "2024-07-27 19:00:00",
}
REFUSED = [
    "",
    " ",
    "soon",
    "2024",
    "2024-13-01",
    "2024-01-32",
    "07/27/2024",
    "1 2 2024",
    "2024년 7월 27일",
    "2024-1-1 25:00",
]


@pytest.mark.parametrize(("text", "moment"), READ.items())
def test_a_text_is_read_as_ruby_reads_it(text: str, moment: str) -> None:
    assert time_text(SEOUL.parse(text)) == f"{moment} +0900"


@pytest.mark.parametrize("text", REFUSED)
def test_what_ruby_refuses_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what it says is the text itself
        SEOUL.parse(text)


def test_what_is_not_said_is_todays() -> None:
    today = SEOUL.local(datetime.datetime.now(datetime.UTC))
    assert SEOUL.parse("12 March").strftime("%F %T") == f"{today.year}-03-12 00:00:00"
    assert SEOUL.parse("10:00").strftime("%F %T") in (f"{today:%F} 10:00:00", f"{today + DAY:%F} 10:00:00")


@given(st.text() | st.text("0123456789-:/. TZ+amppmjul"))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(ValueError, OverflowError):
        assert SEOUL.parse(text).tzinfo is not None


@pytest.mark.parametrize(
    ("zone", "naive", "shown"),
    [
        ("America/New_York", (2024, 11, 3, 1, 30), "2024-11-03 01:30:00 -0500"),
        ("America/New_York", (2024, 3, 10, 2, 30), "2024-03-10 03:30:00 -0400"),
        ("Australia/Sydney", (2024, 4, 7, 2, 30), "2024-04-07 02:30:00 +1000"),
        ("Asia/Seoul", (1987, 5, 10, 2, 30), "1987-05-10 03:30:00 +1000"),
        ("KST-9", (2024, 1, 1), "2024-01-01 00:00:00 +0900"),
        ("XXX3:30", (2024, 1, 1), "2024-01-01 00:00:00 -0330"),
        ("Nowhere/Land", (2024, 1, 1), "2024-01-01 00:00:00 +0000"),
        ("../etc/passwd", (2024, 1, 1), "2024-01-01 00:00:00 +0000"),
    ],
)
def test_a_clock_that_is_changed_shows_the_later(zone: str, naive: tuple[int, ...], shown: str) -> None:
    assert time_text(Clock(zone, NOW).here(datetime.datetime(*naive))) == shown  # type: ignore[arg-type]  # no zone


def test_a_yaml_time_without_a_zone_is_utc_and_a_date_is_local() -> None:
    assert time_text(SEOUL.parse(datetime.datetime(2024, 1, 1, 20, 0))) == "2024-01-02 05:00:00 +0900"
    assert time_text(SEOUL.parse(datetime.date(2024, 1, 1))) == "2024-01-01 00:00:00 +0900"
