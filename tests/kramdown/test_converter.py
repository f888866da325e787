"""Bodies of the house's kind come out as Jekyll gives them, code in Jekyll's wrapper, and nothing takes long."""

import json
import re
import time
from pathlib import Path

import pytest

from editor.kramdown import convert, convert_page
from editor.post import Post

HOUSE_BODY = """\
<p><img src="/assets/img/port.jpg" alt="속보" /></p>

<h2 data-ke-size="size26">항만 물동량</h2>

<p data-ke-size="size16">&nbsp;</p>

<p>전국 항만이 "반등"했다. <b><span style="color: #123456;">두 달 만이다...</span></b> * 별표 * 와 _밑줄_ 그대로</p>

<p data-ke-size="size16">&nbsp;</p>
"""


def test_html_blocks_pass_as_they_are() -> None:
    assert convert(HOUSE_BODY).split() == HOUSE_BODY.split()


def test_a_bare_line_after_the_last_paragraph_becomes_one() -> None:
    html = convert(HOUSE_BODY + '더 보기, <a href="https://example.org" rel="dofollow">example.org</a>\n')
    assert html.endswith('<p>더 보기, <a href="https://example.org" rel="dofollow">example.org</a></p>')


def test_quotes_become_typographic_in_text_only() -> None:
    assert convert('그는 "간다"고 했다') == "<p>그는 “간다”고 했다</p>"


def test_fenced_code_has_jekylls_wrapper_and_pygments_colours() -> None:
    assert convert("```python\nx = 1\n```") == (
        '<div class="language-python highlighter-rouge"><div class="highlight"><pre class="highlight"><code>'
        '<span class="n">x</span> <span class="o">=</span> <span class="mi">1</span>\n</code></pre></div></div>'
    )


@pytest.mark.parametrize("source", ["```\na < b &amp;\n```", "~~~\na < b &amp;\n~~~", "    a < b &amp;"])
def test_code_without_a_language_is_plain(source: str) -> None:
    assert convert(source) == (
        '<div class="language-plaintext highlighter-rouge"><div class="highlight"><pre class="highlight"><code>'
        "a &lt; b &amp;amp;\n</code></pre></div></div>"
    )


def test_an_unknown_language_is_named_and_left_bare() -> None:
    assert convert("```nosuch\nx\n```") == '<pre><code class="language-nosuch">x\n</code></pre>'


def test_a_language_cannot_leave_its_attribute() -> None:
    assert "<b>" not in convert('```"><b>\nx\n```')


def test_code_within_text_has_kramdowns_class() -> None:
    assert convert("a `b` c") == '<p>a <code class="language-plaintext highlighter-rouge">b</code> c</p>'


def test_a_fence_that_is_never_closed_is_text() -> None:
    assert "highlighter-rouge" not in convert("```\nx\n\ny")


def test_one_conversion_leaves_nothing_for_the_next() -> None:
    convert("[a]: https://example.org\n\n[^1]: note\n\nx[^1]")
    assert convert("[a] x[^1]") == "<p>[a] x[^1]</p>"


def test_many_open_fences_take_linear_time() -> None:
    started = time.process_time()
    convert("\n".join("`" * (3 + n % 7) + "x" for n in range(4000)))
    assert time.process_time() - started < 5


def test_posts_of_the_house_equal_jekylls(shared: Path, shared_tools: Path) -> None:
    from dom_compare import canonical

    compared = 0
    for line in (shared / "corpus/jekyll.jsonl").read_text(encoding="utf-8").splitlines():
        post = json.loads(line)
        if "koreanews" not in post["path"] or "data-ke-size" not in (post["html"] or ""):
            continue
        body = (shared / "corpus/posts" / post["path"]).read_text(encoding="utf-8").split("\n---\n", 1)[1]
        if "<div" in body:
            continue
        assert canonical(convert(body)) == canonical(post["html"]), post["path"]
        compared += 1
    assert compared >= 10


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("- a\n- b\n", "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>"),
        ("- a\n  - b\n", "<ul>\n  <li>a\n    <ul>\n      <li>b</li>\n    </ul>\n  </li>\n</ul>"),
        ("- a\n\n- b\n", "<ul>\n  <li>\n    <p>a</p>\n  </li>\n  <li>\n    <p>b</p>\n  </li>\n</ul>"),
        ("> a\n>\n> b\n", "<blockquote>\n  <p>a</p>\n\n  <p>b</p>\n</blockquote>"),
        ("a\n: b\n", "<dl>\n  <dt>a</dt>\n  <dd>b</dd>\n</dl>"),
        ("a\n\n[x]: /y\n\nb\n", "<p>a</p>\n\n<p>b</p>"),
    ],
)
def test_white_space_between_blocks_is_kramdowns(source: str, html: str) -> None:
    assert convert(source) == html


def test_white_space_around_notes_is_kramdowns() -> None:
    note = convert("a[^1]\n\n[^1]: b\n").partition("\n\n")[2].splitlines()
    assert [len(line) - len(line.lstrip()) for line in note] == [0, 2, 4, 6, 4, 2, 0]


def test_the_html_of_real_posts_is_jekylls_byte_for_byte_outside_of_code(shared: Path) -> None:
    code = re.compile(r"<code[^>]*+>.*?</code>", re.DOTALL)
    compared = same = 0
    for line in (shared / "corpus/jekyll.jsonl").read_text(encoding="utf-8").splitlines():
        known = json.loads(line)
        path = shared / "corpus/posts" / known["path"]
        if path.suffix not in (".md", ".markdown") or known["html"] is None:
            continue
        source = known["after_liquid"]
        html = convert(Post.from_bytes(path.read_bytes()).body if source is None else source)
        compared += 1
        same += code.sub("", html).strip("\n") == code.sub("", known["html"]).strip("\n")
    assert compared > 400
    assert same >= 0.99 * compared


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("글", "<p>글</p>\n"),
        ("글\n", "<p>글</p>\n"),
        ("글\n\n\n \n", "<p>글</p>\n\n"),
        ("\n\n글\n", "\n<p>글</p>\n"),
        ("- 글\n\n", "<ul>\n  <li>글</li>\n</ul>\n\n"),
        ("<div>글</div>\n\n", "<div>글</div>\n\n"),
        ("\n \n", "\n"),
        ("", "\n"),
    ],
)
def test_a_page_has_the_line_ends_around_it_that_kramdown_writes(source: str, html: str) -> None:
    assert convert_page(source) == html
