"""The page as readers will see it, beside the text.

Import its modules, not the package: `engine` alone is needed before the first paint.
"""
