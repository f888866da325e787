"""One save, waiting to be watched: prints "ready", saves at SIGUSR1, exits 0 saved, 3 failed. `FOLDER`, "old" or "new".

Two calls that nothing else makes stand around the save, for whoever reads its trace.
"""

import os
import signal
import sys
from pathlib import Path

from editor.post import SaveFailed
from editor.post.saver import read, save

OLD, NEW = b"old\r\n", "새 글\n".encode()


def main(path: Path, existing: bool) -> int:
    """Save once."""
    opened = read(path)[1] if existing else None
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    print("ready", flush=True)
    signal.sigwait({signal.SIGUSR1})
    os.getpriority(os.PRIO_PROCESS, 0)
    try:
        save(path, NEW, opened)
    except SaveFailed:
        return 3
    os.getpriority(os.PRIO_PROCESS, 0)
    return 0


if __name__ == "__main__":
    os._exit(main(Path(sys.argv[1]) / "글.md", sys.argv[2] == "old"))
