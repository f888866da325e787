"""What a site sets for its Markdown holds in the preview as in Jekyll."""

import shutil
import subprocess
from pathlib import Path

import pytest

from editor.post import Post
from editor.rendering.page import render_page
from editor.rendering.preview import Asked, Preview
from tests.page_tree import document_pieces

pytestmark = [
    pytest.mark.jekyll,
    pytest.mark.skipif(shutil.which("jekyll") is None, reason="needs jekyll: apt-get install jekyll"),
]

POST = """---
title: 모두
layout: plain
---
* 차례
{:toc}

# 큰 제목

첫 줄 "따옴표"와 '홑따옴표' -- 그리고...
둘째 줄 `code`와 `x = 1`{:.language-ruby} 그리고 $$x^2$$ 안[^1]
셋째 줄 &copy;

## 작은 제목

```python
def f(x):
    return x + 1
```

```json
{
  "항구": 1
}
```

    들여쓴 코드

```
언어 없음
```

<div>
안의 *강조*
둘째 줄
</div>

$$
\\\\sum x
$$

- 하나
  이어서
- 둘

| 가 | 나 |
|---|---|
| 1 | 2 |

### 더 작은 제목

[^1]: 각주 <<설명>>.
"""
BUILD = """
ARGV.each do |root|
  places = { "source" => root, "destination" => root + "/_site", "quiet" => true, "disable_disk_cache" => true }
  Jekyll::Site.new(Jekyll.configuration(places)).process
end
"""
SETTINGS = {
    "nothing": "{}",
    "line numbers": "{syntax_highlighter_opts: {block: {line_numbers: true, start_line: 3}}}",
    "line numbers everywhere": "{syntax_highlighter_opts: {line_numbers: true}}",
    "no colours": "{syntax_highlighter_opts: {disable: true}}",
    "no colours in spans": "{syntax_highlighter_opts: {span: {disable: true}, css_class: source}}",
    "a language for all": "{syntax_highlighter_opts: {default_lang: ruby}}",
    "no highlighter": "{syntax_highlighter: none}",
    "hard wraps": "{hard_wrap: true}",
    "identifiers": "{auto_id_prefix: s-, header_offset: 1, toc_levels: '2..3'}",
    "levels as a list": "{toc_levels: [1, 3]}",
    "no identifiers": "{auto_ids: false}",
    "quotes": "{smart_quotes: 'apos,apos,quot,quot'}",
    "quotes by number": "{smart_quotes: '8218,8216,8222,8220'}",
    "signs": "{typographic_symbols: {hellip: '...', ndash: '--', laquo: '<', raquo: '>'}}",
    "HTML's insides": "{parse_block_html: true}",
    "spans as they are": "{parse_span_html: false}",
    "kramdown's own Markdown": "{input: kramdown, hard_wrap: true}",
    "no quirks": "{gfm_quirks: [no_auto_typographic], remove_line_breaks_for_cjk: true}",
    "code of no language": "{guess_lang: false, link_defs: {r: [/u]}}",
    "no formulas": "{math_engine: null}",
    "notes": "{footnote_nr: 5, footnote_prefix: n-, footnote_backlink: '↑', footnote_backlink_inline: true}",
    "no way back": "{footnote_backlink: ''}",
    "entities": "{entity_output: symbolic}",
    "nonsense": "{toc_levels: [], footnote_nr: 3, unknown: 1}",
}


def site(root: Path, settings: str) -> Path:
    """A site with these settings and the post; returns the post's path."""
    post = root / "_posts" / "2024-07-27-all.md"
    post.parent.mkdir(parents=True)
    post.write_text(POST, encoding="utf-8")
    layouts = root / "_layouts"
    layouts.mkdir()
    (layouts / "plain.html").write_text("<html><body>{{ content }}</body></html>\n", encoding="utf-8")
    (root / "_config.yml").write_text(f"permalink: /:slug.html\nkramdown: {settings}\n", encoding="utf-8")
    return post


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site for each of the settings, all built by one Jekyll: starting it takes longer than building."""
    root = tmp_path_factory.mktemp("settings")
    for number, settings in enumerate(SETTINGS.values()):
        site(root / str(number), settings)
    command = ["ruby", "-rjekyll", "-e", BUILD, *(str(root / str(number)) for number in range(len(SETTINGS)))]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return root


@pytest.mark.parametrize("name", SETTINGS)
def test_the_page_is_jekylls(built: Path, name: str) -> None:
    root = built / str(list(SETTINGS).index(name))
    expected = (root / "_site" / "all.html").read_text(encoding="utf-8")
    path = root / "_posts" / "2024-07-27-all.md"
    page, problems = render_page(Post.from_bytes(path.read_bytes()), path, "en")
    assert problems == ()
    assert document_pieces(page, "code") == document_pieces(expected, "code")


def test_the_settings_hold_while_somebody_types(tmp_path: Path) -> None:
    post = site(tmp_path, "{hard_wrap: true}")
    text = "---\nlayout: plain\n---\n" + "한 줄\n두 줄\n\n" * 12_000
    preview = Preview()
    preview.show(text, post, ".md")
    typed = preview.show(text.replace("한", "딴", 1), post, ".md", Asked(idle=False))
    assert not typed.is_final
    assert typed.article.blocks[0].rstrip() == "<p>딴 줄<br />\n두 줄</p>"
