"""Liquid as Jekyll 4.3 runs it: Shopify's language in its lax mode, on the frame of python-liquid.

python-liquid gives the tree, the parser of blocks, the context's scopes and the register of tags. What expressions
mean, how values print, and every tag and filter are as Ruby's Liquid has them: a theme is written for that one, and
often relies on what it forgives.

Import its modules where they are needed, not the package: a post without Liquid must not wait for it.
"""

from editor.postponed import postpone

# python-liquid's own expressions, filters, loaders and translations are not used here, nor its context, but it
# reads them at its import with all that they need, asyncio and Babel among it.
_UNUSED = (
    *("liquid.context", "liquid.extra", "liquid.messages", "liquid.static_analysis", "liquid.builtin.expressions"),
    *(f"liquid.builtin.filters.{name}" for name in ("array", "extra", "math", "misc", "string")),
    *(f"liquid.builtin.loaders.{name}_loader" for name in ("caching_file_system", "choice", "file_system", "package")),
)
postpone(_UNUSED, imported_functions=True)
