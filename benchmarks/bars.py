"""What Stet must reach, and whether it did."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

FRAME = 1 / 60  # seconds
_MEASURED, _AGAINST = "Stet", "ghostwriter"


@dataclass(frozen=True)
class Bar:
    """The most that Stet's median may be: a share of ghostwriter's median of the same run, or a time in seconds."""

    measure: str
    most: float
    relative: bool = True


@dataclass(frozen=True)
class Verdict:
    """One bar's outcome; `reached` is the ratio or the time."""

    bar: Bar
    reached: float
    passed: bool


BARS = (
    Bar("text painted", 0.65),
    Bar("preview painted", 0.85),
    Bar("preview painted in a layout", 0.85),
    Bar("key to echo, start", 0.3),
    Bar("key to echo, end", 0.3),
    Bar("key to preview", 0.6),
    Bar("memory", 1.1),
    Bar("1 MB: key to preview", 0.3),
    Bar("1 MB: key to echo, start", FRAME, relative=False),
    Bar("1 MB: key to echo, middle", FRAME, relative=False),
    Bar("1 MB: key to echo, end", FRAME, relative=False),
)


def ratio(values: Mapping[str, Sequence[float]]) -> float | None:
    """Stet's median by ghostwriter's; None when either is missing."""
    if not values.get(_MEASURED) or not values.get(_AGAINST):
        return None
    return median(values[_MEASURED]) / median(values[_AGAINST])


def _median(values: Mapping[str, Sequence[float]]) -> float | None:
    return median(values[_MEASURED]) if values.get(_MEASURED) else None


def judge(values: Mapping[str, Mapping[str, Sequence[float]]]) -> list[Verdict]:
    """The outcome of every bar that the measures say something about."""
    verdicts = []
    for bar in BARS:
        measured = values.get(bar.measure, {})
        reached = ratio(measured) if bar.relative else _median(measured)
        if reached is not None:
            verdicts.append(Verdict(bar, reached, reached <= bar.most))
    return verdicts
