"""Every text of the window is in Korean, and what is compiled is what is written."""

import importlib.util
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest

from editor import resources

TS = resources.path("translations/stet_ko.ts")


@pytest.fixture(scope="module")
def update() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update_translations", TS.with_name("update.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(ts: Path) -> list[tuple[str, str, str]]:
    found = []
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation is not None and translation.get("type") is None
            text = (translation.text or "") if translation is not None and finished else ""
            found.append((context.findtext("name", ""), message.findtext("source", ""), text))
    return found


def test_every_text_is_translated() -> None:
    assert [(context, source) for context, source, text in messages(TS) if not text] == []


def test_facts_are_named_alike() -> None:
    def names(text: str) -> list[str]:
        return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)

    assert [source for _, source, text in messages(TS) if names(source) != names(text)] == []


def test_the_texts_are_those_of_the_code(update: ModuleType, tmp_path: Path) -> None:
    fresh = tmp_path / "stet_ko.ts"
    shutil.copy(TS, fresh)
    update.read_sources(fresh)
    assert {message[:2] for message in messages(fresh)} == {message[:2] for message in messages(TS)}


def test_the_compiled_file_is_current(update: ModuleType, tmp_path: Path) -> None:
    fresh = tmp_path / "stet_ko.qm"
    update.compile_texts(TS, fresh)
    assert fresh.read_bytes() == TS.with_suffix(".qm").read_bytes()
