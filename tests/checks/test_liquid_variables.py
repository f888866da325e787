"""Output that prints nothing."""

import pytest

from tests.checks.reading import found, mended, post

CASES = [
    ("liquid_variable", "Write {{ name }} here.\n", ["{{ name }}"]),
    ("liquid_variable", "`{{ user.name | upcase }}`\n", ["{{ user.name | upcase }}"]),
    ("liquid_variable", "a {{ }} b\n", ["{{ }}"]),
    ("liquid_variable", '{{ page.title }} {{ site.url }} {{ "text" | upcase }} {{ 5 }} {{ true }}\n', []),
    (
        "liquid_variable",
        "{% assign name = 5 %}{{ name }}{% for x in site.posts %}{{ x.url }}{{ forloop.index }}{% endfor %}\n",
        [],
    ),
    ("liquid_variable", '{% capture a %}b{% endcapture %}{{ a }}{{ b | default: "c" }}\n', []),
    ("liquid_variable", "{% raw %}{{ name }}{% endraw %}{% comment %}{{ name }}{% endcomment %}\n", []),
    ("liquid_variable", "{% include set.html %}{{ name }}\n", []),
    ("liquid_variable", "{% plugin x %}{{ name }}\n", []),
]


@pytest.mark.parametrize(("check", "body", "places"), CASES)
def test_each_is_found_where_it_is(check: str, body: str, places: list[str]) -> None:
    assert found(check, post(body)) == places


def test_it_is_shown_as_it_stands() -> None:
    after = mended(post("Write {{ name }} here.\n"), "liquid_variable")
    assert after == post("Write {% raw %}{{ name }}{% endraw %} here.\n")
    assert not found("liquid_variable", after)
