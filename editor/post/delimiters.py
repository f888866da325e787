"""Where front matter begins and ends, by Jekyll's own rule."""

import re

# Jekyll 4.3, lib/jekyll/document.rb, YAML_FRONT_MATTER_REGEXP. Ruby's ^ and $ always match at lines, its /m is
# DOTALL, and its \s is ASCII only.
_JEKYLL = re.compile(r"\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)", re.ASCII | re.DOTALL | re.MULTILINE)
_DELIMITER_LINE = re.compile(r"(?:---|\.\.\.)[ \t\f\v\r]*\n?")


def split(text: str) -> tuple[int, int]:
    """The offsets in `text` where the YAML ends (its closing delimiter begins) and where the body begins.

    (0, 0) for a text without front matter. Jekyll's rule also takes the blank lines after the closing delimiter; they
    show nothing, and belong to the body here, so that front matter is whole lines from one delimiter to the other.
    """
    found = _JEKYLL.match(text)
    if found is None:
        return 0, 0
    closing = _DELIMITER_LINE.match(text, found.end(1))
    assert closing is not None  # the rule above has just matched there
    return found.end(1), closing.end()
