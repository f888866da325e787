"""Code has the classes that Rouge gives it: seen on code of ours, and told by Jekyll itself where it is installed."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.kramdown import convert
from editor.kramdown.output.classes import MANNERS
from tests.kramdown.reference import Reference

CODE = {
    "c": '/* 기사 */\nstruct post { char *title; };\nint n = 0x1F; // 끝\nstatic const char *s = "글\\n";',
    "cpp": "#include <vector>\nstd::vector<int> v = {1, 2};\nauto f = [](int x) { return x * 1.5; };",
    "go": 'package main\n\n// 기사\nfunc read(p *Post) (err error) {\n\treturn p.load("a", 10)\n}',
    "html": '<!-- 글 --><a href="/a?b=1&amp;c" class="x">링크</a><br/>',
    "java": "public class Post {\n    private static final int MAX_SIZE = 10;\n    String title;\n}",
    "javascript": "const f = async (a, b) => { return a ? `글 ${b}` : 'x' + 10; }; // 끝\nclass A extends B {}",
    "json": '{\n  "제목": ["글", 1, -2.5, true, null]\n}',
    "python": '@property\ndef f(self, x=None):\n    """글"""\n    # 줄\n    return print("%s" % x, [1.5, \'a\'])\n',
    "ruby": "def f(x)\n  y = x + 1 # 글\n  nil\nend",
    "sql": "SELECT id FROM posts WHERE title LIKE '글' -- 끝",
    "xml": '<?xml version="1.0"?>\n<!-- 글 -->\n<a b="c">d &amp; e</a>',
    "yaml": "# 글\ntitle: 뉴스 데스크\nlist:\n  - a\n  - true\nn: 10",
}


def test_each_language_has_code_here() -> None:
    assert set(CODE) == set(MANNERS)


def test_python_as_rouge_colours_it() -> None:
    assert convert("```python\nprint('글', None)  # x\n```").partition("<code>")[2] == (
        '<span class="k">print</span><span class="p">(</span><span class="s">\'글\'</span><span class="p">,</span> '
        '<span class="bp">None</span><span class="p">)</span>  <span class="c1"># x\n</span></code></pre></div></div>'
    )


@pytest.mark.parametrize("language", MANNERS)
def test_the_text_of_code_stays(language: str) -> None:
    tokens = [("k", "if"), ("w", " \n"), ("s1", "'글'"), ("c1", "# x\n"), ("nd", "@a"), ("mf", "1"), ("n", "A")]
    assert "".join(text for _, text in MANNERS[language].tokens(tokens)) == "".join(text for _, text in tokens)


@given(st.lists(st.tuples(st.sampled_from("c1 w k n nd s1 mf o p".split()), st.text(min_size=1))))
def test_the_text_of_any_tokens_stays(tokens: list[tuple[str, str]]) -> None:
    for manner in MANNERS.values():
        assert "".join(text for _, text in manner.tokens(tokens)) == "".join(text for _, text in tokens)


@pytest.fixture(scope="module")
def reference() -> Iterator[Reference]:
    process = Reference()
    yield process
    process.close()


@pytest.mark.jekyll
@pytest.mark.skipif(not Reference.is_installed(), reason="needs ruby and jekyll")
@pytest.mark.parametrize("language", MANNERS)
def test_code_is_coloured_as_in_jekyll(language: str, reference: Reference) -> None:
    source = f"~~~~ {language}\n{CODE[language]}\n~~~~\n"
    assert convert(source) == reference.convert(source).removesuffix("\n")
