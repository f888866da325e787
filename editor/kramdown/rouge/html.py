"""HTML, with the scripts and style sheets in it (lexers/html.rb)."""

import re

from editor.kramdown.rouge import css, javascript
from editor.kramdown.rouge.reading import LETTER, WORD, Lexer, Reading, rule

_REST = rf"(?:{WORD}|[:.·\u00ad\u200b-\u200f-])*"
_NAME = rf"(?:{LETTER}|[:_-]){_REST}"
_SCRIPT, _STYLE = "script", "style"


def _script_tag(reading: Reading, match: re.Match[str]) -> None:
    reading.token("nt", match[0])
    reading.dismiss(_SCRIPT)


def _style_tag(reading: Reading, match: re.Match[str]) -> None:
    reading.token("nt", match[0])
    reading.dismiss(_STYLE)


def _script(reading: Reading, match: re.Match[str]) -> None:
    reading.delegate(javascript.LEXER, match[0], _SCRIPT)


def _style(reading: Reading, match: re.Match[str]) -> None:
    reading.delegate(css.LEXER, match[0], _STYLE)


LEXER = Lexer(
    {
        "root": [
            rule("[^<&]+", ""),
            rule(r"&\S*?;", "ni"),
            rule("(?is:<!DOCTYPE .*?>)", "cp", needs=">"),
            rule(r"(?s:<!\[CDATA\[.*?\]\]>)", "cp", needs="]]>"),
            rule("<!--", "c", "comment"),
            rule(r"(?s:<\?.*?\?>)", "cp", needs="?>"),
            rule(r"<\s*script\s*", _script_tag, "script tag"),
            rule(r"<\s*style\s*", _style_tag, "style tag"),
            rule("</", "nt", "closing"),
            rule("<", "nt", "opening"),
        ],
        "closing": ["closed", rule(_NAME, "nt", "=closed")],
        "closed": [rule(r"\s+", ""), rule(">", "nt", "-")],
        "opening": [rule(r"\s+", ""), rule(_NAME, "nt", "=tag"), rule("", "", "=tag")],
        "comment": [rule("[^-]+", "c"), rule("-->", "c", "-"), rule("-", "c")],
        "tag": [
            rule(r"\s+", ""),
            rule(rf"(?:{LETTER}|[:_\[\]()*.-])(?:{WORD}|[:.·\[\]()*\u00ad\u200b-\u200f-])*\s*=\s*", "na", "value"),
            rule(rf"(?:{LETTER}|[:_*#-])(?:{WORD}|[:.·*#\u00ad\u200b-\u200f-])*", "na"),
            rule(r"/?\s*>", "nt", "-"),
        ],
        "value": [
            rule('"', "s", "=double_quotes"),
            rule("'", "s", "=single_quotes"),
            rule(r"[^\s>]+", "s", "-"),
        ],
        "double_quotes": [rule('"', "s", "-"), rule('[^"]+', "s")],
        "single_quotes": [rule("'", "s", "-"), rule("[^']+", "s")],
        "script": [rule("[^<]+", _script), rule(r"<\s*/\s*script\s*>", "nt", "-"), rule("<", _script)],
        "style": [rule("[^<]+", _style), rule(r"<\s*/\s*style\s*>", "nt", "-"), rule("<", _style)],
    }
)
