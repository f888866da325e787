import datetime
import json
import shutil
import subprocess

import pytest

from editor.post.psych import resolve

EAST = datetime.timezone(datetime.timedelta(hours=9))
WORDS = [
    *(
        "~ null NULL yes Yes YES no on Off true y n 1 -1 +1 010 08 0x1F 0b11 1_000 1,000 1.0 1. 1.e+3 .5 +.5 . -. 1e3"
    ).split(),
    *(
        "1.0e3 1.0e+3 1.5e-3 12:30 1:2:3 12:30.5 -1:30 .inf -.inf .NaN 2024-07-27 2024-7-5 2024-02-30 2024-13-01"
    ).split(),
    *("2024-07-27T10:00:00Z 0_ -0 0o10 1__0 1_ v1.0 1.2.3 제목 ~x -0x1f 0b2 12:60 = << + -").split(),
    "2024-07-27 10:00:00 +0900",
    "2024-07-27 10:00:00",
    "2024-07-27 10:00",
    "2024-07-27 10:00:00.5 +09:00",
    "2024-07-27 10:00:00 -0330",
    "2024-07-27 10:00:00 -0030",
    "2024-07-27 10:00:00 +900",
    "2024-02-30 10:00:00 Z",
    "2024-07-27 24:00:00 Z",
    "2024-07-27 24:00:01 Z",
]
RUBY = """
require "psych"; require "json"; require "date"
scanner = Psych::ScalarScanner.new(Psych::ClassLoader.new)
puts JSON.generate(JSON.parse(STDIN.read).map { |word| value = scanner.tokenize(word)
  value.is_a?(Time) ? ["Time", value.utc.strftime("%Y-%m-%dT%H:%M:%S.%6N")] : [value.class.to_s, value.to_s] })
"""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-07-27 10:00:00 +0900", datetime.datetime(2024, 7, 27, 10, tzinfo=EAST)),
        ("2024-07-27 10:00:00", datetime.datetime(2024, 7, 27, 10)),
        ("2024-07-27 10:00", "2024-07-27 10:00"),
        ("2024-7-5", datetime.date(2024, 7, 5)),
        ("2024-02-30", "2024-02-30"),
        ("yes", True),
        ("Off", False),
        ("y", "y"),
        ("1,000", 1000),
        ("010", 8),
        ("08", "08"),
        ("1.0", 1.0),
        ("1e3", "1e3"),
        ("12:30", 45000),
        ("~", None),
        ("", None),
    ],
)
def test_values_are_those_of_ruby(text: str, value: object) -> None:
    found = resolve(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.jekyll
@pytest.mark.skipif(shutil.which("ruby") is None, reason="needs ruby")
def test_ruby_itself_agrees() -> None:
    answer = subprocess.run(["ruby", "-e", RUBY], input=json.dumps(WORDS), capture_output=True, text=True, check=True)
    assert [_as_ruby_says(resolve(word)) for word in WORDS] == json.loads(answer.stdout)


def _as_ruby_says(value: object) -> list[str]:
    if isinstance(value, datetime.datetime):
        moment = value if value.tzinfo else value.replace(tzinfo=datetime.UTC)
        return ["Time", moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")]
    if isinstance(value, float):
        special = {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"}
        return ["Float", special.get(str(value), str(value))]
    names = {bool: "TrueClass" if value else "FalseClass", type(None): "NilClass", int: "Integer", str: "String"}
    name = names.get(type(value), "Date")
    return [name, "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)]
