"""The laws of fixes: each changes only what it names, mends what was found, and can be taken back."""

import functools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks.finding import Finding, Fix, reverse
from editor.checks.registry import look_through
from editor.checks.subject import Subject
from editor.house import load_default
from editor.post import Post
from tests.body.soup import html_soup, markdown_soup
from tests.checks.reading import NOW

HOUSE = load_default()
LINES = (
    "title: 항구: 열렸다", "title: [속보] 항구", "title: 'a' b", "title: @a", "title: a #1", "title: &a b", "title: No",
    "title: 항구", "layout: post # ours", "excerpt: >\n  새 요약입니다.",
    "feature_text: >\n  ## 속보\n\n  옛 요약입니다.",
    "tags:\n  - on\n  - 항구", "tags: [off, b]", "tags:\n\t- a", "# a comment", "", "date: 2024-07-27 23:30:00",
)  # fmt: skip
PIECES = (
    "<p></p>", "<h2></h2>", "<p>&nbsp;</p>", '<p>A <span style="color: #f00; font-size: 2em">b</span></p>', "</b>",
    "{{ name }}", "{% if a %}", "The harbour was closed for the whole of the week because of the storm, they said.",
    '<span style="background-color:#c8d7f0">x</span>', "\n\n", "\n", "- a", "> b", "## c",
)  # fmt: skip

front_matters = st.lists(st.sampled_from(LINES), max_size=6).map("\n".join)
bodies = st.one_of(
    html_soup, markdown_soup, st.lists(st.sampled_from(PIECES), max_size=12).map("\n".join),
    st.lists(st.sampled_from(PIECES), max_size=12).map("\n\n".join),
)  # fmt: skip
texts = st.builds("---\n{}\n---\n\n{}\n".format, front_matters, bodies)
names = st.sampled_from(("2024-07-27-a.md", "2024-07-27-a.html"))


def subject_of(text: str, name: str) -> Subject:
    return Subject(Post.from_text(text), Path("/nowhere/_posts") / name, HOUSE, None, NOW)


def lawful(subject: Subject, finding: Finding, fix: Fix) -> None:
    """Hold a fix to the laws."""
    before, splice = subject.text, fix.splice
    after = splice.apply(before)
    assert after != before
    assert reverse(splice, before).apply(after) == before
    assert _is_named(before, splice.start, splice.end, finding, fix)
    again = subject_of(after, subject.path.name if subject.path else "")
    assert _times(again, finding.check) < _times(subject, finding.check) or _got_further(subject, again)
    if subject.front_matter.error is None:
        kept = set(subject.front_matter) - {finding.key_field}
        assert {key: again.front_matter[key] for key in kept} == {key: subject.front_matter[key] for key in kept}
    if splice.start >= subject.body_start:
        assert again.front_matter.source == subject.front_matter.source
    elif subject.front_matter.error is None:
        assert again.post.body == subject.post.body


def _is_named(text: str, start: int, end: int, finding: Finding, fix: Fix) -> bool:
    """Whether all that goes is white space, within what was found, or said in the fix's text."""
    outside = text[start : max(start, min(end, finding.start))] + text[min(max(start, finding.end), end) : end]
    return not outside.strip() or text[start:end].strip() in fix.text("en")


def _times(subject: Subject, check: str) -> int:
    return sum(finding.check == check for finding in look_through(subject))


def _got_further(before: Subject, after: Subject) -> bool:
    """Whether YAML's reader, which stops at the first fault, has gone past it."""
    first, second = before.front_matter.error, after.front_matter.error
    return first is not None and (second is None or (second.line or 0) > (first.line or 0))


@given(texts, names)
def test_generated_posts(text: str, name: str) -> None:
    subject = subject_of(text, name)
    for finding in look_through(subject):
        assert 0 <= finding.start <= finding.end <= len(subject.text)
        assert finding.text("ko")
        assert finding.text("en")
        if finding.fix is not None:
            assert finding.fix.text("ko")
            lawful(subject, finding, finding.fix)


@functools.cache
def _paths(shared: Path) -> list[Path]:
    return [path for path in sorted((shared / "corpus" / "posts").rglob("*.*")) if path.is_file()]


def _hold(path: Path) -> int:
    post = Post.from_bytes(path.read_bytes())
    subject = Subject(post, path, HOUSE, None, NOW)
    fixes = [(finding, finding.fix) for finding in look_through(subject) if finding.fix is not None]
    for finding, fix in fixes[:5]:
        lawful(subject, finding, fix)
        after = post.with_text(fix.splice.apply(post.text)).to_bytes()
        head = len(post.text[: fix.splice.start].encode()) + 3 * post.bom
        tail = len(post.text[fix.splice.end :].encode())
        assert after[:head] == post.to_bytes()[:head]
        assert after[len(after) - tail :] == post.to_bytes()[len(post.to_bytes()) - tail :]
    return len(fixes)


def test_corpus_posts(shared: Path) -> None:
    assert sum(map(_hold, _paths(shared)[::3])) >= 20


@pytest.mark.long
def test_all_corpus_posts(shared: Path) -> None:
    assert sum(map(_hold, _paths(shared))) > 100
