"""The process that lists a site's posts beside the window: `python -m editor.site.listing_process ROOT`.

Each line that it prints is a batch of rows (`listing`). It ends when nobody reads them any more.
"""

import contextlib
import os
import sys
from pathlib import Path

from editor.site import Site
from editor.site.listing import rows
from editor.site.rows import lines

_NICE = 5  # the window goes first


def main() -> None:
    """List the site whose root is the only argument."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    with contextlib.suppress(BrokenPipeError):
        for line in lines(rows(Site(Path(sys.argv[1])))):
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
        return
    os._exit(0)  # Python would complain at its end of the pipe that nobody reads


if __name__ == "__main__":
    main()
