"""What every test stands on: no screen, no user's home, strict Qt, and ../shared where there is one."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests import workers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

REPOSITORY = Path(__file__).resolve().parent.parent


def _isolate(home: Path) -> None:
    """Point every place where a program keeps a user's things into `home`; no test reads or writes the real ones."""
    places = {
        "HOME": "",
        "USERPROFILE": "",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_CACHE_HOME": "cache",
        "XDG_STATE_HOME": "state",
        "APPDATA": "appdata",
        "LOCALAPPDATA": "localappdata",
    }
    for variable, name in places.items():
        folder = home / name
        folder.mkdir(parents=True, exist_ok=True)
        os.environ[variable] = str(folder)


def _prepare_qt() -> None:
    os.environ["STET_APART"] = "1"  # no test's window opens in another's
    # setdefault: a test under a real X server says so by itself.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    # The tests' own language; those of the interface set theirs.
    os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium's sandbox refuses root, and CI is root. The product never turns it off.
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"


def _choose_profile() -> None:
    slow = [hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.function_scoped_fixture]
    # The same examples for everybody, so that a test that fails does so again; others are looked for by `./dev long`.
    hypothesis.settings.register_profile(
        "fixed", deadline=None, max_examples=60, derandomize=True, suppress_health_check=slow, print_blob=True
    )
    hypothesis.settings.register_profile("long", deadline=None, max_examples=3000, suppress_health_check=slow)
    hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))


_home = pytest.StashKey[tempfile.TemporaryDirectory[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Before any test module is imported: a module may read the environment when it is."""
    config.stash[_home] = tempfile.TemporaryDirectory(prefix="stet-home-", ignore_cleanup_errors=True)
    _isolate(Path(config.stash[_home].name))
    _prepare_qt()
    _choose_profile()


def pytest_unconfigure(config: pytest.Config) -> None:
    """The session's home goes with the session."""
    if _home in config.stash:
        config.stash[_home].cleanup()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int | None:
    """What `-n auto` is; None leaves it to xdist, which looks into the environment."""
    if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ:
        return None
    return workers.at_once(workers.processors(), workers.free_memory())


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QApplication]":
    """The application's class, for pytest-qt; what must be done before there is an application is done here."""
    from PySide6.QtCore import QCoreApplication, QSettings, Qt
    from PySide6.QtWidgets import QApplication

    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, os.environ["XDG_CONFIG_HOME"])
    try:
        from editor.ui.preview.engine import register_scheme
    except ModuleNotFoundError as missing:
        if missing.name is None or not missing.name.startswith("editor."):
            raise
    else:
        register_scheme()
    return QApplication


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout's root."""
    return REPOSITORY


@pytest.fixture(scope="session")
def demo() -> Path:
    """The bundled site, read only: copy it to change it."""
    return REPOSITORY / "resources" / "demo"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the checkout with the sample, the corpus and the measuring tools; skips where there is none."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs ../shared")
    return folder


@pytest.fixture
def shared_tools(shared: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """../shared/tools, importable while the test runs."""
    tools = shared / "tools"
    monkeypatch.syspath_prepend(str(tools))
    yield tools
    sys.modules.pop("dom_compare", None)
