"""Liquid at which Jekyll stops."""

import pytest

from tests.checks.conftest import Make
from tests.checks.reading import found, post

CASES = [
    ("Stray {{ here\n", ["{{ here"]),
    ("A tag {% if a here\n", ["{% if a here"]),
    ("{% if a %}x\n", ["{% if a %}"]),
    ("x{% endif %}\n", ["{% endif %}"]),
    ("{% if %}x{% endif %}\n", ["{% if %}"]),
    ("{% for x of y %}{% endfor %}\n", ["{% for x of y %}"]),
    ("{% post_url harbour %}\n", []),  # outside of a site nobody knows
    ("{% if a %}{% elsif b %}{% else %}{% endif %}{% for x in y limit: 2 %}{% endfor %}\n", []),
    ("{% case a %}{% when 1 %}x{% endcase %}{% unless a %}{% endunless %}\n", []),
    ("{% raw %}{{ {% if %}{% endraw %}\n", []),
    ("{% comment %}{% if %}{% endcomment %}\n", ["{% if %}"]),  # Liquid 4 reads the tags of a comment
    ("{% comment %}{% if a %}{{ b }}{% endif %}{% nobody %}{% endcomment %}\n", []),
    ("{% assign a = 1 %}{{ a | plus: 1 }}{{- a -}}\n", []),
    ("{% highlight ruby %}\nx = {}\n{% endhighlight %}\n", []),
    ("{% gist 1234 %}\n", []),
    ("no Liquid } } at { { all\n", []),
]
IN_SITE = [
    ("{% post_url 2024-07-01-pier %}\n", []),
    ("{% post_url 2024-07-02-pier %}\n", ["{% post_url 2024-07-02-pier %}"]),
    ("{% link about.md %}{% link _posts/2024-07-01-pier.md %}\n", []),
    ("{% link nowhere.md %}\n", ["{% link nowhere.md %}"]),
    ("{% include box.html a='b' %}\n", []),
    ("{% include nothing.html %}\n", ["{% include nothing.html %}"]),
]
SITE = {
    "_posts/2024-07-01-pier.md": post(front_matter="title: Pier\n"),
    "about.md": post(),
    "_includes/box.html": "{{ wrong",
}


@pytest.mark.parametrize(("body", "places"), CASES)
def test_what_cannot_be_read_is_told(body: str, places: list[str]) -> None:
    assert found("liquid", post(body)) == places


@pytest.mark.parametrize(("body", "places"), IN_SITE)
def test_in_a_site_what_it_names_must_be_there(body: str, places: list[str], make_site: Make) -> None:
    assert found("liquid", post(body), site=make_site(SITE)) == places


def test_a_tag_that_only_a_plugin_could_bring(make_site: Make) -> None:
    text = post("{% gist 1234 %}\n")
    assert found("liquid_unknown_tag", text, site=make_site({})) == ["{% gist 1234 %}"]
    assert not found("liquid_unknown_tag", text, site=make_site({"_plugins/gist.rb": "# Ruby\n"}))
    assert not found("liquid_unknown_tag", text, site=make_site({"_config.yml": "plugins: [jekyll-gist]\n"}))
    assert not found("liquid_unknown_tag", text)


def test_a_theme_that_is_not_at_hand_may_have_the_include(make_site: Make) -> None:
    text = post("{% include nothing.html %}\n")
    assert found("liquid", text, site=make_site({}))
    assert not found("liquid", text, site=make_site({"_config.yml": "remote_theme: a/b\n"}))
