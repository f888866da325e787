"""The process that reads a site's vocabulary beside the window: `python -m editor.site.vocabulary_process ROOT`.

It prints the vocabulary, packed, and keeps what it took to read it for the next time (`kept_index`).
"""

import os
import sys
from pathlib import Path

from editor.site import Site, kept_index
from editor.site.vocabulary import gather

_NICE = 10  # nobody waits for it


def main() -> None:
    """Read the site whose root is the only argument."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    site = Site(Path(sys.argv[1]))
    entries = list(kept_index.entries(site, kept_index.read(site)))
    sys.stdout.buffer.write(gather(site, entries).packed())


if __name__ == "__main__":
    main()
