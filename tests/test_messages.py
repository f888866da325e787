"""What Stet says outside its window: in both languages, with the same facts, under the keys that the code asks for."""

import ast
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor import messages, resources
from editor.errors import StetError

EDITOR = Path(__file__).resolve().parent.parent / "editor"


def catalogue(language: str) -> dict[str, str]:
    """Every text of a language by its whole key."""
    tables = tomllib.loads(resources.read_text(f"messages/{language}.toml"))
    return {f"{table}.{name}": text for table, texts in tables.items() for name, text in texts.items()}


def placeholders(text: str) -> set[str]:
    """The facts that a text names."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def error_names(trees: list[ast.Module]) -> set[str]:
    """StetError and every class of the code that descends from it, by name."""
    bases = {
        node.name: {ast.unparse(base).rpartition(".")[2] for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    family = {StetError.__name__}
    while grown := {name for name, parents in bases.items() if parents & family} - family:
        family |= grown
    return family


def asked_keys() -> Iterator[tuple[str, str]]:
    """Each literal key that the code asks for or raises, with the file that does."""
    files = sorted(EDITOR.rglob("*.py"))
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in files]
    askers = error_names(trees) | {"messages.text"}
    for path, tree in zip(files, trees, strict=True):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and _name(node.func) in askers:
                key = node.args[0]
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield path.relative_to(EDITOR).as_posix(), key.value


def _name(function: ast.expr) -> str:
    """The called name: `errors.NotText` counts as `NotText`, `messages.text` as itself."""
    whole = ast.unparse(function)
    return whole if whole == "messages.text" else whole.rpartition(".")[2]


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_languages_have_the_same_keys(language: str) -> None:
    assert sorted(catalogue(language)) == sorted(catalogue("en"))


@pytest.mark.parametrize("key", sorted(catalogue("en")))
def test_languages_name_the_same_facts(key: str) -> None:
    facts = {language: placeholders(catalogue(language)[key]) for language in messages.LANGUAGES}
    assert facts["ko"] == facts["en"]


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_no_text_is_empty(language: str) -> None:
    assert [key for key, text in catalogue(language).items() if not text.strip()] == []


def test_every_key_that_the_code_asks_for_exists() -> None:
    known = set(catalogue("en"))
    assert [(path, key) for path, key in asked_keys() if key not in known] == []


def test_asked_keys_are_found_at_all() -> None:
    assert "house.unreadable" in {key for _, key in asked_keys()}


def test_a_text_is_filled_with_its_facts() -> None:
    assert "x.toml" in messages.text("house.unreadable", "ko", path="x.toml", problem="?")


@pytest.mark.parametrize(("posts", "said"), [(0, "in 0 posts"), (1, "in 1 post"), (2, "in 2 posts")])
def test_a_word_goes_with_its_number(posts: int, said: str) -> None:
    assert messages.text("learned.in_posts", "en", posts=posts) == said


def test_an_error_reads_in_english() -> None:
    assert "x.toml" in str(StetError("house.unreadable", path="x.toml", problem="?"))


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR.UTF-8"}, "ko"),
        ({}, "en"),
    ],
)
def test_language_follows_the_environment(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    assert messages.system_language() == language
