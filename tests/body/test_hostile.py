"""Bodies made to take long: eight times the source may not take sixty-four times the work."""

import sys
from collections.abc import Callable

import pytest

from editor.body import Syntax
from editor.body.effects import effects_of
from editor.body.writing import as_new
from tests.body.laws import HTML, MARKDOWN, lawful

BODIES: dict[str, tuple[Syntax, Callable[[int], str]]] = {
    "nested lists": (HTML, lambda n: "<ul><li>" * n + "</li></ul>" * n),
    "nested quotes": (HTML, lambda n: "<blockquote>" * n + "</blockquote>" * n),
    "nested tables": (HTML, lambda n: "<table><tr><td>" * n),
    "cells": (HTML, lambda n: f"<table><tr>{'<td>a' * n}</table>"),
    "rows of one table": (HTML, lambda n: f"<table>{'<tr><td rowspan=3>a' * n}</table>"),
    "nested wrappers": (HTML, lambda n: "<div>" * n + "a" + "</div>" * n),
    "marks that nothing closes": (HTML, lambda n: "<p><b>" * n),
    "ends that nothing opens": (HTML, lambda n: "<td>" + "</b></div>" * n),
    "marks with ends of other names": (HTML, lambda n: "<b>" * n + "</i>" * n),
    "embeds within embeds": (HTML, lambda n: "<p>" + "<object>" * n),
    "Liquid that nothing closes": (HTML, lambda n: "{{" * n),
    "Liquid in attributes": (HTML, lambda n: "<a b='{{" * n),
    "raw Liquid in HTML": (HTML, lambda n: "{% raw %}" * n),
    "highlighted code": (HTML, lambda n: "{% highlight a %}{{ b }}\n{% endhighlight %}" * n),
    "highlighted code with Liquid that nothing closes": (
        HTML,
        lambda n: "{% highlight a %}" + "{{ {% b " * n + "{% endhighlight %}",
    ),
    "preformatted": (HTML, lambda n: "<pre>" + "a\n" * n + "</pre>"),
    "comments": (HTML, lambda n: "<p>a<!-- b -->" * n),
    "unclosed paragraphs": (MARKDOWN, lambda n: "<p>\n\n" * n),
    "unclosed comments": (HTML, lambda n: "<!--" * n),
    "unclosed comments in Markdown": (MARKDOWN, lambda n: "<p>a <!--" * n),
    "brackets": (MARKDOWN, lambda n: "[" * n),
    "asterisks": (MARKDOWN, lambda n: "a*" * n),
    "backticks": (MARKDOWN, lambda n: "`a" * n),
    "ampersands": (HTML, lambda n: "&a" * n),
    "spaces": (HTML, lambda n: f"<p>{' ' * n}x</p>"),
    "spaces in a tag": (HTML, lambda n: f"<p{' ' * n}>x</p>"),
    "attributes": (HTML, lambda n: f"<p {'a ' * n}<"),
    "nested marks": (HTML, lambda n: f"<p>{'<b>a' * n}{'</b>' * n}</p>"),
    "marks in a row": (HTML, lambda n: f"<p>{'<b>a</b>' * n}</p>"),
    "a long style": (HTML, lambda n: f'<p><span style="{"a" * n}">x</span></p>'),
    "spaces in a style": (HTML, lambda n: f'<p><span style="a:{" " * n}b">x</span></p>'),
    "scripts": (MARKDOWN, lambda n: "<script>a</script>" * n),
    "fences": (MARKDOWN, lambda n: "```\n\n" * n),
    "Liquid": (MARKDOWN, lambda n: "{% if %}\n\n" * n),
    "nested Markdown quotes": (MARKDOWN, lambda n: ">" * n + " a"),
    "nested Markdown lists": (MARKDOWN, lambda n: "\n".join("  " * depth + "- a" for depth in range(min(n, 400)))),
    "Markdown items": (MARKDOWN, lambda n: "- a\n" * n),
    "Markdown quotes": (MARKDOWN, lambda n: "> a\n>\n" * n),
    "Markdown cells": (MARKDOWN, lambda n: "|a" * n + "\n|-\n|a"),
    "Markdown rows": (MARKDOWN, lambda n: "a|b\n" * n),
    "pipes": (MARKDOWN, lambda n: "\\|" * n + "|\n|-|\n|a|"),
    "definitions": (MARKDOWN, lambda n: "[a]: b\n" * n),
    "footnotes": (MARKDOWN, lambda n: "[^a]: b\n\n" * n),
    "terms": (MARKDOWN, lambda n: "a\n: b\n\n" * n),
    "Liquid in text": (MARKDOWN, lambda n: "{{" * n + "a {{ b }} " * n),
    "raw Liquid": (MARKDOWN, lambda n: "{% raw %}" * n),
    "attribute lists that nothing closes": (MARKDOWN, lambda n: "{: a b c d\n" * n),
    "extensions that nothing closes": (MARKDOWN, lambda n: "{::comment a b\n" * n + "} a"),
    "lines": (MARKDOWN, lambda n: "a\n" * n),
    "blank lines": (MARKDOWN, lambda n: "\n \n" * n),
    "code": (MARKDOWN, lambda n: "    a\n\n" * n),
    "elements on a line": (MARKDOWN, lambda n: " <div>x</div>" * n),
}


def steps(body: Callable[[], None]) -> int:
    """Lines of Python that a call runs."""
    count = 0

    def line(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(line)  # type: ignore[arg-type]
    try:
        body()
    finally:
        sys.settrace(before)
    return count


def used(source: str, syntax: Syntax) -> None:
    """Read, write, and look at a body as the editor does."""
    for leaf in lawful(source, syntax).leaves:
        as_new(leaf)
        for run in leaf.runs:
            effects_of(run.marks)


@pytest.mark.parametrize("name", BODIES)
def test_work_grows_with_the_source_only(name: str) -> None:
    syntax, body = BODIES[name]
    small, large = (steps(lambda n=n: used(body(n), syntax)) for n in (40, 320))  # type: ignore[misc]
    assert large < small * 8 * 2 + 2000


@pytest.mark.parametrize("name", BODIES)
def test_large_ones_end(name: str) -> None:
    syntax, body = BODIES[name]
    used(body(20_000), syntax)


def test_a_tag_that_is_exponential_for_the_obvious_pattern() -> None:
    attributes = " ".join(f'a{index}="x"' for index in range(22))
    assert lawful(f"<p {attributes}<", HTML).leaves[0].reason == "malformed"
