"""What runs when Jekyll builds a site is named."""

from pathlib import Path

from editor.site.ruby_code import ruby_code
from tests.site.jekyll import write


def test_plugins_gems_and_the_gemfile(tmp_path: Path) -> None:
    files = {
        "_config.yml": "plugins: [jekyll-feed]\nsource: src\n",
        "src/_plugins/deep/a.rb": "",
        "src/_plugins/note.txt": "",
        "Gemfile": "",
    }
    assert ruby_code(write(tmp_path, files)) == ["_plugins/deep/a.rb", "jekyll-feed", "Gemfile"]


def test_a_site_without_any(tmp_path: Path) -> None:
    assert ruby_code(write(tmp_path, {"_config.yml": "title: x\n"})) == []
