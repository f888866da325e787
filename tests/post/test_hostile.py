"""Front matter that was made to hurt takes no time: limits come before the work."""

import time

import pytest

from editor.post import FrontMatter

N = 200_000
ALIASES = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{key}: &{key} [{','.join([f'*{before}'] * 9)}]\n" for before, key in zip("abcdefghij", "bcdefghijk", strict=True)
)
MERGES = "k0: &k0 {x: 1}\n" + "".join(f"k{n}: &k{n} {{<<: [*k{n - 1}, *k{n - 1}]}}\n" for n in range(1, 41))


@pytest.mark.parametrize(
    "yaml",
    [
        pytest.param(ALIASES, id="aliases of aliases"),
        pytest.param(MERGES, id="merges of merges"),
        pytest.param("[" * N, id="brackets"),
        pytest.param("[" * 9_999, id="as many brackets as are read"),
        pytest.param("{" * N, id="braces"),
        pytest.param("- " * N, id="dashes"),
        pytest.param("? " * N, id="complex keys"),
        pytest.param("".join(" " * depth + "a:\n" for depth in range(1500)), id="indentation"),
        pytest.param("".join(f"k{n}: v\n" for n in range(60_000)), id="keys"),
        pytest.param("a: &a x\n" + "".join(f"b{n}: *a\n" for n in range(50_000)), id="aliases"),
        pytest.param('a: "' + "\\u0041" * N, id="escapes"),
        pytest.param("a: |\n" + "\n" * N + "  x\n", id="blank lines"),
        pytest.param("a: " + "9" * N, id="digits"),
        pytest.param("a: " + "1:" * N, id="sixties"),
        pytest.param("a: " + "!" * N, id="tags"),
    ],
)
def test_it_is_read_or_refused_at_once(yaml: str) -> None:
    front_matter = FrontMatter(f"---\n{yaml.rstrip()}\n---\n")
    start = time.process_time()
    assert front_matter.error is not None or front_matter.keys()
    assert front_matter.duplicates == ()
    assert time.process_time() - start < 2
