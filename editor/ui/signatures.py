"""What PySide reads at every start and only needs to speak of signatures, read when somebody asks for one.

At its import PySide runs a package of its own that puts its functions' signatures into words, for messages of wrong
arguments, `help()` and stub files. Its modules and their patterns are compiled at every start: a sixth of the time to
a window with its text. Where they lie in files (shiboken's `signature_bootstrap.py` unpacks them with `SBK_EMBED=0`;
Stet's set-up and bundle do so once) they are compiled no more, and run at the first look into them.
"""

from typing import Final

from editor.postponed import postpone

_MODULES: Final = ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
_LIBRARY: Final = ("ipaddress", "tempfile", "traceback", "zipfile")
"""What of Python's own library PySide, or `pathlib` for it, imports for unpacking and speaking of signatures."""


def wait_for_use() -> None:
    """Let the modules that PySide will read at its import wait for the first look into them."""
    postpone([*(f"shibokensupport.signature.{name}" for name in _MODULES), *_LIBRARY])
