"""All checks are registered, have their texts, and have their cases."""

import pkgutil
from pathlib import Path

import pytest

from editor import checks, messages, resources
from editor.checks.finding import Level
from editor.checks.registry import CHECKS
from tests.checks.reading import findings, post

HERE = Path(__file__).parent


def _names(table: str) -> list[str]:
    import tomllib

    return list(tomllib.loads(resources.read_text("messages/en.toml"))[table])


def test_every_module_with_a_check_is_registered() -> None:
    import importlib

    modules = [
        importlib.import_module(f"editor.checks.{found.name}") for found in pkgutil.iter_modules(checks.__path__)
    ]
    assert {module.look for module in modules if hasattr(module, "look")} == set(CHECKS)


def test_every_check_has_its_test() -> None:
    assert [check.__module__ for check in CHECKS if not _test_of(check.__module__).is_file()] == []


def _test_of(module: str) -> Path:
    return HERE / f"test_{module.rpartition('.')[2]}.py"


@pytest.mark.parametrize("name", _names("checks"))
def test_every_text_is_of_a_check_with_cases(name: str) -> None:
    assert any(f'"{name}"' in path.read_text(encoding="utf-8") for path in HERE.glob("test_*.py"))


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_a_finding_speaks_either_language(language: str) -> None:
    (one,) = findings(post("![](a.jpg)\n"))
    assert "a.jpg" in one.text(language)


def test_the_worst_comes_first() -> None:
    text = post("## A\n\n#### B\n\n![](a.jpg)\n\n{% if %}{% endif %}\n")
    assert [one.level for one in findings(text)] == [Level.ERROR, Level.WARNING, Level.HINT]


def test_a_finding_is_known_again_when_the_post_changes_elsewhere() -> None:
    before, after = post("![](a.jpg)\n"), post("Text before.\n\n![](a.jpg)\n")
    (one,), (other,) = findings(before), findings(after)
    assert one.start != other.start
    assert one.mark(before) == other.mark(after)
    assert one.mark(before) != findings(post("![](b.jpg)\n"))[0].mark(post("![](b.jpg)\n"))
