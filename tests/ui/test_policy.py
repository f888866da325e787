"""The machine's policy in the window: its defaults, what goes before them, and a policy that cannot be read."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from editor.cli.window import site_of_machine
from editor.house import load_default, policy
from editor.ui.app import surround
from editor.ui.session import Session


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the policy of the test's machine is; there is none yet."""
    path = tmp_path / "policy.toml"
    monkeypatch.setattr(policy, "policy_file", lambda: path)
    return path


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(QSettings(str(tmp_path / "stet.ini"), QSettings.Format.IniFormat))


def test_the_machines_language_and_style_hold_where_nobody_chose(
    qapp: QApplication, machine: Path, session: Session
) -> None:
    machine.write_text('language = "ko"\nimages = "files/pictures"\n', encoding="utf-8")
    surroundings = surround(qapp, session)
    try:
        assert surroundings.language.code == "ko"
        assert surroundings.house.images.folder == "files/pictures"
        assert surroundings.trouble is None
    finally:
        surroundings.language.choose("en")


def test_a_users_own_choice_goes_before(qapp: QApplication, machine: Path, session: Session) -> None:
    machine.write_text('language = "ko"\n', encoding="utf-8")
    session.language = "en"
    assert surround(qapp, session).language.code == "en"


def test_a_policy_that_cannot_be_read_is_kept_to_be_told(qapp: QApplication, machine: Path, session: Session) -> None:
    machine.write_text('house = "/nowhere/house.toml"\n', encoding="utf-8")
    surroundings = surround(qapp, session)
    assert surroundings.house == load_default()
    assert "/nowhere/house.toml" in str(surroundings.trouble)


def test_the_machines_site_is_opened_where_it_is_there(machine: Path, tmp_path: Path) -> None:
    assert site_of_machine() is None
    machine.write_text(f'site = "{(tmp_path / "newsroom").as_posix()}"\n', encoding="utf-8")
    assert site_of_machine() is None
    (tmp_path / "newsroom").mkdir()
    assert site_of_machine() == tmp_path / "newsroom"
    machine.write_text("site = 3\n", encoding="utf-8")
    assert site_of_machine() is None
