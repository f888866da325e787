"""Random footnotes, signs, cells and cards among all other edits: the laws hold after each."""

import random

from PySide6.QtWidgets import QApplication

from editor.body import Syntax
from tests.ui.body.machine.bodies import own
from tests.ui.body.machine.deeds import drawn
from tests.ui.body.machine.trial import Trial
from tests.ui.body.machine.writing import WRITING

STEPS = 25
BODIES = [
    "가[^1] 나\n\n- 다\n- 라\n\n[^1]: 마\n",
    "{% include x %}\n\n- 가\n\n  {% include y %}\n\n- 나\n\n| a | b |\n|---|---|\n| c | d |\n\n> 다\n\n[^b]: 라\n",
    "<table><tr><td>가</td><td>나</td></tr><tr><td>다</td></tr></table>\n{% if a %}\n<p>라</p>\n{% endif %}\n",
    "| 가 |\n|---|\n| 나 |\n\n글[^n]\n\n[^n]: 주\n\n    둘\n",
]


def trial(seed: int) -> Trial:
    """So many deeds on one of some bodies: the same for the same seed. Odd ones have it as long."""
    chance = random.Random(seed)
    source, syntax = chance.choice([*((body, Syntax.MARKDOWN) for body in BODIES), *own()])
    return Trial(source, syntax, tuple(drawn(chance, STEPS, WRITING)), as_long=bool(seed % 2))


def test_what_is_written(qapp: QApplication) -> None:
    for seed in range(40):
        failure = trial(seed).failure()
        assert not failure, f"seed {seed}: {failure}"
