"""Taking a leaf out of a body with the white space that set it apart."""

import dataclasses
import itertools
from collections.abc import Iterable, Iterator

from editor import body
from editor.checks.finding import Finding, Fix
from editor.checks.places import shortened
from editor.checks.subject import Subject
from editor.post.splices import Splice

_LONGEST = 100_000
"""Characters of a body that is read again for each of its fixes."""
_SHOWN = 40
"""Characters by which the words of what is taken out are known."""
_MOST = 10
"""Findings of one check in a post, each with its fix: when these are done, more will be told."""


def mending(subject: Subject, found: Iterable[tuple[int, Finding]]) -> Iterator[Finding]:
    """The first findings, each given with the index of the leaf that it is about, which then can be taken out."""
    for index, finding in itertools.islice(found, _MOST):
        yield dataclasses.replace(finding, fix=_removal(subject, index))


def _removal(subject: Subject, index: int) -> Fix | None:
    """Take the leaf with this index out; None where another one would not stay as it is.

    That is so where a list, a quote or a page is left without leaves, or two lists become one.
    """
    leaves, gaps = subject.reading.leaves, subject.reading.gaps
    leaf, before, after = leaves[index], gaps[index], gaps[index + 1]
    if len(leaves) == 1 or (before.raw != before.space and after.raw != after.space):
        return None
    start, end = leaf.start, leaf.start + len(leaf.source)
    if after.raw == after.space and index + 1 < len(leaves):
        end += len(after.raw)
    elif before.raw == before.space and index:
        start -= len(before.raw)
    shown = shortened(" ".join(leaf.text.replace(body.OBJECT, " ").split()), _SHOWN)
    splice = Splice(subject.body_start + start, subject.body_start + end, "")
    if len(subject.post.body) > _LONGEST or not _leaves_others(subject, index, Splice(start, end, "")):
        return None
    return Fix("remove", splice, {"text": shown}) if shown else Fix("remove_empty", splice)


def _leaves_others(subject: Subject, index: int, splice: Splice) -> bool:
    before = subject.reading
    after = body.read(splice.apply(before.source), before.syntax, before.options)
    kept = [_look(leaf) for place, leaf in enumerate(before.leaves) if place != index]
    return [_look(leaf) for leaf in after.leaves] == kept


def _look(leaf: body.Leaf) -> tuple[str, str, tuple[str, ...]]:
    return leaf.kind, leaf.source, tuple(container.kind for container in leaf.containers)
