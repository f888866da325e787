"""Tags of plugins, one a file: each writes what `write(markup, context)` gives."""
