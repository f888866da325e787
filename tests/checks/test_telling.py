"""Findings told from one process to another."""

import json

import pytest
from hypothesis import given

from editor.checks.finding import Finding, Fix, Level
from editor.checks.registry import look_through
from editor.checks.telling import packed, unpacked
from editor.post.splices import Splice
from tests.checks.test_fixes import names, subject_of, texts


def seen(finding: Finding, text: str) -> tuple[object, ...]:
    """All that a window does with a finding."""
    fix = finding.fix
    said = [finding.text(language) for language in ("ko", "en")]
    fixed = fix and (fix.splice, fix.text("ko"), fix.text("en"))
    return finding.level, finding.start, finding.end, finding.key_field, finding.mark(text), said, fixed


@given(texts, names)
def test_what_arrives_is_what_was_found(text: str, name: str) -> None:
    subject = subject_of(text, name)
    for finding in look_through(subject):
        told = json.loads(json.dumps(packed(finding, subject.text)))
        assert seen(unpacked(told, subject.text), subject.text) == seen(finding, subject.text)


FIX = Fix("quotes", Splice(2, 4, "cd"), {"text": "cd"})
FINDING = Finding("yaml_type", Level.WARNING, 0, 4, {"text": "x", "value": {"ko": "가", "en": "a"}}, FIX)


@pytest.mark.parametrize("other", ["abX\n", "ab", "", "a", "abb\n"])
def test_what_is_of_another_text_is_refused(other: str) -> None:
    told = packed(FINDING, "abab")
    assert unpacked(told, "abab") == FINDING
    with pytest.raises(ValueError, match="text"):
        unpacked(told, other)


@pytest.mark.parametrize(
    "told", [[], [1], ["a", 9, 0, 0, {}, None, "", "", False], ["a", 0, -1, 0, {}, None, "", "", 0]]
)
def test_what_is_no_finding_is_refused(told: list[object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # Python's own, of several kinds
        unpacked(told, "text")
