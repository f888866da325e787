"""Permalink styles, and the templates that they stand for (Jekyll 4.3, configuration.rb and utils.rb)."""

_STYLES = {
    "none": "/:categories/:title:output_ext",
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
}
# Jekyll has forgotten `weekdate` where it looks for the endings of pages.
_WITH_EXTENSION = ("date", "ordinal", "none")


def template_of(permalink: str) -> str:
    """The posts' URL template for the setting `permalink`, a style's name or a template itself."""
    return _STYLES.get(permalink, permalink)


def with_suffix(template: str, permalink: str) -> str:
    """`template`, of a page or a collection's document, ending as the posts' URLs do (add_permalink_suffix)."""
    if permalink == "pretty" or permalink.endswith("/"):
        return f"{template}/"
    if permalink in _WITH_EXTENSION or permalink.endswith(":output_ext"):
        return f"{template}:output_ext"
    return template
