"""Puts a leaf behind another one: what stands between them, and its signs as they are read there."""

from editor.body.gaps import between, closing_pipe, head, wider
from editor.body.model import Syntax
from editor.body.neighbours import Pair, begins_anew, stay_apart
from editor.body.proving import guarded, loose_fences
from editor.body.unit import Unit


def joined(before: Unit | None, unit: Unit) -> tuple[str, Unit]:
    """What stands before a unit, and the unit: its signs are escaped where with others' they would be something else.

    `before` is the unit before it, as it was written; None at the start. The unit is proved where it is read as its
    leaf there as well.
    """
    if before is None:
        if unit.leaf.syntax is not Syntax.MARKDOWN or (unit.leaf.place == 0 and not _is_loose(unit)):
            return head(unit), unit
        return head(unit), _guarded_alone(unit)
    gap, holds = between(before, unit)
    gap = closing_pipe(before, unit.leaf) + gap
    if before.leaf.kind == "cell":
        is_new = begins_anew(unit.source) and not _is_where_it_was(before, unit)
        return gap, _guarded_alone(unit) if is_new or _is_loose(unit) else unit
    if not _is_loose(unit):
        if holds:
            return gap, unit
        if holds is None or _is_within_raw(unit) or _holds_with_next(before, unit, gap):
            return gap, _unproved(unit)  # of the last, what followed it may be gone
    return _parted(before, unit, gap)


def _parted(before: Unit, unit: Unit, gap: str) -> tuple[str, Unit]:
    """A gap and a unit whose signs are escaped so that it stays what it is; as they were where nothing helps."""
    for source in guarded(unit.leaf):
        other = unit._replace(source=source)
        pair = Pair(before.leaf, before.source, other.leaf, source)
        for one in (gap, *wider(before, other)):
            if stay_apart(pair, one, unit.reading.definitions):
                return one, other
    return gap, _unproved(_guarded_alone(unit) if _is_loose(unit) else unit)


def _unproved(unit: Unit) -> Unit:
    return unit._replace(proved=False)


def _is_where_it_was(before: Unit, unit: Unit) -> bool:
    """Whether a leaf as it was read stands behind the one that it was read behind."""
    return unit.untouched and before.reading is unit.reading and 0 <= before.leaf.place == unit.leaf.place - 1


def _holds_with_next(before: Unit, unit: Unit, gap: str) -> bool:
    """Whether a leaf as it was read is so behind another one, with what followed it: a single line is no table then."""
    behind = _next_to(unit)
    pair = Pair(before.leaf, before.source, unit.leaf, unit.source)
    return bool(behind) and stay_apart(pair, gap, unit.reading.definitions, behind)


def _is_within_raw(unit: Unit) -> bool:
    """Whether a leaf as it was read has text that would be Liquid, were it not within Liquid's `raw` further up."""
    return unit.untouched and ("{%" in unit.leaf.text or "{{" in unit.leaf.text)


def _next_to(unit: Unit) -> str:
    """What followed a leaf of Markdown that is as it was read, up to the end of the next one; "" for others."""
    following = unit.leaf.place + 1
    if not unit.untouched or unit.leaf.syntax is not Syntax.MARKDOWN or not 0 < following < len(unit.reading.leaves):
        return ""
    return unit.reading.gaps[following].raw + unit.reading.leaves[following].source


def _is_loose(unit: Unit) -> bool:
    """Whether a leaf of Markdown's text has got fences that open code, were they closed further down.

    One that it was read with was text with all that follows, and stays so: what comes to follow sees to that.
    """
    leaf = unit.leaf
    if leaf.syntax is not Syntax.MARKDOWN or leaf.kind in ("code", "sealed"):
        return False
    fences = loose_fences(unit.source)
    return bool(fences) and (leaf.place < 0 or fences != loose_fences(unit.reading.leaves[leaf.place].source))


def _guarded_alone(unit: Unit) -> Unit:
    """A leaf that has come to stand first or was edited there, as one that is read as itself, whatever follows."""
    from editor.body.markdown.proof import reads_as  # takes 80 ms to import, and bodies of HTML never need it

    leaf, known, behind = unit.leaf, unit.reading.definitions, _next_to(unit)
    if not _is_loose(unit):
        if leaf.containers or reads_as(leaf, unit.source, known):
            return unit
        if behind and reads_as(leaf, unit.source, known, behind):
            return unit
    sources = (source for source in guarded(leaf) if reads_as(leaf, source, known))
    return next((unit._replace(source=source) for source in sources), _unproved(unit))
