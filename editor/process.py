"""A program of ours that works for the window: `python -m editor.process editor.rendering.worker [ARGUMENT…]`.

The module named is imported and its `main` is called, with what follows as `sys.argv[1:]`.
"""

import importlib
import sys

from editor.postponed import postpone


def main() -> None:
    """Run the program."""
    # Libraries read them at every start: for signatures in place of docstrings, errors' traces, addresses in numbers,
    # and configurations that are TOML.
    postpone(["inspect", "ipaddress", "tomllib", "traceback"])
    from editor import kept

    del sys.argv[0]
    program = sys.argv[0]
    kept.use(program)
    importlib.import_module(program).main()


if __name__ == "__main__":
    main()
