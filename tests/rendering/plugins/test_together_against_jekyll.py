"""Sites that have many plugins at once, each chosen and ordered by chance."""

import random
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.built_site import build_site
from tests.rendering.plugins import test_finishing_against_jekyll as finishing
from tests.rendering.plugins import test_generators_against_jekyll as generators
from tests.rendering.plugins.built import differing, needs
from tests.site.jekyll import write

# jekyll-last-modified-at is not among them: with jekyll-redirect-from Jekyll stops.
CHOSEN = (
    "titles-from-headings relative-links redirect-from optional-front-matter readme-index mentions default-layout"
    " archives sitemap include-cache"
).split()
ALWAYS = "avatar gist github-metadata seo-tag feed toc".split()  # whose tags the layout has
pytestmark = [*needs(*(f"jekyll-{name}" for name in (*CHOSEN, *ALWAYS))), pytest.mark.long]

HEAD = "<head>{% seo %}{% feed_meta %}"
CONTENT = "{{ content | toc }} {% github_edit_link %} {% avatar hubot %} {% gist 12 %}"
LAYOUT = generators.LAYOUT.replace("<head>", HEAD).replace("{{ content }}", CONTENT)
MENTIONS = [word for word in finishing.WORDS if not set(word) & set("<&:")]


def random_site(chosen: random.Random) -> Mapping[str, str]:
    """The files of a site; excerpts are left out, of which relative links make what Jekyll cannot render."""
    files = {**generators.FIXED, **generators.random_files(chosen.randrange(1 << 30))}
    for path, text in files.items():
        files[path] = text.replace("excerpt: 요약\n", "")
        if path.endswith((".md", ".markdown")) and chosen.random() < 0.4:
            files[path] += "\n" + " ".join(chosen.choices(MENTIONS, k=4)) + "\n"
        if path.startswith("_posts"):
            files[path] = files[path].replace("---\n", f"---\ntags: [{chosen.choice('가나다')}]\n", 1)
        if path.startswith("_notes"):
            files[path] = files[path].replace("---\n", "---\ndate: 2024-01-01\n", 1)
        if "/" not in path and chosen.random() < 0.2:
            files[path] = files[path].split("---\n", 2)[2]
    layouts = {f"_layouts/{name}.html": LAYOUT for name in ("default", "post")}
    return {**files, **layouts, "README.md": "# 읽기 @me\n", "docs/README.md": "글\n"}


def random_configuration(chosen: random.Random) -> str:
    """Plugins in any order, and one of the settings of those that have some."""
    names = [*chosen.sample(CHOSEN, chosen.randint(3, len(CHOSEN))), *ALWAYS]
    chosen.shuffle(names)
    return (
        f"plugins: [{', '.join(f'jekyll-{name}' for name in names)}]\n"
        "collections: {notes: {output: true}, hidden: {}}\ngist: {noscript: false}\nrepository: octo/news\n"
        f"jekyll-archives: {{enabled: all}}\n{chosen.choice([*generators.SETTINGS.values()])}"
    )


@pytest.mark.parametrize("seed", range(20))
def test_each_page_is_jekylls(tmp_path: Path, seed: int) -> None:
    chosen = random.Random(seed)
    files = random_site(chosen)
    root = write(tmp_path / "site", {"_config.yml": random_configuration(chosen), **files})
    build_site(root)
    pages = [path for path, text in files.items() if text.startswith("---\n") and not path.startswith("_hidden")]
    assert differing(root, pages) == []
