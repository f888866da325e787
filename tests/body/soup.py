"""Generated bodies: arbitrary text, and soup of the fragments that bodies are made of."""

from hypothesis import strategies as st

_PIECES = "가 a b  c . 한국 \n \r\n \n\n &nbsp; &amp; &#39; &lt; & < > \u00a0 😀 {{ %} \t \u2028 \x00 \" ' ! ="
_TAGS = (
    "<p> </p> <P> <p\n> <b> </b> <b> </b> <i> </i> <span> </span> <em> </em> <br> <br/> <h2> </h2> <ul> </ul>"
    " <ol> </ol> <li> </li> <blockquote> </blockquote> <hr> <div> </div> <table> </table> <td> <!-- -->"
    " <! </ <a <img <script> </script> <code> </code> <x-y> <p/> </br> <tr> </tr> <th> <caption> <tbody> </table>"
    " <pre> </pre> <dl> <dt> <dd> </dl> <figure> <figcaption> </figure> <iframe> </iframe> <svg> </svg> <center>"
    " <td\nrowspan=2> <td\ncolspan=0> {{\nx\n}} {%\nif\n%} {%\nraw\n%} {%\nendraw\n%} {%\nhighlight\n%}"
    " {%\nendhighlight\n%} {%\ncomment\n%} {{ %}"
)
_TAGS_WITH_ATTRIBUTES = (
    '<span style="color: #ee2323;">',
    '<a href="/a b">',
    "</a>",
    "<img src='/x.png' alt=\">\">",
    '<p data-ke-size="size16">',
    '<h3 id="x">',
    "<b\n>",
    "<ul>\n<li>",
    "</li>\n</ul>",
    "<p>&nbsp;</p>",
)
_MARKDOWN = (
    "# ## - * _ ** __ *** 1. 10) > ``` ~~~ ` `` [ ] ]( ![ ) (/a) \\ | ~~ $$ $ {: {% %} {% if %} {% endif %} --- === ^ :"
    " [x](/y) ![i](/j.png) **굵게** *a* a_b : \\* | http://a.b ... -- [^1] *[A]:"
)
_LAYOUT = (
    "\n",
    "\n\n",
    "\n\n\n",
    "  \n",
    "    ",
    " ",
    "\t",
    "\n- ",
    "\n> ",
    "\n    ",
    "\n  - ",
    "\n>\n> ",
    "\n1. ",
    "\n|a|",
    "\n|-|\n",
    "\n: ",
    "\n[^1]: ",
    "\n{:.c}\n",
    "\n\n<p>",
    "</p>\n\n",
)

text = st.text(max_size=80)
_fragments = [*_PIECES.split(" "), " ", "  ", *_TAGS.split(" "), *_TAGS_WITH_ATTRIBUTES]
FRAGMENTS = [*_fragments, *_MARKDOWN.split(" "), *_LAYOUT]
"""What bodies are made of."""
html_soup = st.lists(st.sampled_from(_fragments), max_size=30).map("".join)
markdown_soup = st.lists(st.sampled_from([*FRAGMENTS, *_LAYOUT * 3]), max_size=30).map("".join)

words = st.text(st.sampled_from("가나 a1 .,"), min_size=1, max_size=5)
tagged = st.sampled_from(("b", "i", 'span style="color: #ee2323;"', 'a href="/x"', "code", "sup"))
inline_html = st.recursive(
    words
    | st.sampled_from(("&nbsp;", "&amp;", "&#39;", "<br />", "<br>\n", '<img src="/i.png">', " ", "\n", "& ", "😀")),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>", tagged, st.lists(inner, max_size=3)
    ),
    max_leaves=8,
)
"""Well-formed content of a paragraph."""

paragraphs = st.lists(inline_html, min_size=1, max_size=4).map(lambda parts: f"<p>{''.join(parts)}</p>")
items = st.lists(inline_html, min_size=1, max_size=3).map(
    lambda parts: "<ul>\n" + "\n".join(f"<li>{part}</li>" for part in parts) + "\n</ul>"
)
_cells = st.lists(inline_html | paragraphs | items, max_size=2).map("".join)
_rows = st.lists(
    st.builds("<{0}{1}>{2}</{0}>".format, st.sampled_from(("td", "th")), st.sampled_from(("", " rowspan=2")), _cells),
    max_size=3,
)
tables = st.lists(_rows.map(lambda cells: f"<tr>{''.join(cells)}</tr>"), min_size=1, max_size=3).map(
    lambda rows: "<table>\n" + "\n".join(rows) + "\n</table>"
)
blocks = st.recursive(
    paragraphs | items | tables | inline_html,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>\n" + "\n".join(parts) + f"\n</{tag}>",
        st.sampled_from(("div", "blockquote", "ul", "li", "figure", "dl", "dd", "section")),
        st.lists(inner, max_size=3),
    ),
    max_leaves=6,
)
html_bodies = st.lists(
    paragraphs
    | items
    | tables
    | blocks
    | st.sampled_from(("<h2>제목</h2>", "<hr />", "<table></table>", "<p>&nbsp;</p>", "bare")),
    max_size=5,
).map("\n\n".join)
"""What a writer's editor makes."""

_NESTED = (
    "- 가\n  - 나\n- 다",
    "1. 가\n2. 나",
    "- [x] 가\n- [ ] 나",
    "- 가\n\n  나",
    "> 가\n> 나",
    "> 가\n>\n> - 나",
    "```\n가\n\n나\n```",
    "- 가\n\n  ```\n  나\n  ```",
)
_prose = st.text(st.sampled_from("가나다 a1 .,"), min_size=1, max_size=6).map(str.strip).filter(bool)
inline_markdown = st.one_of(
    _prose,
    _prose.map("**{}**".format),
    _prose.map("*{}*".format),
    _prose.map("`{}`".format),
    _prose.map("[{}](/x)".format),
    st.sampled_from(("\\*", "&amp;", "  \n", "\n", "![i](/j.png)", "$")),
)
markdown_bodies = st.lists(
    st.tuples(
        st.lists(inline_markdown, min_size=1, max_size=5).map(" ".join)
        | st.sampled_from(("# 제목", "- 항목", "---", "<p>가</p>", "<hr>")),
        st.sampled_from(("\n", "\n\n", "\n\n", "\n\n\n")),
    ).map("".join),
    max_size=4,
).map("".join)
"""What a writer types."""

nested_markdown_bodies = st.lists(
    st.one_of(st.sampled_from(_NESTED), st.lists(inline_markdown, min_size=1, max_size=5).map(" ".join)), max_size=3
).map("\n\n".join)
"""What a practised writer types."""

typed = st.text(st.sampled_from("가a 1.<>&{}%*_`#$~=:-+)(\u00a0\"'!|[]\\^/😀"), min_size=1, max_size=4)
"""What may be typed anywhere."""
