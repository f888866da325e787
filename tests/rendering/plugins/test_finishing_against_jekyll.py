"""Mentions that link and emoji that are pictures, as the plugins leave a page.

gemoji and jemoji are in no Debian: what they need of each other is written here, and the filter is html-pipeline's own.
"""

import random
from pathlib import Path

import pytest

from tests.built_site import build_site
from tests.rendering.plugins.built import differing, jekylls_page, needs
from tests.site.jekyll import write

pytestmark = needs("jekyll-mentions")

EMOJI = {"smile": "1f604", "+1": "1f44d", "thumbsup": "1f44d", "artist": "1f9d1-200d-1f3a8", "heart": "2764-fe0f"}
GEMOJI = f"""
require "html/pipeline"
module Emoji
  Character = Struct.new(:aliases, :image_filename)
  POINTS = {{ {", ".join(f'"{name}" => "{points}"' for name, points in EMOJI.items())} }}
  def self.all
    @all ||= POINTS.map {{ |name, at| Character.new([name], "unicode/" + at.gsub(/-(fe0f|200d)/, "") + ".png") }}
  end
  def self.find_by_alias(name)
    all.find {{ |emoji| emoji.aliases.include?(name) }}
  end
end
"""
JEMOJI = """
$LOAD_PATH.unshift(__dir__)
Jekyll::Hooks.register [:pages, :documents], :post_render do |doc|
  src = (doc.site.config["emoji"] || {})["src"] || "https://github.githubassets.com/images/icons/"
  filter = HTML::Pipeline.new([HTML::Pipeline::EmojiFilter], :asset_root => src, :img_attrs => { :align => nil })
  start = doc.output.include?("<body") ? doc.output.index(">", doc.output.index("<body")) + 1 : 0
  stop = doc.output.index("</body>", start) || doc.output.length
  if doc.output_ext == ".html"
    doc.output = doc.output[...start] + filter.call(doc.output[start...stop])[:output].to_s + doc.output[stop..]
  end
end
"""
LAYOUT = """\
<!DOCTYPE html>
<html><head><title>@head {{ page.title }}</title></head><body class="x">
<header>@top <a href="/가">@a</a></header><main>{{ content }}</main><footer>{{ page.title }}</footer></body></html>
"""
LAYOUTS = {"_layouts/default.html": LAYOUT, "_layouts/bare.html": "<main>{{ content }}</main><p>@bare</p>"}
WORDS = (
    "@harbour", "kim@example.org", "@한글", "항만@a-b", "@a/b", "@a.", "@a...", "@a.b", "@a_b-", "(@c)", "@@d",
    "@mention", "@Mentioned", "`@code`", "**@e**",
    "[@f](https://a.example/@f)", "[g @g](/가나)", "&lt;@h&gt;", "A &amp; B @i",
    "@", '"@k"', "<b>@l</b>", "@m\n@n", "<span title='@o'>x</span>", "![@p](/그림.png)", "@q:", "@1r,", "x@", "&#64;s",
    "\n\n", "&nbsp;@j", ":smile:", ":+1:", ":artist::heart:", "10:30:20", ":no:smile:", "`:smile:`", "<tt>:smile:</tt>",
    "가:+1:나", ":thumbsup", "&lt;b&gt; :heart:", "[:smile:](/가)", ":smile", "::smile::", "*:heart:*",
    "a &amp; b :+1:",
)  # fmt: skip
SETTINGS = {
    "usual": "",
    "own": "jekyll-mentions: {base_url: https://social.example/~}\nemoji: {src: /assets}\n",
    "text": "jekyll-mentions: https://social.example/\n",
}
FIELDS = (
    "", "", "", "jekyll-mentions: false\n", "jekyll-mentions: https://own.example\n", "jekyll-mentions: {x: 1}\n",
    "layout: bare\n", "layout: null\n", "permalink: /own/:title/\n", "permalink: /as.txt\n",
)  # fmt: skip


def random_files(seed: int) -> dict[str, str]:
    """Posts and pages of words of which some concern the plugins."""
    chosen = random.Random(seed)
    files = {}
    for number in range(1, 31):
        fields = chosen.choice(FIELDS).replace(":title", f"p{number}").replace("/as", f"/as{number}")
        layout = "" if "layout" in fields else "layout: default\n"
        body = " ".join(chosen.choices(WORDS, k=9))
        place = f"_posts/2024-01-02-p{number}.md" if number % 3 else f"p{number}.md"
        files[place] = f"---\n{layout}{fields}---\n글 {body}\n"
    return files


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site for each of the settings."""
    root = tmp_path_factory.mktemp("finishing")
    for seed, (name, settings) in enumerate(SETTINGS.items()):
        plugins = "plugins: [jekyll-mentions]\n"
        ruby = {"_plugins/gemoji.rb": GEMOJI, "_plugins/jemoji.rb": JEMOJI}
        site = write(root / name, {"_config.yml": plugins + settings, **ruby, **LAYOUTS, **random_files(seed)})
        build_site(site)
        (site / "_config.yml").write_text(f"plugins: [jemoji, jekyll-mentions]\n{settings}", encoding="utf-8")
    return root


@pytest.mark.parametrize("settings", SETTINGS)
def test_each_page_is_jekylls(built: Path, settings: str) -> None:
    files = random_files([*SETTINGS].index(settings))
    assert differing(built / settings, list(files)) == []


def test_the_plugins_do_something(built: Path) -> None:
    pages = [jekylls_page(built / "own", path) for path in random_files(1)]
    assert any('<a href="https://social.example/~harbour" class="user-mention">@harbour</a>' in page for page in pages)
    assert any('src="/assets/emoji/unicode/1f9d1-1f3a8.png"' in page for page in pages)
