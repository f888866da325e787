"""A text cut into lines as Qt cuts it, and put together again with each line's own ending."""

import difflib
import re
from collections import Counter

# What QTextCursor::insertText starts a new text block at (qtextcursor.cpp): also the frame marks U+FDD0 and U+FDD1.
_ENDING = re.compile("\r\n|[\n\r\u2029\ufdd0\ufdd1]")


def split(text: str) -> tuple[list[str], list[str]]:
    """The lines of `text` without their endings, and the endings: one fewer than lines."""
    return _ENDING.split(text), _ENDING.findall(text)


def usual_ending(endings: list[str]) -> str:
    """The ending to give a new line: the commonest, "\\n" where there is none."""
    written = Counter(ending for ending in endings if ending in ("\n", "\r\n"))
    return written.most_common(1)[0][0] if written else "\n"


def join(lines: list[str], before: list[str], endings: list[str]) -> str:
    """`lines` as a text. `before` and `endings` are what `split` gave for the text that was loaded.

    A line that was there before keeps its ending, a new one gets the usual one. With untouched lines the result is
    the loaded text, whatever its endings.
    """
    usual = usual_ending(endings)
    if all(ending == usual for ending in endings):
        return usual.join(lines)
    kept = _apart(lines, [*_kept_endings(lines, before, endings, usual), ""], usual)
    return "".join(line + ending for line, ending in zip(lines, kept, strict=True))


def _kept_endings(lines: list[str], before: list[str], endings: list[str], usual: str) -> list[str]:
    head = _common_head(lines, before)
    tail = _common_head(lines[head:][::-1], before[head:][::-1])
    # The last line has no ending of its own, so it is the one above it that counts.
    ours, theirs = lines[head : len(lines) - tail], before[head : len(before) - tail]
    middle = [usual] * len(ours)
    for old, new, size in difflib.SequenceMatcher(None, theirs, ours, autojunk=False).get_matching_blocks():
        found = endings[head + old : head + old + size]
        middle[new : new + len(found)] = found
    kept = endings[:head] + middle + endings[len(before) - tail :]
    return kept[: len(lines) - 1] + [usual] * (len(lines) - 1 - len(kept))


def _apart(lines: list[str], endings: list[str], usual: str) -> list[str]:
    """Endings in which no lone \\r comes to stand before a \\n: the two would read as one."""
    meets = [not line and ending.startswith("\n") for line, ending in zip(lines[1:], endings[1:], strict=True)]
    return [usual if ending == "\r" and met else ending for ending, met in zip(endings, [*meets, False], strict=True)]


def _common_head(first: list[str], second: list[str]) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
