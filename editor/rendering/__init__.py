"""A post as readers will see it.

Import its modules, not the package: the window needs `wire` alone before its first paint, not the renderer.
"""
