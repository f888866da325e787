"""The style sheets that a page will load are known from its HTML."""

import pytest

from editor.rendering.sheets import linked_sheets


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<link rel="stylesheet" href="/assets/main.css">', ["/assets/main.css"]),
        ("<LINK href='/news/a.css?v=3' REL='preload stylesheet'>", ["/news/a.css"]),
        ("<link rel=stylesheet href=/a.css><link rel=stylesheet href=/b.css>", ["/a.css", "/b.css"]),
        ('<link rel="icon" href="/a.css"><link rel="stylesheet" href="/a.js">', []),
        ('<link rel="stylesheet" href="//cdn/a.css"><link rel="stylesheet" href="https://a.b/c.css">', []),
        ('<p>/a.css</p><link rel="stylesheet"', []),
    ],
)
def test_sheets_of_the_site_are_found(html: str, found: list[str]) -> None:
    assert linked_sheets(html) == found
