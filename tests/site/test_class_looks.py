"""What classes look like: read from a site's style sheets, as far as that can be told without Sass."""

import time
from pathlib import Path

import pytest

from editor.site.class_looks import class_looks
from tests.site.jekyll import write

CSS = "assets/css/site.css"


@pytest.mark.parametrize(
    ("css", "look"),
    [
        (".hl { background: #ffe066 }", "background: #ffe066"),
        ("/* .hl { color: red } */\nspan.hl,\n.other { color: red !important; margin: 0; }", "color: red"),
        (".post p .hl { font-weight: bold }", "font-weight: bold"),
        (".hl { color: red } .hl { color: blue; background-color: #eee }", "color: blue; background-color: #eee"),
        ("@media print { .hl { color: black } }", "color: black"),
        (".hl .inner { color: red }", None),
        (".hl:hover { color: red }", None),
        ("a.hl { color: red }", None),
        (".hl-2 { color: red }", None),
        (".hl { background: url('x.png') }", None),
        (".hl { margin: 0 }", None),
    ],
)
def test_a_rule_for_the_class_alone_counts(tmp_path: Path, css: str, look: str | None) -> None:
    assert class_looks(write(tmp_path, {CSS: css}), {"hl"}) == ({"hl": look} if look else {})


def test_sass_is_read_as_far_as_it_says_plainly(tmp_path: Path) -> None:
    files = {
        "_sass/_colours.scss": "$mark: #ffe066 !default; // the desk's\n$dark: darken($mark, 10%);\n",
        "_sass/post.scss": ".post {\n .hl { background: $mark; color: $dark }\n .em { color: rgba(0, 0, 0, .5) }\n}\n",
        "node_modules/x.css": ".hl { color: red }",
    }
    looks = class_looks(write(tmp_path, files), {"hl", "em"})
    assert looks == {"hl": "background: #ffe066", "em": "color: rgba(0, 0, 0, .5)"}


@pytest.mark.parametrize(
    "css",
    [
        ".hl " * 120_000,
        "{" * 400_000,
        "/*" * 200_000,
        "/* " * 150_000,
        "a{b;" * 100_000,
        "$a" * 200_000,
        "a:" * 200_000,
    ],
)
def test_what_is_no_style_sheet_takes_no_time(tmp_path: Path, css: str) -> None:
    write(tmp_path, {CSS: css})
    start = time.process_time()
    class_looks(tmp_path, {"hl"})
    assert time.process_time() - start < 2
