"""House styles told from one process to another."""

import json
from dataclasses import replace

import pytest

from editor.house import FormField, House, ImageRules, LinkedField, load_default, load_plain
from editor.house.packing import packed, unpacked
from editor.house.style import NewSection

ODD = replace(
    load_plain(),
    fields=(FormField("desk", "list", {"ko": "부서"}, ("a, b", "c"), 80, True, "bytes"),),
    linked=(LinkedField("a", "b", "{source}"),),
    images=ImageRules("사진", 1200, 900, 123_456, "webp"),
    new_section=NewSection("heading3", spacer_above=True),
)


@pytest.mark.parametrize("house", [load_default(), load_plain(), ODD], ids=["bundled", "plain", "odd"])
def test_what_arrives_is_the_same_style(house: House) -> None:
    assert unpacked(json.loads(json.dumps(packed(house)))) == house


@pytest.mark.parametrize(
    "told", [{}, {"styles": [{}]}, {"markup": {"a": ["b"]}}, {"fields": 1}, {"new": 1}, {"gaps": [1]}]
)
def test_what_is_no_style_is_refused(told: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        unpacked({**packed(ODD), **told} if told else told)
