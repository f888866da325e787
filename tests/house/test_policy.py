"""The machine's policy: what it may say, and that whatever else it says is named with its line."""

from pathlib import Path

import pytest

from editor.house import HouseError, load_default
from editor.house.policy import Policy, load_policy

WHOLE = """\
language = "ko"
site = "{folder}/site"
house = "{folder}/house.toml"
images = "assets/pictures"
update_check = false
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "policy.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_everything_is_as_it_comes(tmp_path: Path) -> None:
    policy = load_policy(tmp_path / "policy.toml")
    assert policy == Policy()
    assert policy.house_style() == load_default()


def test_all_that_it_may_say(tmp_path: Path) -> None:
    policy = load_policy(written(tmp_path, WHOLE.format(folder=tmp_path.as_posix())))
    assert policy == Policy("ko", tmp_path / "site", tmp_path / "house.toml", "assets/pictures")
    (tmp_path / "house.toml").write_text("[images]\nwidth = 800\n", encoding="utf-8")
    images = policy.house_style().images
    assert (images.folder, images.width) == ("assets/pictures", 800)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("langage = 'ko'", "house.unknown"),
        ("language = 'fr'", "house.no_choice"),
        ("site = 'newsroom'", "house.no_absolute"),
        ("images = '/etc'", "house.no_folder"),
        ("images = '../up'", "house.no_folder"),
        ("update_check = true", "house.no_update_check"),
        ("update_check = 'no'", "house.no_flag"),
        ("language = ", "house.no_toml"),
        ("a = " + "[" * 100_000, "house.unreadable"),
    ],
)
def test_what_it_may_not_say_is_named_with_its_line(tmp_path: Path, text: str, key: str) -> None:
    with pytest.raises(HouseError) as raised:
        load_policy(written(tmp_path, f"\n{text}\n"))
    assert raised.value.key == key
    assert raised.value.facts.get("line", 2) == 2


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    path.write_bytes(b"language = '\xff'")
    with pytest.raises(HouseError, match="UTF-8"):
        load_policy(path)
