"""CSS (lexers/css.rb)."""

import re

from editor.kramdown.rouge.css_words import COLOURS, PROPERTIES, VALUES
from editor.kramdown.rouge.reading import LETTER, WORD, Lexer, Reading, rule, string, words

NAME = rf"(?:{LETTER}|[_-])(?:{WORD}|[\u00ad\u200b-\u200f-])*"
NUMBER = r"-?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
_UNITS = "em px pt pc in mm cm ex rem ch vw vh vmin vmax dpi dpcm dppx deg grad rad turn s ms Hz kHz".split()
_PREFIXES = tuple("-ah- -atsc- -hp- -khtml- -moz- -ms- -o- -rim- -ro- -tc- -wap- -webkit- -xv- mso- prince-".split())
_KNOWN = frozenset(PROPERTIES.split())
_STRINGS = [
    rule(string('"'), "s1"),
    rule(string("'"), "s2"),
]


def _property(reading: Reading, match: re.Match[str]) -> None:
    known = match[1] in _KNOWN or match[1].startswith(_PREFIXES)
    for token, text in zip(("nl" if known else "py", "", "p"), match.groups(), strict=True):
        reading.token(token, text)


LEXER = Lexer(
    {
        "root": [
            "basics",
            rule(r"\{", "p", "stanza"),
            rule(f"::?{NAME}", "nd"),
            rule(rf"\.{NAME}", "nc"),
            rule(f"#{NAME}", "nf"),
            rule(f"@{NAME}", "k", "at_rule"),
            rule(NAME, "nt"),
            rule(r"[~^*!%&\[\]()<>|+=@:;,./?-]", "o"),
            *_STRINGS,
        ],
        "value": [
            "basics",
            rule(r"url\(.*?\)", "sx"),
            rule("#[0-9a-fA-F]{1,6}", "m"),
            rule(rf"{NUMBER}(?:%|(?:{'|'.join(_UNITS)})\b)?", "m"),
            rule(r"[\[\]():/.,]", "p"),
            *_STRINGS,
            words(NAME, "n", no=COLOURS, nb=VALUES),
        ],
        "at_rule": [
            rule(rf"\{{(?=\s*{NAME}\s*:)", "p", "at_stanza"),
            rule(r"\{", "p", "at_body"),
            rule(";", "p", "-"),
            "value",
        ],
        "at_body": ["at_end", "root"],
        "at_stanza": ["at_end", "stanza"],
        "at_end": [rule(r"\}", "p", "- -")],
        "basics": [rule(r"\s+", ""), rule(r"(?s:/\*.*?\*/)", "c", needs="*/")],
        "stanza": ["basics", rule(r"\}", "p", "-"), rule(rf"({NAME})(\s*)(:)", _property, "stanza_value")],
        "stanza_value": [
            rule(";", "p", "-"),
            rule(r"(?=\})", "", "-"),
            rule(r"!\s*important\b", "cp"),
            rule("^@.*?$", "cp"),
            "value",
        ],
    }
)
