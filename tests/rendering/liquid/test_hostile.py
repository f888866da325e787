"""Templates made to hang: time grows with their length, not faster, and none crashes."""

import time

import pytest

from editor.rendering.liquid.context import Rendering
from editor.rendering.liquid.environment import render
from editor.rendering.liquid.surroundings import Surroundings


def seconds(source: str) -> float:
    start = time.process_time()
    render(source, "", Rendering(Surroundings(), {"page": {}}))
    return time.process_time() - start


@pytest.mark.parametrize(
    "piece",
    [
        "{{",
        "{%",
        "{{ a } ",
        "{% if x %}",
        "{% raw %}",
        "{% comment %}",
        "{% comment %}{% endcomment %}{% comment %}",
        "{% nosuch %}",
        "{% endif %}",
        "{% else %}",
        "{{ '",
        "{{ a | b: '",
        '{% include x a="',
        "<script>{{ x | strip_html }}",
        "{% capture x %}{% for i in x %}",
    ],
)
def test_time_grows_with_length(piece: str) -> None:
    seconds(piece * 50)
    # Another text each time, lest it be known already.
    short, long = (min(seconds(piece * count + " " * turn) for turn in range(3)) for count in (1000, 4000))
    # Quadratic would be sixteen times as much; what is shorter than the clock's grain says nothing.
    assert long < 9 * max(short, 0.02)


@pytest.mark.parametrize(
    "markup",
    [
        "a" + "[a" * 5000,
        "(" * 5000,
        "a" + " | f: a, 'b'" * 5000,
        "a" + "." * 20000,
        "'" * 20001,
        "a " * 20000,
        "1" * 20000,
        "-" * 20000,
    ],
)
@pytest.mark.parametrize("tag", ["{{{{ {} }}}}", "{{% if {} %}}x{{% endif %}}", "{{% for i in {} %}}x{{% endfor %}}"])
def test_long_markup_is_read_in_time(tag: str, markup: str) -> None:
    assert seconds(tag.format(markup)) < 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("strip_html", "<" * 20000),
        ("strip_html", "<script" * 5000),
        ("strip_html", "<!--" * 10000),
        ("escape_once", "&" * 50000),
        ("newline_to_br", "\r" * 50000),
        ("normalize_whitespace", " " * 100000 + "x"),
        ("markdownify", "[" * 20000),
        ("number_of_words: 'auto'", "가 " * 50000),
        ("date: '%Y'", "1" * 5000),
        ("slugify", "-" * 50000),
        ("relative_url", "../" * 5000),
        ("uri_escape", "%" * 50000),
    ],
)
def test_filters_are_quick_on_long_texts(name: str, text: str) -> None:
    start = time.process_time()
    render("{{ page.text | " + name + " }}", "", Rendering(Surroundings(), {"page": {"text": text}}))
    assert time.process_time() - start < 2


def test_deep_blocks_are_a_mistake_not_a_crash() -> None:
    rendering = Rendering(Surroundings(), {"page": {}})
    render("{% if true %}" * 500 + "x" + "{% endif %}" * 500, "", rendering)
    assert {problem.key for problem in rendering.problems} == {"liquid.too_deep"}


def test_a_comment_without_an_end_leaves_the_others() -> None:
    rendering = Rendering(Surroundings(), {"page": {}})
    source = "a{% comment %}{% if %}{% endcomment %}b{% comment %}c{% if true %}d{% endif %}"
    assert "<span" not in (shown := render(source, "", rendering)).partition("b")[0]
    assert shown.startswith("ab<span")
    assert shown.endswith("cd")
    assert [problem.key for problem in rendering.problems] == ["liquid.never_closed"]
