"""Leaves as JSON data for the clipboard; marks and containers are numbered, so that instances stay whole."""

import json
from typing import Any

from editor.body import Atom, Container, Leaf, Mark, Run, Syntax


class Spoilt(ValueError):
    """Data that claims to be leaves and is none."""


class Packing:
    """Makes data of leaves."""

    def __init__(self) -> None:
        self._marks: dict[Mark, int] = {}
        self._containers: dict[Container, int] = {}

    def packed(self, leaves: list[Leaf]) -> bytes:
        """The leaves as JSON."""
        packed = [self._leaf(leaf) for leaf in leaves]
        data = {
            "leaves": packed,
            "marks": [[mark.kind, mark.open, mark.close, mark.link] for mark in self._marks],
            "containers": [
                [one.kind, one.open, one.close, one.space, one.prefix, one.heads] for one in self._containers
            ],
        }
        return json.dumps(data).encode()

    def _leaf(self, leaf: Leaf) -> dict[str, Any]:
        return {
            "kind": leaf.kind,
            "syntax": leaf.syntax.value,
            "open": leaf.open,
            "close": leaf.close,
            "source": leaf.source,
            "reason": leaf.reason,
            "align": leaf.align,
            "containers": [self._containers.setdefault(one, len(self._containers)) for one in leaf.containers],
            "runs": [self._run(run) for run in leaf.runs],
        }

    def _run(self, run: Run) -> list[Any]:
        numbers = [self._marks.setdefault(mark, len(self._marks)) for mark in run.marks]
        return [run.text, numbers, run.spelling, [run.atom.kind, run.atom.raw] if run.atom else None]


class Unpacking:
    """Makes leaves of data."""

    def __init__(self, data: bytes) -> None:
        self._json = data
        self._marks: list[Mark] = []
        self._containers: list[Container] = []

    def leaves(self) -> list[Leaf]:
        """The leaves, with marks and containers of their own. Raises Spoilt."""
        try:
            data = json.loads(self._json)
            self._marks = [Mark(*fields) for fields in data["marks"]]
            self._containers = [Container(*fields) for fields in data["containers"]]
            return [self._leaf(fields) for fields in data["leaves"]]
        except (ValueError, TypeError, LookupError) as error:
            raise Spoilt from error

    def _leaf(self, fields: dict[str, Any]) -> Leaf:
        return Leaf(
            fields["kind"],
            Syntax(fields["syntax"]),
            fields["open"],
            fields["close"],
            tuple(self._run(*run) for run in fields["runs"]),
            tuple(self._containers[number] for number in fields["containers"]),
            fields["source"],
            reason=fields["reason"],
            align=fields["align"],
        )

    def _run(self, text: str, numbers: list[int], spelling: str | None, atom: list[str] | None) -> Run:
        return Run(text, tuple(self._marks[number] for number in numbers), spelling, Atom(*atom) if atom else None)
