"""Posts made to take long: eight times the source may not take sixty-four times the work."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor.checks.registry import look_through
from editor.checks.subject import Subject
from editor.house import load_default
from editor.post import Post
from tests.body.test_hostile import steps
from tests.checks.reading import NOW, post

POSTS: dict[str, Callable[[int], str]] = {
    "open brackets": lambda n: post("[" * n),
    "start tags": lambda n: post("<b>" * n),
    "end tags": lambda n: post("<p>a" + "</b>" * n),
    "crossing tags": lambda n: post("<b><i>" * n + "</b></i>" * n),
    "open Liquid": lambda n: post("{{" * n),
    "open blocks": lambda n: post("{% if a %}" * n),
    "unknown names": lambda n: post("{{ a }}" * n),
    "back ticks": lambda n: post("`a" * n),
    "formulas": lambda n: post("$a" * n),
    "escapes": lambda n: post("\\<" * n),
    "images": lambda n: post("![](a) " * n),
    "open links": lambda n: post("[x]({{ " * n),
    "colours": lambda n: post('<p><span style="color:#f00">x</span></p>\n' * n),
    "a long style": lambda n: post(f'<p><span style="{"color: red;" * n}">x</span></p>'),
    "a long colour": lambda n: post(f'<p><span style="color: rgb({"1," * n})">x</span></p>'),
    "a title of colons": lambda n: post(front_matter=f"title: {'a: ' * n}\n"),
    "a title of signs": lambda n: post(front_matter=f"title: {'&a ' * n}\n"),
    "a title of hashes": lambda n: post(front_matter=f"title: a{' #' * n}\n"),
    "tabs": lambda n: post(front_matter="\t" * n + "a: b\n"),
}


def _check(text: str) -> None:
    look_through(Subject(Post.from_text(text), Path("/nowhere/_posts/2024-07-27-a.md"), load_default(), None, NOW))


@pytest.mark.parametrize("name", POSTS)
def test_work_grows_with_the_source_only(name: str) -> None:
    small, large = (steps(lambda n=n: _check(POSTS[name](n))) for n in (40, 320))  # type: ignore[misc]
    assert large < small * 8 * 2 + 4000


@pytest.mark.parametrize("name", POSTS)
def test_large_ones_end(name: str) -> None:
    _check(POSTS[name](5_000))


@pytest.mark.parametrize("piece", ["<p></p>\n", "<p>&nbsp;</p>\n", "# a\n\n"])
def test_a_fix_is_offered_for_the_first_ones_only(piece: str) -> None:
    findings = look_through(Subject(Post.from_text(post(f"<p>a</p>\n{piece * 300}<p>b</p>\n")), None, None, None, NOW))
    assert sum(finding.fix is not None for finding in findings) <= 10
