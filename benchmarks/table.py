"""Figures as text: tables in Markdown, fit for a terminal and for docs/benchmarks.md."""

from collections.abc import Mapping, Sequence
from statistics import median

from benchmarks.bars import Verdict, ratio

Values = Mapping[str, Mapping[str, Sequence[float]]]


def comparison(values: Values, editors: Sequence[str]) -> str:
    """Median (lowest to highest) of each measure for each editor, and Stet's ratio to ghostwriter."""
    rows = []
    for measure, measured in values.items():
        is_memory = "memory" in measure
        cells = [_cell(measured.get(name, ()), is_memory) for name in editors]
        share = ratio(measured)
        rows.append([f"{measure} ({'MB' if is_memory else 'ms'})", *cells, "—" if share is None else f"{share:.2f}"])
    return grid(["", *editors, "Stet / ghostwriter"], rows)


def verdicts(outcomes: Sequence[Verdict]) -> str:
    """Each bar, what was reached, and whether that passes."""
    rows = []
    for outcome in outcomes:
        bar = outcome.bar
        limit = f"{bar.most:.2f} × ghostwriter" if bar.relative else f"{bar.most * 1000:.1f} ms"
        reached = f"{outcome.reached:.2f} ×" if bar.relative else f"{outcome.reached * 1000:.1f} ms"
        rows.append([bar.measure, f"≤ {limit}", reached, "pass" if outcome.passed else "MISSED"])
    return grid(["bar", "limit", "reached", ""], rows)


def grid(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table with even columns."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    lines = [head, ["-" * width for width in widths], *rows]
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in lines
    )


def _cell(values: Sequence[float], is_memory: bool) -> str:
    if not values:
        return "—"
    factor = 1 if is_memory else 1000
    low, middle, high = (value * factor for value in (min(values), median(values), max(values)))
    digits = 1 if middle < 100 else 0
    return f"{middle:.{digits}f} ({low:.{digits}f} to {high:.{digits}f})"
