"""Images that the site does not have."""

import pytest

from tests.checks.conftest import Make
from tests.checks.reading import found, post

FILES = {"assets/a b.jpg": "x", "assets/항구.jpg": "x", "_config.yml": "url: https://news.example\nbaseurl: /harbour\n"}
CASES = [
    ('<p><img src="/assets/none.jpg" alt="x" /></p>\n', ['<img src="/assets/none.jpg" alt="x" />']),
    ("![x](/assets/none.jpg)\n", ["![x](/assets/none.jpg)"]),
    ("![x]({{ site.baseurl }}/assets/none.jpg)\n", ["![x]({{ site.baseurl }}/assets/none.jpg)"]),
    ("![x](https://news.example/harbour/assets/none.jpg)\n", ["![x](https://news.example/harbour/assets/none.jpg)"]),
    ("![x](/assets/a%20b.jpg) ![y](/harbour/assets/항구.jpg?v=2)\n", []),
    ('<img src="{{ "/assets/항구.jpg" | relative_url }}" alt="x">\n', []),
    (
        "![x](https://elsewhere.example/none.jpg) ![y](//elsewhere.example/none.jpg) ![z](data:image/png;base64,AA)\n",
        [],
    ),
    ("![x]({{ page.picture }}) ![y][ref]\n\n[ref]: /assets/none.jpg\n", []),
]


@pytest.mark.parametrize(("body", "places"), CASES)
def test_an_image_that_is_not_there_is_told(body: str, places: list[str], make_site: Make) -> None:
    assert found("image_missing", post(body), site=make_site(FILES)) == places


@pytest.mark.parametrize(
    ("image", "is_told"),
    [
        ("'/assets/none.jpg'", True),
        ("{path: /assets/none.jpg}", True),
        ("/assets/항구.jpg", False),
        ("assets/항구.jpg", False),
        ("https://elsewhere.example/a.jpg", False),
        ("", False),
    ],
)
def test_the_front_matter_s_image_must_be_there(image: str, is_told: bool, make_site: Make) -> None:
    text = post(front_matter=f"title: a\nimage: {image}\n")
    assert bool(found("image_missing", text, site=make_site(FILES))) == is_told


def test_outside_of_a_site_nothing_is_said() -> None:
    assert not found("image_missing", post("![x](/assets/none.jpg)\n"))
