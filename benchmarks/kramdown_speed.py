"""Our converter beside Python-Markdown with `extra`, on texts that grow, interleaved in one run.

Prints a table; exit 1 when ours takes more than `--most` times as long at the largest size, or when twice the text
takes it more than three times as long.

  python -m benchmarks.kramdown_speed [--largest KB] [--rounds N] [--most RATIO]
"""

import argparse
import itertools
import statistics
import sys
import time
from collections.abc import Callable

import markdown

from editor.kramdown import convert

_PIECE = """\
## 항만 물동량 {number}

전국 항만이 **반등**했다고 "해양수산부"가 밝혔다. 두 달 만이다... [자세히](https://example.org/{number} "보도")
`code {number}` and *emphasis* with a second line, <b>bold</b> & an entity &copy; -- and more of the same text that a
post has: words, and words again.

- first item
- second item with **strong** text
    - nested
- third

1. one
2. two

> A quote of *one* line.

```python
def answer():
    return {number}
```

| a | b |
|---|---|
| 1 | {number} |

"""


def text_of(size: int) -> str:
    """Typical Markdown of about `size` bytes in UTF-8."""
    pieces: list[str] = []
    length = 0
    while length < size:
        pieces.append(_PIECE.replace("{number}", str(len(pieces))))
        length += len(pieces[-1].encode())
    return "".join(pieces)


def _seconds(converter: Callable[[str], str], source: str) -> float:
    started = time.perf_counter()
    converter(source)
    return time.perf_counter() - started


def main() -> int:
    """Measures, prints, and judges."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--largest", type=int, default=1024, metavar="KB")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--most", type=float, default=1.5, metavar="RATIO")
    options = parser.parse_args()
    extra = markdown.Markdown(extensions=["extra"])
    converters = {"ours": convert, "extra": lambda source: extra.reset().convert(source)}
    sizes = [options.largest * 1024 >> shift for shift in (4, 3, 2, 1, 0)]
    ours: list[float] = []
    ratio = 0.0
    print(f"{'KB':>6}{'ours s':>10}{'extra s':>10}{'ratio':>8}")
    for size in sizes:
        source = text_of(size)
        times: dict[str, list[float]] = {name: [] for name in converters}
        for _ in range(options.rounds):
            for name, converter in converters.items():
                times[name].append(_seconds(converter, source))
        medians = {name: statistics.median(values) for name, values in times.items()}
        ours.append(medians["ours"])
        ratio = medians["ours"] / medians["extra"]
        print(f"{size // 1024:>6}{medians['ours']:>10.3f}{medians['extra']:>10.3f}{ratio:>8.2f}", flush=True)
    linear = all(later <= 3 * earlier for earlier, later in itertools.pairwise(ours))
    return 0 if ratio <= options.most and linear else 1


if __name__ == "__main__":
    sys.exit(main())
