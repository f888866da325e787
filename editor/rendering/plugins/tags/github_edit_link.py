"""`github_edit_link` (the gem jekyll-github-metadata 2.15, edit-link-tag.rb): where the page's file is changed."""

import re

from editor.rendering.liquid.context import Context
from editor.rendering.liquid.filters.addresses import regular
from editor.rendering.liquid.values import item, text

_TEXT = re.compile(r"\"(.*)\"|'(.*)'")


def write(markup: str, context: Context) -> str:
    """The address, or a link of it that says what `markup` quotes; of a repository that is not known, none."""
    found = _TEXT.search(markup)
    address = _address(context)
    if found is None:
        return address
    return f'<a href="{address}">{found[1] if found[1] is not None else found[2]}</a>'


def _address(context: Context) -> str:
    github = item(context.find("site"), "github")
    source = item(github, "source")
    path = item(context.rendering.page, "path")
    parts = [item(github, "repository_url"), "edit", item(source, "branch"), item(source, "path"), path]
    if any(part is None for part in parts):
        return ""
    folders = [text(part).strip("/") for part in parts]
    return regular("/".join(folder for folder in folders if folder))
