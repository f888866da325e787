"""What is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from editor.ui.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))


def test_at_first(session: Session) -> None:
    assert (session.language, session.theme, session.zoom) == ("system", "system", 0)
    assert session.recent_files() == []
    assert session.recent_colours("colour") == []
    assert session.is_shown("preview")
    assert session.layout("window").isEmpty()


def test_recent_files_are_newest_first_and_only_those_that_are_there(session: Session, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.md" for number in range(20)]
    for path in paths:
        path.write_text("")
        session.add_recent_file(path)
    session.add_recent_file(paths[10])
    assert session.recent_files()[:3] == [paths[10], paths[19], paths[18]]
    paths[19].unlink()
    assert paths[19] not in session.recent_files()
    session.forget_recent_files()
    assert session.recent_files() == []


def test_pictures_are_looked_for_where_the_last_one_lay(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "사진"
    session.picture_folder = folder
    assert session.picture_folder is None
    folder.mkdir()
    assert session.picture_folder == folder


def test_one_entry_is_a_list_as_well(session: Session) -> None:
    session.add_recent_colour("colour", "#ee2323")
    assert session.recent_colours("colour") == ["#ee2323"]
    assert session.recent_colours("background") == []


def test_choices_stay(session: Session) -> None:
    session.language, session.theme, session.zoom = "ko", "dark", -2
    session.remember_shown("side", False)
    assert (session.language, session.theme, session.zoom, session.is_shown("side")) == ("ko", "dark", -2, False)
