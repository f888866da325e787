"""Which of a site's posts to look at: enough to know its style, few enough not to keep anybody waiting."""

from collections.abc import Sequence
from pathlib import Path

_MOST = 600


def sample(newest_first: Sequence[Path], most: int = _MOST) -> list[Path]:
    """At most so many: half of them the newest, which show today's style, the rest evenly from all the others."""
    if len(newest_first) <= most:
        return list(newest_first)
    newest, rest = newest_first[: most // 2], newest_first[most // 2 :]
    wanted = most - len(newest)
    return [*newest, *(rest[place * len(rest) // wanted] for place in range(wanted))]
