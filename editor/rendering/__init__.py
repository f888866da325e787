"""A post as readers will see it.

Import its modules, not the package: the window needs none of the renderer before its first paint.
"""
