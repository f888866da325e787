"""A site's settings that the preview does not follow are told of, where the post has what they are about."""

from pathlib import Path

import pytest

from editor.rendering.preview import Preview

TEXT = "---\ntitle: 글\n---\n글 $$x$$ `코드`\n\n# 제목\n"


def told(root: Path, configuration: str, text: str = TEXT, name: str = "2024-01-02-post.md") -> list[object]:
    (root / "_config.yml").write_text(configuration, encoding="utf-8")
    path = root / "_posts" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    shown = Preview().show(text, path, path.suffix)
    return [problem.facts["setting"] for problem in shown.problems if problem.key == "rendering.unfollowed"]


@pytest.mark.parametrize(
    ("configuration", "setting"),
    [
        ("markdown: CommonMark\n", "markdown: CommonMark"),
        ("kramdown: {input: html}\n", "kramdown: input: html"),
        ("kramdown: {html_to_native: true}\n", "kramdown: html_to_native: true"),
        ("kramdown: {math_engine: katex}\n", "kramdown: math_engine: katex"),
        ("highlighter: pygments\n", "kramdown: syntax_highlighter: pygments"),
        ("kramdown: {syntax_highlighter: coderay}\n", "kramdown: syntax_highlighter: coderay"),
    ],
)
def test_what_is_not_followed_is_told(tmp_path: Path, configuration: str, setting: str) -> None:
    assert told(tmp_path, configuration) == [setting]


@pytest.mark.parametrize(
    "configuration",
    [
        "title: 사이트\n",
        "markdown: Kramdown\n",
        "kramdown: {input: kramdown, hard_wrap: true, math_engine: mathjax, syntax_highlighter: rouge}\n",
        "highlighter: none\nkramdown: {math_engine: null, transliterated_header_ids: true}\n",
    ],
)
def test_what_is_followed_is_not(tmp_path: Path, configuration: str) -> None:
    assert told(tmp_path, configuration) == []


def test_what_the_post_has_nothing_of_is_not(tmp_path: Path) -> None:
    assert told(tmp_path, "kramdown: {math_engine: katex, syntax_highlighter: coderay}\n", "글\n") == []
    assert told(tmp_path, "markdown: CommonMark\n", "<p>글</p>\n", "2024-01-02-post.html") == []
