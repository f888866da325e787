"""JSON (lexers/json.rb)."""

from editor.kramdown.rouge.reading import Lexer, rule

LEXER = Lexer(
    {
        "white": [rule(r"\s+", "w")],
        "root": ["white", rule(r"\{", "p", "object"), rule(r"\[", "p", "array"), "name", "value", rule(r"[\]}]", "p")],
        "object": ["white", "name", "value", rule(r"\}", "p", "-"), rule(",", "p")],
        "name": [rule(r'("(?>(?:\\.|[^"\\\n])*)")(\s*)(:)', ("nl", "w", "p"))],
        "value": [
            "white",
            rule("true|false|null", "kc"),
            rule(r"-?(?:0|[1-9]\d*)\.\d+(?:[eE][+-]?\d+)?", "mf"),
            rule(r"-?(?:0|[1-9]\d*)(?:[eE][+-]?\d+)?", "mi"),
            rule('"', "s2", "string"),
            rule(r"\[", "p", "array"),
            rule(r"\{", "p", "object"),
        ],
        "string": [rule(r'[^\\"]+', "s2"), rule(r"\\.", "se"), rule('"', "s2", "-")],
        "array": ["value", rule(r"\]", "p", "-"), rule(",", "p")],
    }
)
