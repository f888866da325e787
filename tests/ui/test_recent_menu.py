"""The menu of recent posts, as it is opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from editor.ui.recent_menu import RecentMenu
from editor.ui.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def menu(session: Session, qtbot: QtBot) -> RecentMenu:
    made = RecentMenu(session)
    qtbot.addWidget(made)
    return made


def _shown(menu: RecentMenu) -> list[str]:
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if action.data()]


def test_posts_are_listed_by_the_headlines_of_now(menu: RecentMenu, session: Session, tmp_path: Path) -> None:
    post = tmp_path / "2024-08-02-4959.md"
    post.write_text("---\ntitle: 노조 & 협상\n---\n", encoding="utf-8")
    session.add_recent_file(post)
    assert _shown(menu) == ["노조 && 협상"]
    assert menu.actions()[0].toolTip() == str(post)
    post.write_text(f"---\ntitle: >\n  노조\n  {'가' * 60}\n---\n", encoding="utf-8")
    assert _shown(menu) == [f"노조 {'가' * 44}…"]
    post.write_text("---\ntitle: 2024\n---\n", encoding="utf-8")
    assert _shown(menu) == ["2024"]


@pytest.mark.parametrize("data", [b"text", b"---\ntitle: [x\n---\n", b"---\ntitle:\n---\n", b"\xff\xfe\0"])
def test_what_has_no_headline_is_listed_by_its_name(
    menu: RecentMenu, session: Session, tmp_path: Path, data: bytes
) -> None:
    post = tmp_path / "a&b.md"
    post.write_bytes(data)
    session.add_recent_file(post)
    assert _shown(menu) == ["a&&b.md"]


def test_one_is_chosen(menu: RecentMenu, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    post = tmp_path / "a.md"
    post.write_bytes(b"")
    session.add_recent_file(post)
    menu.aboutToShow.emit()
    with qtbot.waitSignal(menu.chosen) as told:
        menu.actions()[0].trigger()
    assert told.args == [post]
    menu.actions()[-1].trigger()
    assert session.recent_files() == []
