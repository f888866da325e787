"""The pages that jekyll-archives makes stand in lists of pages as Jekyll has them."""

from pathlib import Path

import pytest

from tests.built_site import build_site
from tests.rendering.plugins.built import differing, needs
from tests.site.jekyll import write

pytestmark = needs("jekyll-archives")

KEYS = "title type date name path url permalink layout".split()
LIST = (
    "<main>{{ content }}</main>{% for page in site.pages %}<p>"
    + " | ".join(f"{{{{ page.{key} }}}}" for key in KEYS)
    + " | {{ page.posts | map: 'title' | join: ',' }}</p>\n{% endfor %}"
)
FILES = {
    "_layouts/default.html": LIST,
    "index.md": "---\nlayout: default\ntitle: 처음\n---\n글\n",
    "_posts/2024-01-02-a.md": "---\nlayout: default\ncategories: [Big News, 뉴스]\ntags: [x]\n---\n글\n",
    "_posts/2024-01-30-b.md": "---\nlayout: default\ncategories: [뉴스]\ntags: [x, 한글 태그!]\n---\n글\n",
    "_posts/2024-12-01-c.md": "---\nlayout: default\n---\n글\n",
    "_posts/2023-03-02-d.md": "---\nlayout: default\ntags: [2023]\n---\n글\n",
}
SETTINGS = {
    "all": "enabled: all",
    "some": "enabled: [month, tags]\n  permalinks: {tag: '/:type/:name.html'}\n  layouts: {tag: x}\n  layout: dates",
    "none": "layout: x",
}


@pytest.mark.parametrize("settings", SETTINGS)
def test_each_page_is_jekylls(tmp_path: Path, settings: str) -> None:
    configuration = f"plugins: [jekyll-archives]\njekyll-archives:\n  {SETTINGS[settings]}\n"
    root = write(tmp_path / "site", {"_config.yml": configuration, **FILES})
    build_site(root)
    assert differing(root, [path for path in FILES if not path.startswith("_layouts")]) == []
