"""An address that readers know: what moves it, and front matter that keeps it, held against Jekyll itself."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from editor.post import FrontMatter
from editor.site import Site
from editor.site.drafting.addresses import keeping, moved_by, redirects
from editor.site.drafting.forecast import forecast
from tests.site.jekyll import DUMP, NEEDS_JEKYLL, build, write

POST = "---\ntitle: 항만\ncategories: [경제]\ndate: 2024-07-03 09:00 +0900\n---\n"
NAME = "_posts/2024-07-03-port.md"
PLUGIN = "plugins: [jekyll-redirect-from]\n"


def _site(root: Path, configuration: str = "title: T\n", **files: str) -> Site:
    return Site(write(root, {"_config.yml": configuration, NAME: POST, **files}))


@pytest.mark.parametrize(
    ("old", "new", "permalink", "keys"),
    [
        ("[경제]", "[정치]", "date", ("categories",)),
        ("[경제]", "[정치]", "/:year/:title/", ()),
        ("2024-07-03 09:00", "2024-07-05 09:00", "date", ("date",)),
        ("2024-07-03 09:00", "2024-07-03 10:00", "date", ()),
        ("title: 항만", "title: 부산항", "date", ()),
        ("title: 항만", "title: 항만\nslug: busan", "date", ("slug",)),
        ("title: 항만", "title: 항만\npermalink: /busan/", "date", ("permalink",)),
        ("categories: [경제]\ndate: 2024-07-03", "date: 2024-07-04", "date", ("categories", "date")),
        ("title: 항만", "title: 항만\nlayout: post", "date", ()),
    ],
)
def test_the_keys_that_move_a_post_are_named(
    tmp_path: Path, old: str, new: str, permalink: str, keys: tuple[str, ...]
) -> None:
    site = _site(tmp_path, f"permalink: {permalink}\n")
    assert moved_by(site, tmp_path / NAME, FrontMatter(POST), FrontMatter(POST.replace(old, new))) == keys


@pytest.mark.parametrize(
    ("configuration", "gemfile", "expected"),
    [
        ("title: T\n", None, False),
        (PLUGIN, None, True),
        ("plugins: [jekyll-feed]\n", 'gem "jekyll-redirect-from"\n', False),
        ("", 'gem "jekyll-redirect-from", group: :jekyll_plugins\n', True),
        ("", "group :jekyll_plugins do\n  gem 'jekyll-feed'\n  gem 'jekyll-redirect-from', '~> 0.16'\nend\n", True),
        ("", 'group :jekyll_plugins do\n  gem "jekyll-feed"\nend\ngem "jekyll-redirect-from"\n', False),
        ("", 'group :jekyll_plugins do\n  # gem "jekyll-redirect-from"\nend\n', False),
    ],
)
def test_whether_a_site_sends_readers_on(
    tmp_path: Path, configuration: str, gemfile: str | None, expected: bool
) -> None:
    assert redirects(_site(tmp_path, configuration, **({"Gemfile": gemfile} if gemfile else {}))) is expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "redirect_from:\n  - /old/\n"),
        ("redirect_from: /older/\n", "redirect_from:\n  - /older/\n  - /old/\n"),
        ("redirect_from: [/older/]\n", "redirect_from: [/older/, /old/]\n"),
        ("redirect_from: [/old/, /new/]\n", "redirect_from: [/old/]\n"),
    ],
)
def test_earlier_addresses_stay_but_for_the_one_where_the_post_is(tmp_path: Path, before: str, after: str) -> None:
    head = "---\ntitle: 항만\ncategories:\n  - 경제\n"
    kept = keeping(_site(tmp_path, PLUGIN), FrontMatter(f"{head}{before}---\n"), "/old/", "/new/")
    assert kept.source == f"{head}{after}---\n"


@pytest.mark.parametrize("configuration", ["permalink: pretty\n", f"permalink: date\n{PLUGIN}"])
class TestAgainstJekyll:
    pytestmark = NEEDS_JEKYLL

    @pytest.mark.parametrize("category", ["경제 면", "100% 경제", "a.b"])
    def test_jekyll_has_the_post_at_the_address_that_was_kept(
        self, tmp_path: Path, configuration: str, category: str
    ) -> None:
        root = tmp_path / "site"
        site, path = _site(root, configuration, **{"dump.json": DUMP}), root / NAME
        before = POST.replace("경제", f'"{category}"')
        after = POST.replace("경제", "정치")
        old, new = (forecast(site, path, text).shown_url for text in (before, after))
        assert old != new
        path.write_text(f"{keeping(site, FrontMatter(after), old, new).source}새 글\n", encoding="utf-8")
        (post,) = build(root)["posts"]
        sends_on = redirects(site)
        assert unquote(post["url"]) == (new if sends_on else old)
        assert unquote(Site(root).document(path).url) == unquote(post["url"])
        page = tmp_path / "built" / (old.strip("/") + ("/index.html" if old.endswith("/") else ""))
        assert (f'href="{post["url"]}"' if sends_on else "새 글") in page.read_text(encoding="utf-8")
