"""Random mouse, keys, input methods, pastes and replacements on the widget itself: the laws hold after each."""

import random
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.body.machine.bodies import own, real
from tests.ui.body.machine.trial import Trial

STEPS = 25


def test_bodies_of_our_own(qapp: QApplication) -> None:
    for seed in range(40):
        failure = Trial.touched(seed, own(), STEPS).failure()
        assert not failure, f"seed {seed}: {failure}"


def test_real_bodies(qapp: QApplication, shared: Path) -> None:
    bodies = real(shared)
    for seed in range(60):
        failure = Trial.touched(seed, bodies, STEPS).failure()
        assert not failure, f"seed {seed}: {failure}"


@pytest.mark.long
@pytest.mark.parametrize("part", range(4))
def test_other_touches_each_time(qapp: QApplication, shared: Path, part: int) -> None:
    """What is found is told, each with the seed that repeats it; see `test_random_edits`."""
    chance, bodies = random.SystemRandom(), [*real(shared), *own()]
    seeds = [chance.randrange(1 << 40) for _ in range(125)]
    found = {seed: failure for seed in seeds if (failure := Trial.touched(seed, bodies, STEPS).failure())}
    for seed, failure in found.items():
        print(f"seed {seed}: {failure}")
    assert not found
