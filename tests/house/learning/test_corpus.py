"""What is learned of real sites, unaided."""

from pathlib import Path

import pytest

from editor.body import syntax_of
from editor.house import NewSection
from editor.house.learning import Learned, Learner
from editor.post import Post

FOUND = {
    "ansohxxn+ansohxxn.github.io",  # a closing line, back to the top
    "clarkhtse+tosbourn.com",  # bodies of <p>
    "gmlwjd9405+gmlwjd9405.github.io",  # <mark> and two colours; each post begins with "## Goal"
    "gratus907+gratus907.github.io",  # two colours
    "johngrib+johngrib.github.io",  # each begins with a table of contents
    "koreanews+koreanews.github.io",
    "mojombo+mojombo.github.io",  # each begins with its title
    "ningg+ningg.github.com",  # each ends with the same definition of a link
    "tkdals1049+tkdals1049.github.io",  # bodies of <p> as Tistory makes them, two colours
}


def _learned(folder: Path) -> Learned:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    learner = Learner(len(files))
    for path in files:
        learner.look_at(Post.from_bytes(path.read_bytes()), syntax_of(path.suffix))
    return learner.learned()


def test_the_house_is_learned_unaided(shared: Path) -> None:
    found = _learned(shared / "corpus" / "posts" / "koreanews+koreanews.github.io")
    assert [(one.style.labels["ko"], one.style.open, one.style.close) for one in found.styles] == [
        ("빨강 강조", '<b><span style="color: #ee2323;">', "</span></b>"),
        ("파랑 강조", '<b><span style="color: #1a5490;">', "</span></b>"),
        ("하늘 형광", '<b><span style="background-color: #21538527;">', "</span></b>"),
        ("노랑 형광", '<b><span style="background-color: #ffe066;">', "</span></b>"),
    ]
    house = found.house()
    assert house.markup["paragraph"] == ("<p>", "</p>")
    assert house.markup["heading2"] == ('<h2 data-ke-size="size26">', "</h2>")
    assert house.new_section == NewSection("heading2", spacer_above=False, spacer_below=True)
    assert house.spacer == '<p data-ke-size="size16">&nbsp;</p>'
    assert house.skeleton_front_matter == (
        "---\ntitle:\ncategories:\n  - News\nexcerpt: >\nfeature_text: >\n"
        "image: 'https://www.behealthy4u.com/wp-content/uploads/2024/06/koreanews.jpg'\n---\n"
    )
    assert found.ends.hero is not None
    assert found.ends.hero.value.startswith('<p><img src="https://www.behealthy4u.com/')
    assert found.ends.closing is not None
    assert found.ends.closing.value.startswith("생생한 뉴스, <a href=")
    assert [(link.value.source, link.value.target) for link in found.linked] == [("excerpt", "feature_text")]


def test_other_sites_teach_what_a_person_finds_in_them(shared: Path) -> None:
    folders = sorted((shared / "corpus" / "posts").iterdir())
    small = [folder for folder in folders if sum(path.stat().st_size for path in folder.rglob("*.*")) < 150_000]
    assert len(small) > 5
    for folder in small:
        assert (folder.name in FOUND) is not _learned(folder).found_nothing, folder.name


@pytest.mark.parametrize(
    ("name", "styles"),
    [
        ("gmlwjd9405+gmlwjd9405.github.io", ["yellow-highlight", "grey-highlight", "maroon"]),
        ("gratus907+gratus907.github.io", ["teal", "blue"]),
    ],
)
def test_colours_in_markdown(shared: Path, name: str, styles: list[str]) -> None:
    found = _learned(shared / "corpus" / "posts" / name)
    assert [one.style.id for one in found.styles] == styles
    assert not found.is_html
