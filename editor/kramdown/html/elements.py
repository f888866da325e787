"""What is known of HTML's elements: which are text's, which have no content, how the content of the others is read."""

SPAN = frozenset(
    "a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc "
    "ruby samp script select small span strong sub sup tt u var".split()
)
"""Elements that stand within text; every other, known or not, opens a block at the start of a line."""

VOID = frozenset("area base br col command embed hr img input keygen link meta param source track wbr".split())

_BLOCK_CONTENT = frozenset(
    "address applet article aside blockquote body button dd del details div dl fieldset figcaption figure footer form "
    "header hgroup iframe ins li main map menu nav noscript object section summary td".split()
)
_SPAN_CONTENT = frozenset(
    "a abbr acronym b bdo big button caption cite del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb "
    "rbc rp rt rtc ruby select small span strong sub sup th tt".split()
)
_RAW_CONTENT = frozenset("script style math option textarea pre code kbd samp var".split())
KNOWN = (
    SPAN
    | VOID
    | _BLOCK_CONTENT
    | _SPAN_CONTENT
    | _RAW_CONTENT
    | frozenset("colgroup head html ol table tbody tfoot thead tr ul".split())
)
"""Elements whose names may be written in capitals."""


def content_model(name: str) -> str:
    """How Markdown within the element is read where it is read at all: "block", "span" or "raw"."""
    if name in _SPAN_CONTENT:
        return "span"
    return "block" if name in _BLOCK_CONTENT else "raw"
