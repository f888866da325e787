"""How blocks begin and what ends them, where more than one construct needs to know."""

import re

from editor.kramdown.attributes import CONTENT
from editor.kramdown.html import elements, tokens

OPT_SPACE = " {0,3}"
INDENT = r"(?:\t| {4})"
BLANK = r"(?:[ \t\r\f\v]*\n)+"
ATTRIBUTES_LINE = rf"{OPT_SPACE}\{{:(?![:/]){CONTENT}\}}[ \t\r\f\v]*\n"
"""A line that gives the block beside it attributes, or defines some."""
EOB = r"\^[ \t\r\f\v]*\n"
_SPAN_TAGS = "|".join(sorted(elements.SPAN))
HTML_LINE = rf"{OPT_SPACE}</?(?!(?i:{_SPAN_TAGS})\b){tokens.NAME}"
ATX = r"\#{1,6}[ \t]+[^ \t\n].*\n"
LIST = rf"{OPT_SPACE}(?:[+*-]|\d+\.)[ \t|].*\n"
QUOTE = rf"{OPT_SPACE}>"
DEFINITION = rf"{OPT_SPACE}:[ \t|].*\n"
FENCE = rf"{OPT_SPACE}(?:~~~|```)"
RULE = rf"{OPT_SPACE}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n"

_LAZY_END = rf"{BLANK}|{ATTRIBUTES_LINE}|{EOB}|{HTML_LINE}|\Z"
_STRICT_PARAGRAPH_END = rf"{_LAZY_END}|{DEFINITION}"
_PARAGRAPH_END = rf"{_STRICT_PARAGRAPH_END}|{LIST}|{ATX}|{QUOTE}|{FENCE}"

blank = re.compile(BLANK, re.ASCII)
eob = re.compile(EOB, re.ASCII)
rule = re.compile(RULE, re.ASCII)
lazy_end = re.compile(rf"^(?:{_LAZY_END})", re.MULTILINE | re.ASCII)
"""Where a line cannot belong to the quote above it."""
paragraph_end = re.compile(rf"^(?:{_PARAGRAPH_END})", re.MULTILINE | re.ASCII)
strict_paragraph_end = re.compile(rf"^(?:{_STRICT_PARAGRAPH_END})", re.MULTILINE | re.ASCII)
"""Where paragraphs end that most blocks need a blank line behind."""
boundary = re.compile(rf"{BLANK}|{EOB}|{ATTRIBUTES_LINE}|\Z", re.ASCII)
rest_of_line = re.compile(r"[ \t\r\f\v]*\n")
code_end = re.compile(rf"{ATTRIBUTES_LINE}|{EOB}|{HTML_LINE}", re.ASCII)
"""Lines that do not continue a block of code though they are not indented."""
