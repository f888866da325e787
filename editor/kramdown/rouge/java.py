"""Java (lexers/java.rb)."""

import re

from editor.kramdown.rouge.reading import LETTER, LETTER_OR_DIGIT, UPPER, WORD, Lexer, Reading, rule, string

_KEYWORDS = (
    "assert break case catch continue default do else finally for if goto instanceof new return switch this throw try "
    "while"
)
_DECLARATIONS = (
    "abstract const enum extends final implements native private protected public static strictfp super synchronized "
    "throws transient volatile"
)
_TYPES = "boolean byte char double float int long short var void"
_NAME = rf"(?:{LETTER}|_){WORD}*"
# So many words may stand before a method's name; more are no declaration, and looking further took quadratic time.
_MOST_WORDS = 40


def any_of(words: str) -> str:
    """A pattern for any of these words; the first that fits is taken."""
    return "(?:" + "|".join(words.split()) + ")"


def _method(reading: Reading, match: re.Match[str]) -> None:
    reading.recurse(match[1])
    for token, text in (("nf", match[2]), ("", match[3]), ("o", match[4])):
        reading.token(token, text)


def _digits(each: str) -> str:
    return rf"(?:{each}_+{each}|{each})+"


LEXER = Lexer(
    {
        "root": [
            rule(r"[ \t\r\f\v]+", ""),
            rule(r"//.*?$", "c1"),
            rule(r"/\*(?s:.*?)\*/", "cm", needs="*/"),
            rule(rf"{any_of(_KEYWORDS)}\b", "k"),
            rule(
                rf"(\s{{,{_MOST_WORDS}}}(?:[a-zA-Z_][a-zA-Z0-9_.\[\]<>]*\s+){{1,{_MOST_WORDS}}}?)([a-zA-Z_][a-zA-Z0-9_]*)(\s*)(\()",
                _method,
            ),
            rule(rf"@{_NAME}", "nd"),
            rule(rf"{any_of(_DECLARATIONS)}\b", "kd"),
            rule(rf"{any_of(_TYPES)}\b", "kt"),
            rule(r"(?:true|false|null)\b", "kc"),
            rule(r"(?:class|interface)\b", "kd", "class"),
            rule(r"(?:import|package)\b", "kn", "import"),
            rule(string('"'), "s", needs='"'),
            rule(r"'(?:\\.|[^\\]|\\u[0-9a-f]{4})'", "sc"),
            rule(rf"(\.)({_NAME})", ("o", "na")),
            rule(f"{_NAME}:", "nl"),
            rule(rf"{UPPER}(?:{UPPER}|[0-9_])*\b", "no"),
            rule(rf"{UPPER}{LETTER_OR_DIGIT}*\b", "nc"),
            rule(rf"\$?{_NAME}", "n"),
            rule(r"[~^*!%&\[\](){}<>|+=:;,./?-]", "o"),
            rule(rf"{_digits('[0-9]')}\.{_digits('[0-9]')}(?:[eE]{_digits('[0-9]')})?[fd]?", "mf"),
            rule(f"0[bB]{_digits('[01]')}", "mb"),
            rule(f"0[xX]{_digits('[0-9a-fA-F]')}", "mh"),
            rule(f"0{_digits('[0-7]')}", "mo"),
            rule(f"{_digits('[0-9]')}L?", "mi"),
            rule(r"\n", ""),
        ],
        "class": [rule(r"\s+", ""), rule(_NAME, "nc", "-")],
        "import": [rule(r"\s+", ""), rule(r"[a-zA-Z0-9_.]+\*?", "nn", "-")],
    }
)
