"""A post as readers will see it.

Import its modules, not the package: the window needs `wire` alone before its first paint, not the renderer.
"""

from editor.postponed import postpone

# Libraries import them at every start: for signatures in place of docstrings, errors' traces, addresses in numbers.
postpone(["inspect", "ipaddress", "traceback"])
