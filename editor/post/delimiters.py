r"""Where front matter begins and ends, by Jekyll's own rule.

That rule (Jekyll 4.3, lib/jekyll/document.rb, YAML_FRONT_MATTER_REGEXP) is, with Ruby's `m`,
`\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)`. Taken as it is, its time grows with the square of the blank lines after
the first delimiter; the two patterns here find the same places in linear time.
"""

import re

_OPENING = re.compile(r"---[ \t\r\f\v]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t\r\f\v]*$\n?", re.MULTILINE)


def split(text: str) -> tuple[int, int]:
    """The offsets in `text` where the YAML ends (its closing delimiter begins) and where the body begins.

    (0, 0) for a text without front matter. Jekyll's rule also takes the blank lines after the closing delimiter; they
    show nothing, and belong to the body here, so that front matter is whole lines from one delimiter to the other.
    """
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    return closing.span() if closing else (0, 0)
