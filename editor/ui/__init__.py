"""The window. Qt is known in this package only, and enters the program here.

PySide replaces `__import__` to look for its optional naming styles (`from __feature__ import snake_case`): every module
imported after it is read again as source, a third of the time that our own take. We use none, so Python's own
function is put back; where PySide was there before us, it is left as it is.

Of the functions that PySide's libraries take from Qt's, a start calls few: each is looked up when it is called.
"""

import builtins
import os
import sys

from editor.ui import signatures

_own_import = builtins.__import__
if hasattr(sys, "setdlopenflags"):  # not on Windows
    sys.setdlopenflags(os.RTLD_LAZY)
signatures.wait_for_use()
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _own_import
