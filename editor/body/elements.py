"""Which HTML elements are what, to the reader of bodies. Names are in lower case."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without content (HTML, section 13.1.2)."""

RAW_TEXT = frozenset(("script", "style", "textarea", "title", "iframe", "noscript", "xmp", "noembed", "noframes"))
"""Elements whose content is no markup."""

BLOCKS = frozenset(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li listing main menu nav ol"
    " p pre script search section style summary table tbody td tfoot th thead tr ul video audio".split()
)
"""Elements that end a paragraph of bare text."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

OPAQUE = frozenset(
    "applet audio button canvas datalist form frameset iframe map math meter noembed noframes noscript object"
    " picture progress script select style svg template textarea title video".split()
)
"""Elements that are kept as one piece, whatever they hold: embeds, forms, what is not shown."""

WRAPPERS = frozenset(
    "address article aside center details dialog div fieldset footer header hgroup main nav search section".split()
)
"""Elements that do nothing but hold blocks."""

LISTS = {"ul": "unordered", "ol": "ordered", "menu": "unordered", "dir": "unordered"}

TEXTS = {
    "p": "paragraph",
    **{f"h{level}": f"heading{level}" for level in range(1, 7)},
    "figcaption": "caption",
    "caption": "caption",
    "summary": "caption",
    "legend": "caption",
}
"""Elements that are a leaf where they hold nothing but text."""

SECTIONS = frozenset(("thead", "tbody", "tfoot"))
CELLS = frozenset(("td", "th"))
CODE = frozenset(("pre", "listing"))

CLOSES_PARAGRAPH = (
    frozenset(
        "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form"
        " header hgroup hr li listing main menu nav ol p pre search section summary table ul xmp".split()
    )
    | HEADINGS
)
"""Elements whose start tag ends an open paragraph (HTML, section 13.2.6.4.7)."""
