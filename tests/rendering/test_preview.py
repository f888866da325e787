"""The frame around the article: made once, kept while the body changes, and made again when it must be."""

from pathlib import Path

import pytest

from editor import messages
from editor.rendering.liquid.limits import TooMuch
from editor.rendering.preview import Asked, Preview, Shown

LAYOUT = "<html><title>{{ page.title }}</title>\n<body>{% include top.html %}<main>{{ content }}</main></body></html>"
FRONT_MATTER = "---\nlayout: post\ntitle: 항구\n---\n"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(tmp_path / "_config.yml", "title: 신문\n")
    write(tmp_path / "_layouts/post.html", LAYOUT)
    write(tmp_path / "_includes/top.html", "<header>{{ site.title }}</header>")
    write(tmp_path / "_posts/2024-01-01-old.md", "---\ntitle: 먼저\n---\nold")
    return tmp_path


def post_in(site: Path) -> Path:
    return site / "_posts/2024-07-27-harbour.md"


def shown(preview: Preview, site: Path, body: str, *, idle: bool = True, revision: int = 0) -> Shown:
    return preview.show(FRONT_MATTER + body, post_in(site), ".md", Asked(revision, idle))


def page_of(shown: Shown) -> str:
    assert shown.frame
    before, after = shown.frame
    return before if after is None else before + "".join(shown.article.blocks) + after


def test_the_page_is_the_body_in_its_layout(site: Path) -> None:
    found = shown(Preview(), site, "하나 **둘**\n\n셋")
    assert "<header>신문</header><main><p>하나 <strong>둘</strong></p>" in page_of(found)
    assert len(found.article.blocks) == 2
    assert found.is_final
    assert found.url == "/2024/07/27/harbour.html"


def test_the_frame_stays_while_the_body_changes(site: Path) -> None:
    preview = Preview()
    first = shown(preview, site, "하나", idle=False)
    second = shown(preview, site, "둘", idle=False)
    assert second.frame is not None
    assert first.frame is not None
    assert second.frame[0] is first.frame[0]
    assert second.is_final
    assert "<p>둘</p>" in page_of(second)


def test_front_matter_makes_another_frame(site: Path) -> None:
    preview = Preview()
    shown(preview, site, "하나")
    other = preview.show(FRONT_MATTER.replace("항구", "부두") + "하나", post_in(site), ".md")
    assert "<title>부두</title>" in page_of(other)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("_layouts/post.html", "<p>other</p>{{ content }}", "<p>other</p>"),
        ("_includes/top.html", "<nav></nav>", "<nav></nav>"),
        ("_config.yml", "title: 새 신문", "<header>새 신문</header>"),
    ],
)
def test_a_changed_file_of_the_frame_is_seen(site: Path, name: str, text: str, expected: str) -> None:
    preview = Preview()
    shown(preview, site, "하나")
    import os

    write(site / name, text)
    os.utime(site / name, ns=(1, 1))
    assert expected in page_of(shown(preview, site, "하나"))


def test_another_revision_sees_other_posts(site: Path) -> None:
    write(site / "_layouts/post.html", "{{ page.previous.title }}|{{ content }}")
    preview = Preview()
    assert page_of(shown(preview, site, "x")).startswith("먼저|")
    write(site / "_posts/2024-02-02-newer.md", "---\ntitle: 나중\n---\n")
    assert page_of(shown(preview, site, "x", revision=1)).startswith("나중|")


@pytest.mark.parametrize(
    "layout",
    [
        "{{ content | strip_html | number_of_words }} {{ content }}",
        "{% if content contains '둘' %}two{% endif %} {{ content }}",
        "{{ content.size }} {{ content }}",
        "{% capture c %}<b>{{ content }}</b>{% endcapture %}{{ c | strip_html }} {{ content }}",
        "{{ page.content | size }} {{ content }}",
        "{{ page.excerpt }} {{ content }}",
    ],
)
def test_a_layout_that_looks_at_the_body_is_made_again_when_idle(site: Path, layout: str) -> None:
    write(site / "_layouts/post.html", layout)
    preview = Preview()
    shown(preview, site, "하나")
    typing = shown(preview, site, "하나 둘 셋", idle=False)
    assert not typing.is_final
    assert "하나 둘 셋" in page_of(typing)
    idle = shown(preview, site, "하나 둘 셋")
    assert idle.is_final
    assert page_of(idle) == page_of(shown(Preview(), site, "하나 둘 셋"))
    assert idle.frame != typing.frame


@pytest.mark.parametrize("layout", ["{{ content }}{{ content }}", "no content", "<p>{{ content | upcase }}</p>"])
def test_without_one_place_for_the_body_the_frame_is_the_page(site: Path, layout: str) -> None:
    write(site / "_layouts/post.html", layout)
    preview = Preview()
    shown(preview, site, "하나")
    found = shown(preview, site, "abc", idle=False)
    assert found.frame is not None
    assert found.frame[1] is None
    assert found.frame[0] == layout.replace("{{ content }}", "<p>abc</p>\n").replace(
        "{{ content | upcase }}", "<P>ABC</P>\n"
    )


def test_a_layout_that_presses_white_space_out_has_a_place_for_the_body(site: Path) -> None:
    write(site / "_layouts/post.html", "<main>\n{{ content | split: ' ' | join: ' ' }}\n</main>")
    preview = Preview()
    shown(preview, site, "하나  둘\n\n셋")
    typing = shown(preview, site, "하나  둘\n\n넷", idle=False)
    assert typing.frame == ("<main>\n", "\n</main>")
    assert not typing.is_final
    assert shown(preview, site, "하나  둘\n\n넷").is_final


def test_a_captured_body_is_printed_in_its_place(site: Path) -> None:
    write(site / "_layouts/post.html", "{% capture c %}<b>{{ content }}</b>{% endcapture %}{{ c }}")
    preview = Preview()
    shown(preview, site, "하나")
    found = shown(preview, site, "둘", idle=False)
    assert found.is_final
    assert page_of(found) == "<b><p>둘</p>\n</b>"


def test_without_a_layout_there_is_no_frame(site: Path) -> None:
    found = Preview().show("---\ntitle: x\n---\n{{ site.title }}", post_in(site), ".md")
    assert found.frame is None
    assert "".join(found.article.blocks).strip() == "<p>신문</p>"


@pytest.mark.parametrize(
    ("config", "layout", "key"),
    [
        ("title: x", "nosuch", "rendering.no_layout"),
        ("theme: nosuch-theme", "nosuch", "rendering.no_theme"),
        ("remote_theme: somebody/nosuch", "nosuch", "rendering.no_theme"),
        ("title: x", "none", ""),
        ("title: x", "null", ""),
    ],
)
def test_why_there_is_no_layout(site: Path, config: str, layout: str, key: str) -> None:
    write(site / "_config.yml", config)
    found = Preview().show(f"---\nlayout: {layout}\n---\nx", post_in(site), ".md")
    assert found.frame is None
    assert [problem.key for problem in found.problems] == ([key] if key else [])


def test_a_post_without_a_file_is_shown_in_its_site(site: Path) -> None:
    found = Preview().show(FRONT_MATTER + "하나", None, ".md", Asked(root=site))
    assert "<header>신문</header>" in page_of(found)
    assert found.url.endswith("/untitled.html")


def test_outside_of_a_site_liquid_is_rendered_too(tmp_path: Path) -> None:
    found = Preview().show("---\ntitle: x\n---\n{{ page.title | upcase }}", tmp_path / "x.md", ".md")
    assert "".join(found.article.blocks).strip() == "<p>X</p>"


def test_a_mistake_is_told_with_its_line_and_marked(site: Path) -> None:
    found = shown(Preview(), site, "하나\n\n{% plugin_tag %}\n\n{{ 1 | divided_by: 0 }}\n\n끝")
    assert [(problem.key, problem.template, problem.line) for problem in found.problems] == [
        ("liquid.unknown_tag", "", 7),
        ("liquid.divided_by_zero", "", 9),
    ]
    page = page_of(found)
    assert page.count('<span class="stet-liquid"') == 2
    assert "plugin&#95;tag" in page or "plugin_tag" in page
    assert "<p>끝</p>" in page


def test_a_mistake_in_an_include_names_it(site: Path) -> None:
    write(site / "_includes/top.html", "\n{% nosuch %}")
    (problem,) = shown(Preview(), site, "x").problems
    assert (problem.key, problem.template, problem.line) == ("liquid.unknown_tag", "top.html", 2)


@pytest.mark.parametrize(
    "body",
    [
        "{% for i in (1..1000000000) %}x{% endfor %}",
        "{% for i in (1..3000) %}{% for j in (1..3000) %}{% endfor %}{% endfor %}",
        "{% assign a = 'x' %}{% for i in (1..99) %}{% assign a = a | append: a %}{% endfor %}",
        "{% assign a = 7 %}{% for i in (1..99) %}{% assign a = a | times: a %}{% endfor %}",
    ],
)
def test_what_takes_too_much_is_refused_in_time(site: Path, body: str) -> None:
    import time

    preview = Preview()
    start = time.process_time()
    with pytest.raises(TooMuch):
        shown(preview, site, body)
    assert time.process_time() - start < 4
    assert "<p>다시</p>" in page_of(shown(preview, site, "다시"))


def test_an_include_of_itself_ends(site: Path) -> None:
    write(site / "_includes/top.html", "{% include top.html %}")
    (problem,) = shown(Preview(), site, "x").problems
    assert problem.key == "liquid.too_deep"


def test_a_layout_that_takes_too_much_leaves_the_article(site: Path) -> None:
    write(site / "_layouts/post.html", "{% for i in (1..1000000000) %}{% endfor %}{{ content }}")
    found = shown(Preview(), site, "하나")
    assert found.frame is None
    assert [problem.key for problem in found.problems] == ["rendering.too_much"]
    assert "<p>하나</p>" in "".join(found.article.blocks)


def test_while_somebody_types_a_slow_layout_is_tried_once(site: Path) -> None:
    import time

    write(site / "_layouts/post.html", "{% for i in (1..900000) %}{{ i }}{% endfor %}{{ content }}")
    preview = Preview()
    assert not shown(preview, site, "하나", idle=False).is_final
    start = time.process_time()
    assert not shown(preview, site, "둘", idle=False).is_final
    assert time.process_time() - start < 0.5


def test_what_jekyll_would_stop_at_is_told_beside_the_page(site: Path) -> None:
    write(site / "_config.yml", "title: 신문\nexclude: drafts\n")
    text = "---\nlayout: post\ndate: soon\n---\n본문"
    found = Preview().show(text, post_in(site), ".md", Asked())
    assert [problem.key for problem in found.problems] == ["site.date_invalid", "site.setting_type"]
    assert "<p>본문</p>" in page_of(found)
    for problem in found.problems:
        assert messages.text(problem.key, "ko", **problem.facts)


def test_a_fault_of_the_front_matter_has_its_line(site: Path) -> None:
    found = Preview().show("---\nlayout: post\ntitle: :symbol\n---\n본문", post_in(site), ".md", Asked())
    assert [(problem.key, problem.line) for problem in found.problems] == [("site.symbol", 3)]
