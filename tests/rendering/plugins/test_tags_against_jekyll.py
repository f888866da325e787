"""Tags of plugins, and what `site.github` and `page.last_modified_at` are, where no network is reached."""

import os
from pathlib import Path

import pytest

from editor.post import Post
from editor.rendering.page import render_body, render_page
from editor.rendering.preview import Preview
from tests.built_site import build_site
from tests.rendering.plugins.built import differing, needs
from tests.site.jekyll import write

PLUGINS = "jekyll-gist", "jekyll-avatar", "jekyll-last-modified-at", "jekyll-github-metadata"
pytestmark = needs(*PLUGINS)

# Left out: `public_repositories`, at which Jekyll stops where it reaches no network, and `build_revision`, which is
# that of the folder where Jekyll is started.
GITHUB = """\
[{{ site.title }}] [{{ site.description }}] [{{ site.url }}] [{{ site.baseurl }}]
{% assign keys = "environment pages_env hostname pages_hostname api_url help_url organization_members project_title
 project_tagline owner_name owner_display_name owner_url owner_gravatar_url repository_url repository_nwo
 repository_name zip_url tar_url clone_url releases_url issues_url wiki_url language is_user_page is_project_page
 show_downloads url baseurl contributors releases latest_release private archived disabled license source versions
 owner nothing" | strip_newlines | split: " " %}
{% for key in keys %}<p>{{ key }}: {{ site.github[key] | jsonify | escape }}</p>
{% endfor %}{% github_edit_link %} {% github_edit_link "고치기" %} {% github_edit_link 'x "y"' %}
{{ jekyll.environment }}
"""
FILES = {
    "_layouts/default.html": "<main>{{ content }}</main><i>{{ page.last_modified_at }} {% last_modified_at %}</i>",
    "github.md": f"---\nlayout: default\n---\n{GITHUB}",
    "한글/둘.md": f"---\nlayout: default\n---\n{GITHUB}",
    "gist.md": """---
layout: default
id: abc
---
{% gist 1234 %}{% gist a/b c.rb %}{% gist page.id page.none %}{% gist 012 %}
""",
    "avatar.md": """---
layout: default
author: {name: kim, "nick": "@lee"}
writer: park
---
{% assign who = "choi" %}
{% avatar hubot %} {% avatar @hubot size=80 %} {% avatar user=page.author.name size=48 %} {% avatar user=page.none %}
{% avatar {{ page.writer }} size=47 lazy=true %} {% avatar user=who %} {% avatar {{ page.author.nick }} %}
{% avatar user=site.who %}
""",
    "modified.md": """---
layout: default
last_modified_at: 2001-02-03
---
{% last_modified_at %%Y/%-m/%d %H %} {{ page.last_modified_at | date: '%F' }}
""",
    "_posts/2024-01-02-a.md": "---\nlayout: default\n---\n글\n\n{% last_modified_at %}",
    "_posts/2024-01-03-b.md": "---\nlayout: default\nlast_modified_at: 2001-02-03\n---\n글",
}
SETTINGS = {
    "project": "repository: octo/news.site\ntimezone: Asia/Seoul\n",
    "user": "repository: octo/octo.github.com\nlast-modified-at: {date-format: '%Y년 %m월'}\n",
    "named": "repository: octo/news\nname: 이름\nurl: https://news.example\nbaseurl: /b\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site for each of the settings."""
    root = tmp_path_factory.mktemp("tags")
    for name, settings in SETTINGS.items():
        # Without a network Jekyll cannot write what a gist holds.
        shared = f"plugins: [{', '.join(PLUGINS)}]\ngist: {{noscript: false}}\n"
        site = write(root / name, {"_config.yml": shared + settings, **FILES})
        for number, path in enumerate(sorted(site.rglob("*.md"))):
            os.utime(path, (1_700_000_000 + 100_000 * number,) * 2)
        build_site(site)
    return root


@pytest.mark.parametrize("settings", SETTINGS)
def test_each_page_is_jekylls(built: Path, settings: str) -> None:
    assert differing(built / settings, [path for path in FILES if not path.startswith("_layouts")]) == []


@pytest.mark.parametrize("name", ["gist 1", "avatar x", "last_modified_at", "github_edit_link"])
def test_a_tag_whose_plugin_the_site_has_not_is_unknown(tmp_path: Path, name: str) -> None:
    root = write(tmp_path / "site", {"_config.yml": "plugins: [jekyll-feed]\n", "_posts/2024-01-02-a.md": ""})
    text = f"---\n---\n{{% {name} %}}\n"
    _, problems = render_page(Post.from_text(text), root / "_posts/2024-01-02-a.md", "en")
    assert [problem.key for problem in problems] == ["liquid.unknown_tag"]


def test_a_gist_stands_in_the_preview_by_its_address(tmp_path: Path) -> None:
    root = write(tmp_path / "site", {"_config.yml": "plugins: [jekyll-gist]\n", "_posts/2024-01-02-a.md": ""})
    shown = Preview().show("---\n---\n{% gist kim/1234 %}\n", root / "_posts/2024-01-02-a.md", ".md")
    assert shown.article.blocks[0].strip() == '<iframe src="https://gist.github.com/kim/1234" width="100%"></iframe>'
    assert shown.problems == ()


def test_a_repository_that_is_not_told_is_git_s(tmp_path: Path) -> None:
    files = {
        "_config.yml": "plugins: [jekyll-github-metadata]\n",
        ".git/config": '[remote "origin"]\n\turl = git@github.com:octo/news.git\n',
        ".git/HEAD": "ref: refs/heads/main\n",
        ".git/packed-refs": "# pack-refs\n1234abcd refs/heads/main\n",
        "_posts/2024-01-02-a.md": "",
    }
    root = write(tmp_path / "site", files)
    text = "---\n---\n{{ site.title }} {{ site.github.repository_nwo }} {{ site.github.build_revision }}\n"
    body, _ = render_body(Post.from_text(text), root / "_posts/2024-01-02-a.md", "en")
    assert body == "<p>news octo/news 1234abcd</p>\n"
