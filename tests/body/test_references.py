"""Character references, whatever their numbers."""

import pytest

from editor.body.effects import effects_of_raw
from editor.body.references import unescaped

LONG = "9" * 5000


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a &amp; b &lt;c&gt; &#44032;&#xAC00;", "a & b <c> 가가"),
        ("&#0000044032; &#1114112; &#99999999; &#xFFFFFFF;", "가 \ufffd \ufffd \ufffd"),
        (f"a&#{LONG};b&#x{LONG};", "a\ufffdb\ufffd"),
    ],
)
def test_a_number_of_no_character_is_a_sign_for_one(raw: str, text: str) -> None:
    assert unescaped(raw) == text


def test_a_tag_with_a_number_that_python_does_not_read_looks_like_any() -> None:
    looks = effects_of_raw(f'<span style="color: red; background: &#{LONG};" class="&#{LONG};">')
    assert looks.colour == "red"
    assert effects_of_raw(f'<a href="/a?b=&#{LONG};">').link == "/a?b=\ufffd"
