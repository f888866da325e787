"""House styles told from one process to another."""

import json
from dataclasses import replace

import pytest

from editor.house import FormField, House, ImageRules, LinkedField, load_default, load_plain
from editor.house.packing import packed, unpacked

ODD = replace(
    load_plain(),
    fields=(FormField("desk", "list", {"ko": "부서"}, ("a, b", "c"), 80, True, "bytes"),),
    linked=(LinkedField("a", "b", "{source}"),),
    images=ImageRules("사진", 1200, 900, 123_456, "webp"),
)


@pytest.mark.parametrize("house", [load_default(), load_plain(), ODD], ids=["bundled", "plain", "odd"])
def test_what_arrives_is_the_same_style(house: House) -> None:
    assert unpacked(json.loads(json.dumps(packed(house)))) == house


@pytest.mark.parametrize("told", [{}, {**packed(ODD), "styles": [{}]}, {**packed(ODD), "markup": {"a": ["b"]}}])
def test_what_is_no_style_is_refused(told: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        unpacked(told)
