"""HTML flow content: which leaves it gives, and what is sealed."""

import pytest

from tests.body.laws import HTML, lawful, only_leaf


def outline(source: str) -> list[str]:
    """The leaves of a body: their containers, kind and text, and why one is sealed."""
    return [
        "/".join((*(container.kind for container in leaf.containers), leaf.kind)) + f" {leaf.reason or leaf.text}"
        for leaf in lawful(source, HTML).leaves
    ]


@pytest.mark.parametrize(
    ("source", "leaves"),
    [
        ("<p>a</p>\n\n<h2>b</h2>", ["paragraph a", "heading2 b"]),
        ("<P>a</P><H6>b</H6>", ["paragraph a", "heading6 b"]),
        ("<p>&nbsp;</p>", ["spacer "]),
        ('<p data-ke-size="size16">\u00a0</p>', ["spacer "]),
        ("<p>a</p>\n<br/>\n<p>b</p>", ["paragraph a", "spacer ", "paragraph b"]),
        ("<p><b>&nbsp;</b></p>", ["paragraph \u00a0"]),
        ("<hr /><hr>", ["rule ", "rule "]),
        ("a <b>b</b><p>c</p>d", ["paragraph a b", "paragraph c", "paragraph d"]),
        ("<!-- a --><p>b</p><!-- c -->", ["paragraph b"]),
        ("<p>a</p>\n<!-- c -->\n<p>b</p>", ["paragraph a", "paragraph b"]),
        ("\n \n", []),
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", ["unordered/item a", "unordered/item b"]),
        ("<ol>a</ol>", ["ordered/paragraph a"]),
        (
            "<ul><li>a<ul><li>b</li></ul></li></ul>",
            ["unordered/item/paragraph a", "unordered/item/unordered/item b"],
        ),
        ("<ul><li><p>a</p></li></ul>", ["unordered/item/paragraph a"]),
        ("<blockquote><p>a</p><p>b</p></blockquote>", ["quote/paragraph a", "quote/paragraph b"]),
        ("<blockquote>a</blockquote>", ["quote/paragraph a"]),
        (
            "<blockquote><blockquote><p>a</p></blockquote>b</blockquote>",
            ["quote/quote/paragraph a", "quote/paragraph b"],
        ),
        ("<div><p>a</p></div>", ["wrapper/paragraph a"]),
        ("<section>a<center>b</center></section>", ["wrapper/paragraph a", "wrapper/wrapper/paragraph b"]),
        ("<figure><img><figcaption>a</figcaption></figure>", ["figure/paragraph \ufffc", "figure/caption a"]),
        ("<details><summary>a</summary><p>b</p></details>", ["wrapper/caption a", "wrapper/paragraph b"]),
        (
            "<dl><dt>a<dd>b<dd><p>c</p></dl>",
            ["definitions/term a", "definitions/definition b", "definitions/wrapper/paragraph c"],
        ),
        ("<h2><div>a</div></h2>", ["wrapper/wrapper/paragraph a"]),
        ("<b><p>a</p></b>", ["wrapper/paragraph a"]),
        ("<a href=x><h2>a</h2>b</a>", ["wrapper/heading2 a", "wrapper/paragraph b"]),
    ],
)
def test_leaves(source: str, leaves: list[str]) -> None:
    assert outline(source) == leaves


@pytest.mark.parametrize(
    ("source", "leaves"),
    [
        ("<p>a", ["paragraph a"]),
        ("<p>a\n<p>b\n", ["paragraph a", "paragraph b"]),
        ("<p>a<h2>b</h2>c</p>", ["paragraph a", "heading2 b", "paragraph c"]),
        ("<p>a<ul><li>b<li>c</ul></p>d", ["paragraph a", "unordered/item b", "unordered/item c", "paragraph d"]),
        ("</p>a", ["paragraph a"]),
        ("<div>a<p>b</div>c", ["wrapper/paragraph a", "wrapper/paragraph b", "paragraph c"]),
        ("<div>a", ["wrapper/paragraph a"]),
        ("<h2>a</h3>b", ["heading2 a", "paragraph b"]),
        ("<h2>a<h3>b</h3>", ["heading2 a", "heading3 b"]),
        (
            "<ul><li>a<div>b<li>c</ul>",
            ["unordered/item/paragraph a", "unordered/item/wrapper/paragraph b", "unordered/item c"],
        ),
        ("<p><b>a</p><p>b</p>", ["sealed unbalanced", "paragraph b"]),
        ("<div><p>a</i></p><p>b</p></div>", ["wrapper/sealed unbalanced", "wrapper/paragraph b"]),
        ("a</div>b", ["paragraph a", "sealed unbalanced", "paragraph b"]),
    ],
)
def test_what_is_not_well_formed(source: str, leaves: list[str]) -> None:
    assert outline(source) == leaves


@pytest.mark.parametrize(
    ("source", "leaves"),
    [
        ("a {{ x }} b", ["paragraph a \ufffc b"]),
        ("{% include a.html x='<p>' %}\n{{ y }}", ["sealed liquid", "sealed liquid"]),
        ("{% if x %}<p>a</p>{% endif %}", ["sealed liquid", "paragraph a", "sealed liquid"]),
        ('<p class="{{ x }}">a</p>', ["paragraph a"]),
        ('<p class="{{ "x" | y }}" {% if z %}id=a{% endif %}>a</p>', ["paragraph a"]),
        ("<ul><li>{{ x }}</li></ul>", ["unordered/item \ufffc"]),
        ("<p>{% comment %}<p>{% endcomment %}a</p>", ["paragraph \ufffca"]),
        ("<p>{% raw %}{{ a }}{% endraw %}</p>", ["paragraph \ufffc{{ a }}\ufffc"]),
        ("<p>a {{ b</p>", ["sealed liquid"]),
        ("{% raw %}<p>{{ a }}</p>{% endraw %}", ["sealed liquid", "paragraph {{ a }}", "sealed liquid"]),
    ],
)
def test_liquid(source: str, leaves: list[str]) -> None:
    assert outline(source) == leaves


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<script>a</script>", "script"),
        ("<style>a</style>", "style"),
        ("<iframe src=x></iframe>", "iframe"),
        ("<video><p>a</p></video>", "video"),
        ("<svg><a>b</a></svg>", "svg"),
        ("<form><p>a</p></form>", "form"),
        ("<ul></ul>", "element"),
        ("<div>\n</div>", "element"),
        ("<div>", "element"),
        ("<p/>", "unbalanced"),
        ("</div>", "unbalanced"),
        ("<li>a</li>", "element"),
        ("<div>" * 21 + "a" + "</div>" * 21, "element"),
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
