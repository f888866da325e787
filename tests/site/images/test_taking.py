"""Pictures come into a site as its others are: folder, name, address; and never over another."""

import errno
import os
from pathlib import Path

import pytest

from editor.house import ImageRules
from editor.site.images import addresses, placing
from editor.site.images.errors import ImageError
from editor.site.images.taking import Taken, Wanted, take
from editor.site.images.taking_process import answer, packed
from tests.site.images import photos
from tests.site.jekyll import write

CONFIGURATION = {"_config.yml": "title: Port\n"}


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "항구 전경.JPG"
    path.write_bytes(photos.photo((80, 60)))
    return path


def taken(root: Path, source: Path, post: str = "_posts/2024-07-27-port.md", rules: ImageRules | None = None) -> Taken:
    return take(Wanted(str(source), str(root), str(root / post), source.stem, rules or ImageRules()))


def site(tmp_path: Path, files: dict[str, str]) -> Path:
    return write(tmp_path / "site", CONFIGURATION | files)


def test_a_site_without_habits_follows_the_house(tmp_path: Path, photo: Path) -> None:
    root = site(tmp_path, {})
    found = taken(root, photo, rules=ImageRules(folder="media/2024"))
    assert Path(found.path) == root / "media/2024/항구-전경.jpg"
    assert (found.body, found.field, found.is_new) == (*["/media/2024/항구-전경.jpg"] * 2, True)


def test_a_second_one_of_a_name_gets_a_number_and_the_same_one_none(tmp_path: Path, photo: Path) -> None:
    root = site(tmp_path, {"assets/img/항구-전경.jpg": "another"})
    assert taken(root, photo).body == "/assets/img/항구-전경-2.jpg"
    again = taken(root, photo)
    assert again.body == "/assets/img/항구-전경-3.jpg"  # its own name is another's: no looking further
    assert (root / "assets/img/항구-전경.jpg").read_text() == "another"
    (root / "assets/img/항구-전경.jpg").unlink()
    first, second = taken(root, photo), taken(root, photo)
    assert first.path == second.path
    assert (first.is_new, second.is_new) == (True, False)


def test_a_picture_of_the_site_is_not_copied(tmp_path: Path) -> None:
    root = site(tmp_path, {"assets/img/a.jpg": "x"})
    before = sorted(root.rglob("*"))
    found = taken(root, root / "assets/img/a.jpg")
    assert found == Taken(str(root / "assets/img/a.jpg"), "/assets/img/a.jpg", "/assets/img/a.jpg")
    assert sorted(root.rglob("*")) == before


def test_a_file_that_jekyll_does_not_publish_is(tmp_path: Path, photo: Path) -> None:
    root = site(tmp_path, {})
    hidden = root / "_raw" / photo.name
    hidden.parent.mkdir()
    photo.rename(hidden)
    assert taken(root, hidden).body == "/assets/img/항구-전경.jpg"


HABITS = {
    "the folder that posts use": (
        {"images/web/a.png": "", "_posts/2024-01-01-a.md": "![x](/images/web/a.png)\n"},
        "/images/web/hanggu-jeongyeong.jpg",
    ),
    "Hangul where names have it": (
        {"images/가.png": "", "_posts/2024-01-01-a.md": "<p><img src='/images/%EA%B0%80.png'></p>"},
        "/images/항구-전경.jpg",
    ),
    "a folder for each post": (
        {"files/2024-01-01-a-b/1.png": "", "_posts/2024-01-01-a-b.md": "![](/files/2024-01-01-a-b/1.png)"},
        "/files/2024-07-27-port/hanggu-jeongyeong.jpg",
    ),
    "a folder for each month": (
        {"img/2024/01/1.png": "", "_posts/2024-01-05-a.md": "![](/img/2024/01/1.png)"},
        "/img/2024/07/hanggu-jeongyeong.jpg",
    ),
    "names that begin with the date": (
        {"img/2024-01-05-quay.png": "", "_posts/2024-01-05-a.md": "![](/img/2024-01-05-quay.png)"},
        "/img/2024-07-27-hanggu-jeongyeong.jpg",
    ),
    "names that begin with the slug": (
        {"img/crane-1.png": "", "_posts/2024-01-05-crane.md": "![](/img/crane-1.png)"},
        "/img/port-hanggu-jeongyeong.jpg",
    ),
    "baseurl in Liquid": (
        {"img/a.png": "", "_posts/2024-01-01-a.md": '<img src="{{ site.baseurl }}/img/a.png">'},
        "{{ site.baseurl }}/img/hanggu-jeongyeong.jpg",
    ),
    "a filter of Jekyll's": (
        {"img/a.png": "", "_posts/2024-01-01-a.md": "<img src=\"{{ '/img/a.png' | relative_url }}\">"},
        "{{ '/img/hanggu-jeongyeong.jpg' | relative_url }}",
    ),
    "a title behind the address": (
        {"img/a.png": "", "_posts/2024-01-01-a.md": "![x](/img/a.png \"Quay\") ![y](<img/a.png> 'Pier')\n"},
        "/img/hanggu-jeongyeong.jpg",
    ),
    "a title behind a filter": (
        {"img/a.png": "", "_posts/2024-01-01-a.md": "![x]({{ '/img/a.png' | relative_url }} 'Quay')\n"},
        "{{ '/img/hanggu-jeongyeong.jpg' | relative_url }}",
    ),
    "paths up from the post": (
        {"img/a.png": "", "_posts/2024-01-01-a.md": "![](../../img/a.png)"},
        "../../img/hanggu-jeongyeong.jpg",
    ),
    "a baseurl that is written out": (
        {"_config.yml": "baseurl: /news\n", "img/a.png": "", "_posts/2024-01-01-a.md": "![](/news/img/a.png)"},
        "/news/img/hanggu-jeongyeong.jpg",
    ),
    "a baseurl and no habit": ({"_config.yml": "baseurl: /news\n"}, "/news/assets/img/항구-전경.jpg"),
    "what most posts do": (
        {"img/a.png": "", "pic/b.png": ""}
        | {f"_posts/2024-01-0{day}-a.md": "![](/img/a.png)" for day in (1, 2)}
        | {"_posts/2024-01-03-b.md": "![](/pic/b.png) ![](https://elsewhere.example/pic/b.png)"},
        "/img/hanggu-jeongyeong.jpg",
    ),
}


@pytest.mark.parametrize("habit", HABITS)
def test_a_new_picture_is_like_the_sites_others(tmp_path: Path, photo: Path, habit: str) -> None:
    files, expected = HABITS[habit]
    assert taken(site(tmp_path, files), photo).body == expected


def test_front_matter_has_its_own_habit(tmp_path: Path, photo: Path) -> None:
    post = "---\nimage: 'img/a.png'\n---\n![]({{ site.baseurl }}/img/a.png)\n"
    found = taken(site(tmp_path, {"img/a.png": "", "_posts/2024-01-01-a.md": post}), photo)
    assert found.field == "img/hanggu-jeongyeong.jpg"


def test_a_house_style_of_the_sites_own_says_the_folder(tmp_path: Path, photo: Path) -> None:
    files = {"img/a.png": "", "_posts/2024-01-01-a.md": "![](/img/a.png)", ".stet.toml": ""}
    assert taken(site(tmp_path, files), photo, rules=ImageRules(folder="press")).body.startswith("/press/")


def test_no_link_leads_a_picture_out_of_the_site(tmp_path: Path, photo: Path) -> None:
    root = site(tmp_path, {"_posts/2024-01-01-a.md": "![](/img/a.png)"})
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.png").write_bytes(b"")
    (root / "img").symlink_to(outside)
    with pytest.raises(ImageError, match="outside of the site"):
        taken(root, photo)
    assert [path.name for path in outside.iterdir()] == ["a.png"]


@pytest.mark.parametrize(
    "name",
    [
        *("IMG_1234", "DSC00012", "KakaoTalk_20240727_093000123", "스크린샷 2024-07-27 오전 9.00.00", "image (3)", ""),
        *("Screenshot 2024-07-27 at 9.00.00 AM", "20240727_093000", "0c2f7a1e-44b1-4d5e-9d0a-8c1f2b3a4d5e", "무제"),
    ],
)
def test_a_name_that_tells_nothing_gives_way_to_the_posts(tmp_path: Path, photo: Path, name: str) -> None:
    root = site(tmp_path, {})
    wanted = Wanted(str(photo), str(root), str(root / "_posts/2024-07-27-port.md"), name, ImageRules())
    assert Path(take(wanted).path).name == "port.jpg"


def test_names_that_tell_something_stay(tmp_path: Path, photo: Path) -> None:
    root = site(tmp_path, {})
    for name, stem in (("cafe", "cafe"), ("부산항 (1)", "부산항-1"), ("a/../b", "a-b"), ("..", "port")):
        wanted = Wanted(str(photo), str(root), str(root / "_posts/2024-07-27-port.md"), name, ImageRules())
        assert Path(take(wanted).path).name == f"{stem}.jpg"


def test_the_process_answers_as_the_function_does(tmp_path: Path, photo: Path) -> None:
    root = site(tmp_path, {})
    wanted = Wanted(str(photo), str(root), "", "x", ImageRules())
    assert answer(packed(wanted))["body"] == "/assets/img/x.jpg"
    photo.write_bytes(b"no picture")
    assert answer(packed(wanted)) == {"key": "image.no_picture", "facts": {"name": photo.name}}


@pytest.mark.parametrize(
    ("number", "key"),
    [(errno.ENOSPC, "image.no_room"), (errno.EROFS, "image.not_writable"), (errno.EACCES, "image.not_writable")],
)
def test_what_the_disk_refuses_is_told_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, key: str
) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ImageError) as caught:
        placing.place(tmp_path, "a", ".jpg", b"x")
    assert caught.value.key == key
    assert list(tmp_path.iterdir()) == []


def test_without_hard_links_a_file_is_still_never_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "a.jpg").write_bytes(b"first")
    assert placing.place(tmp_path, "a", ".jpg", b"second").name == "a-2.jpg"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-2.jpg", "a.jpg"]


def test_hostile_texts_are_read_in_linear_time() -> None:
    for text in ("<img " * 100_000, "![" * 200_000, "<img src='" * 50_000, "![](" * 100_000):
        addresses.addresses(text)
    assert addresses.split("data:image/png;base64," + "A" * 1_000_000, Path("/")) is None
