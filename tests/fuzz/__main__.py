"""Feeds bodies to the reader, the writer and the converter until one breaks a law; atheris chooses them.

`python -m tests.fuzz [SECONDS] [FILE…]`: a file is a body that was found before. What is found is left in build/fuzz.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["editor.body", "editor.kramdown"]):
    from tests.fuzz.target import one_body

from tests.body import soup
from tests.body.test_hostile import BODIES
from tests.ui.body.machine.bodies import HTML_BODIES, MARKDOWN_BODIES

FOLDER = Path(__file__).resolve().parent.parent.parent / "build" / "fuzz"
SECONDS = "600"
_SLOW, _LONGEST, _MEGABYTES = 10, 4096, 2048


def seeds() -> list[str]:
    """Bodies to begin with: hostile ones, small, and what writers write."""
    return [*(body(8) for _, body in BODIES.values()), *HTML_BODIES, *MARKDOWN_BODIES]


def dictionary() -> str:
    """Fragments of bodies, as libFuzzer reads them."""
    return "".join(f'"{_escaped(fragment)}"\n' for fragment in soup.FRAGMENTS if fragment)


def _escaped(fragment: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in fragment.encode())


def main(seconds: str = SECONDS, *found: str) -> None:
    """Run until something is found, or for so many seconds."""
    corpus = FOLDER / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, body in enumerate(seeds()):
        for syntax in range(2):
            (corpus / f"seed-{syntax}-{number}").write_bytes(bytes([syntax]) + body.encode())
    words = FOLDER / "words.dict"
    words.write_text(dictionary(), encoding="ascii")
    options = [f"-max_len={_LONGEST}", f"-timeout={_SLOW}", f"-rss_limit_mb={_MEGABYTES}", f"-dict={words}"]
    run = [f"-max_total_time={seconds}", f"-artifact_prefix={FOLDER}/", str(corpus)]
    atheris.Setup([sys.argv[0], *options, *(found or run)], one_body)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
