"""Liquid as Jekyll 4.3 runs it: Shopify's language in its lax mode, on the frame of python-liquid.

python-liquid gives the tree, the parser of blocks, the context's scopes and the register of tags. What expressions
mean, how values print, and every tag and filter are as Ruby's Liquid has them: a theme is written for that one, and
often relies on what it forgives.

Import its modules where they are needed, not the package: a post without Liquid must not wait for it.
"""
