"""Random edits by the thousand, for which hypothesis is too slow. A seed is one body and what is done to it."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from editor.body import Syntax
from tests.ui.body.machine.bodies import own, real
from tests.ui.body.machine.trial import Trial

STEPS = 25


def hold(seeds: Iterable[int], bodies: Sequence[tuple[str, Syntax]]) -> None:
    """Try each seed; the failure names it."""
    for seed in seeds:
        failure = Trial.drawn(seed, bodies, STEPS).failure()
        assert not failure, f"seed {seed}: {failure}"


def test_bodies_of_our_own(qapp: QApplication) -> None:
    hold(range(100), own())


@pytest.mark.parametrize("part", range(4))
def test_real_bodies(qapp: QApplication, shared: Path, part: int) -> None:
    """10,000 steps in all."""
    hold(range(part * 100, (part + 1) * 100), real(shared))


def hold_in_site(root: Path, settings: str, seeds: Iterable[int], bodies: Sequence[tuple[str, Syntax]]) -> None:
    """Try each seed in a site that sets this for kramdown."""
    (root / "_config.yml").write_text(f"kramdown: {settings}\n", encoding="utf-8")
    markdown = [(body, syntax) for body, syntax in bodies if syntax is Syntax.MARKDOWN]
    for seed in seeds:
        failure = replace(Trial.drawn(seed, markdown, STEPS), site=root).failure()
        assert not failure, f"seed {seed}: {failure}"


GRAMMARS = ["{hard_wrap: true}", "{input: kramdown}"]


@pytest.mark.parametrize("settings", GRAMMARS)
def test_bodies_of_sites_that_read_markdown_otherwise(qapp: QApplication, tmp_path: Path, settings: str) -> None:
    hold_in_site(tmp_path, settings, range(10), own())


@pytest.mark.long
@pytest.mark.parametrize("settings", GRAMMARS)
def test_real_bodies_of_such_sites(qapp: QApplication, tmp_path: Path, shared: Path, settings: str) -> None:
    hold_in_site(tmp_path, settings, range(100), real(shared))


@pytest.mark.long
@pytest.mark.parametrize("part", range(8))
def test_other_edits_each_time(qapp: QApplication, shared: Path, part: int) -> None:
    """25,000 steps that nobody has tried before. What is found is told, each with the seed that repeats it."""
    chance, bodies = random.SystemRandom(), [*real(shared), *own()]
    trials = {seed: Trial.drawn(seed, bodies, STEPS) for seed in (chance.randrange(1 << 40) for _ in range(125))}
    found = {seed: failure for seed, trial in trials.items() if (failure := trial.failure())}
    for seed, failure in found.items():
        print(f"seed {seed}: {failure}")
    assert not found
