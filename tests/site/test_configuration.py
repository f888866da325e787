"""A configuration that is wrong somewhere: what is told, with its line, and what stands instead."""

from pathlib import Path

import pytest

from editor.site import Site, SiteError
from editor.site.configuration import DEFAULTS, read


def configured(root: Path, text: str) -> Path:
    (root / "_config.yml").write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("title: x\nexclude: [a\n", "site.configuration_broken", 2),
        ("a: 1\n\tb: 2\n", "site.configuration_broken", 2),
        ("- a\n- b\n", "site.configuration_no_mapping", 1),
        ("title: a\nkey: :symbol\n", "site.symbol", 2),
        ("title: a\ninclude: .htaccess\n", "site.setting_type", 2),
        ("exclude:\n", "site.setting_type", 1),
        ("\n\npermalink: true\n", "site.setting_type", 3),
        ("timezone: 9\n", "site.setting_type", 1),
        ("collections: posts\n", "site.setting_type", 1),
        ("limit_posts: -1\n", "site.setting_type", 1),
        ("'plugins': x\n", "site.setting_type", 1),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, key: str, line: int) -> None:
    site = Site(configured(tmp_path, text))
    (problem,) = site.problems
    assert isinstance(problem, SiteError)
    assert (problem.key, problem.facts["path"], problem.facts["line"]) == (key, "_config.yml", line)
    assert str(line) in str(problem)
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_posts/2024-01-01-a.md").write_text("x")
    assert [post.url for post in site.posts] == ["/2024/01/01/a.html"]


def test_what_is_right_beside_a_fault_counts(tmp_path: Path) -> None:
    config = read(configured(tmp_path, "title: T\ninclude: 5\npermalink: pretty\n"))
    assert (config["title"], config["include"], config["permalink"]) == ("T", [".htaccess"], "pretty")


def test_a_configuration_that_is_no_text_leaves_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_bytes(b"title: \xff\n")
    config = read(tmp_path)
    assert [problem.key for problem in config.problems] == ["site.configuration_unreadable"]
    assert {key: config[key] for key in ("permalink", "future")} == {"permalink": "date", "future": False}


def test_nothing_said_is_the_default(tmp_path: Path) -> None:
    config = read(configured(tmp_path, "permalink:\nkramdown: {hard_wrap: true}\n"))
    assert config["permalink"] == "date"
    assert config["kramdown"] == {**DEFAULTS["kramdown"], "hard_wrap": True}
    assert DEFAULTS["exclude"] == []


def test_a_bomb_is_a_fault_and_no_hang(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert len(read(configured(tmp_path, "\n".join(lines))).problems) == 1
    assert len(read(configured(tmp_path, "a: " + "[" * 20_000)).problems) == 1


def test_a_theme_that_is_not_installed_is_told(tmp_path: Path) -> None:
    (problem,) = Site(configured(tmp_path, "theme: no-such-theme-anywhere\n")).problems
    assert (problem.key, problem.facts["theme"]) == ("site.theme_missing", "no-such-theme-anywhere")
