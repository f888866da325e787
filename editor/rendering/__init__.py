"""A post as readers will see it.

Import its modules, not the package: the window needs `wire` alone before its first paint, not the renderer.
"""

from editor.postponed import postpone

# They are imported at every start: for signatures in place of docstrings, errors' traces, addresses in numbers, and
# configurations that are TOML.
postpone(["inspect", "ipaddress", "tomllib", "traceback"])
