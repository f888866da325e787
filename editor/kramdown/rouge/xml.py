"""XML (lexers/xml.rb)."""

from editor.kramdown.rouge.reading import LETTER, WORD, Lexer, rule

_NAME = rf"(?:{LETTER}|[:_])(?:{WORD}|[:.·\u00ad\u200b-\u200f-])*"

LEXER = Lexer(
    {
        "root": [
            rule("[^<&]+", ""),
            rule(r"&\S*?;", "ni"),
            rule(r"<!\[CDATA\[.*?\]\]>", "cp"),
            rule("<!--", "c", "comment"),
            rule(r"<\?.*?\?>", "cp"),
            rule("<![^>]*>", "cp", needs=">"),
            rule(rf"<\s*{_NAME}", "nt", "tag"),
            rule(rf"<\s*/\s*{_NAME}\s*>", "nt"),
        ],
        "comment": [rule("[^-]+", "c"), rule("-->", "c", "-"), rule("-", "c")],
        "tag": [rule(r"\s+", ""), rule(rf"{_NAME}\s*=", "na", "value"), rule(r"/?\s*>", "nt", "-")],
        "value": [rule(r"\s+", ""), rule(r"\"[^\"]*\"|'[^']*'|[^\s>]+", "s", "-")],
    }
)
