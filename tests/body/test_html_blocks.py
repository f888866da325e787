"""HTML flow content: which leaves it gives, and what is sealed."""

import pytest

from tests.body.laws import HTML, lawful, only_leaf


@pytest.mark.parametrize(
    ("source", "leaves"),
    [
        ("<p>a</p>\n\n<h2>b</h2>", ["paragraph a", "heading2 b"]),
        ("<P>a</P><H6>b</H6>", ["paragraph a", "heading6 b"]),
        ("<p>&nbsp;</p>", ["spacer "]),
        ('<p data-ke-size="size16">\u00a0</p>', ["spacer "]),
        ("<p><b>&nbsp;</b></p>", ["paragraph \u00a0"]),
        ("<hr /><hr>", ["rule ", "rule "]),
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", ["item a", "item b"]),
        ("<blockquote><p>a</p><p>b</p></blockquote>", ["paragraph a", "paragraph b"]),
        ("a <b>b</b><p>c</p>d", ["paragraph a b", "paragraph c", "paragraph d"]),
        ("<!-- a --><p>b</p><!-- c -->", ["paragraph b"]),
        ("<p>a</p>\n<!-- c -->\n<p>b</p>", ["paragraph a", "paragraph b"]),
        ("\n \n", []),
    ],
)
def test_leaves(source: str, leaves: list[str]) -> None:
    assert [f"{leaf.kind} {leaf.text}" for leaf in lawful(source, HTML).leaves] == leaves


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<table><tr><td>a</td></tr></table>", "table"),
        ("<div><p>a</p></div>", "div"),
        ("<figure><img></figure>", "figure"),
        ("<pre>a</pre>", "pre"),
        ("<script>a</script>", "script"),
        ("<style>a</style>", "style"),
        ("<iframe src=x></iframe>", "iframe"),
        ("<details><p>a</p></details>", "details"),
        ("<section>a</section>", "element"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "ul"),
        ("<ol>a</ol>", "ol"),
        ("<ul></ul>", "ul"),
        ("<ul><li>{{ x }}</li></ul>", "ul"),
        ("<blockquote>a</blockquote>", "blockquote"),
        ("<blockquote><blockquote><p>a</p></blockquote></blockquote>", "blockquote"),
        ("<p>a", "unbalanced"),
        ("</p>", "unbalanced"),
        ("<div>", "unbalanced"),
        ("<li>a</li>", "element"),
        ('<p class="{{ x }}">a</p>', "liquid"),
    ],
)
def test_what_is_sealed(source: str, reason: str) -> None:
    assert only_leaf(source).reason == reason


def test_a_list_knows_its_container() -> None:
    first, second = lawful('<ol start="3">\n  <li>a</li>\n  <li>b</li>\n</ol>', HTML).leaves
    (container,) = first.containers
    assert second.containers == (container,)
    assert (container.kind, container.open, container.close, container.space) == (
        "ordered",
        '<ol start="3">\n  ',
        "\n</ol>",
        "\n  ",
    )


def test_the_usual_space_and_paragraph_are_learned() -> None:
    source = '<p class="a">1</p>\n\n\n<p id="x" class="a">2</p>\n\n\n<p class="a">3</p>\n\n<h2>4</h2>\n'
    reading = lawful(source, HTML)
    assert reading.space == "\n\n\n"
    assert reading.paragraph is not None
    assert (reading.paragraph.open, reading.paragraph.close) == ('<p class="a">', "</p>")


def test_a_file_of_windows_gets_its_own_line_ends() -> None:
    assert lawful("<p>a</p>\r\n", HTML).space == "\r\n\r\n"
