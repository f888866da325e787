"""The web engine's flags: guarded always, drawn in software only where it must be, its sandbox never off."""

import os

import pytest

from editor.ui.preview import engine
from editor.ui.preview.engine import chromium_flags, register_scheme


def test_nothing_resolves_and_the_sandbox_stays(qapp: object) -> None:
    assert '--host-resolver-rules="MAP * ~NOTFOUND"' in chromium_flags()
    assert "--no-sandbox" not in chromium_flags()


def test_without_a_screen_it_is_drawn_in_software(qapp: object) -> None:
    assert "--disable-gpu" in chromium_flags().split()


def test_no_gpu_is_looked_for_where_none_draws(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QSG_RHI_BACKEND", raising=False)
    engine.start()
    assert os.environ["QSG_RHI_BACKEND"] == "null"
    monkeypatch.setenv("QSG_RHI_BACKEND", "vulkan")
    engine.start()
    assert os.environ["QSG_RHI_BACKEND"] == "vulkan"  # as the user says


def test_flags_are_added_once_and_beside_those_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", "--touch-events=disabled")
    register_scheme()
    once = os.environ["QTWEBENGINE_CHROMIUM_FLAGS"]
    register_scheme()
    assert os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] == once
    assert once.startswith("--touch-events=disabled --host-resolver-rules")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no root here")
def test_root_has_no_preview_unless_the_sandbox_was_turned_off_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    assert not engine.may_run()
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "1")
    assert engine.may_run()
