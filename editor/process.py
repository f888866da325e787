"""A program of ours that works for the window: `python -m editor.process editor.rendering.worker [ARGUMENT…]`.

The module named is imported and its `main` is called, with what follows as `sys.argv[1:]`.
"""

import importlib
import sys

from editor import kept_patterns


def main() -> None:
    """Run the program."""
    del sys.argv[0]
    module = sys.argv[0]
    kept_patterns.use(module)
    importlib.import_module(module).main()


if __name__ == "__main__":
    main()
