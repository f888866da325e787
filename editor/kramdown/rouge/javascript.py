"""JavaScript (lexers/javascript.rb) and TypeScript (lexers/typescript.rb, typescript/common.rb)."""

import re
from collections.abc import Sequence

from editor.kramdown.rouge.reading import WORD, Lexer, Reading, Rule, rule, word_table

NAME = rf"(?:(?u:[^\W\d_])|[$_]){WORD}*"
_KEYWORDS = (
    "as async await break case catch continue debugger default delete do else export finally from for if import in "
    "instanceof new of return super switch this throw try typeof void while yield"
)
_DECLARATIONS = "var let const with function class extends constructor get set static"
_RESERVED = "enum implements interface package private protected public"
_CONSTANTS = "true false null NaN Infinity undefined"
_BUILTINS = (
    "Array Boolean Date Error Function Math netscape Number Object Packages RegExp String sun decodeURI "
    "decodeURIComponent encodeURI encodeURIComponent Error eval isFinite isNaN parseFloat parseInt document window "
    "navigator self global Promise Set Map WeakSet WeakMap Symbol Proxy Reflect Int8Array Uint8Array "
    "Uint8ClampedArray Int16Array Uint16Array Uint16ClampedArray Int32Array Uint32Array Uint32ClampedArray "
    "Float32Array Float64Array DataView ArrayBuffer"
)


def names(**kinds: str) -> Rule:
    """Names, of which the keywords are followed by an expression."""
    known = word_table(kinds)

    def act(reading: Reading, match: re.Match[str]) -> None:
        token = known.get(match[0], "nx")
        reading.token(token, match[0])
        if token in ("k", "kd"):
            reading.move("expression")

    return rule(NAME, act)


def _states(
    name: Rule, first: Sequence[Rule] = (), first_of_statement: Sequence[Rule] = ()
) -> dict[str, list[Rule | str]]:
    return {
        "white": [
            rule(r"\s+", ""),
            rule("<!--", "c"),
            rule(r"//.*?$", "c1"),
            rule(r"/\*", "cm", "comment"),
        ],
        "comment": [rule(r"\*/", "cm", "-"), rule(r"[^*/]+|[*/]", "cm")],
        "expression": ["white", rule("/", "sr", "=regex"), rule(r"\{", "p", "=object"), rule("", "", "-")],
        "regex": [
            rule("/", "sr", "=flags"),
            rule(r"[^/]\n|\n", "err", "-"),
            rule(r"\[\^?", "se", "class"),
            rule(r"\\.|\(\?[:=<!]|\{[\d,]+\}|[()?]", "se"),
            rule(".", "sr"),
        ],
        "flags": [rule("[gimuy]+", "sr", "-"), rule("", "", "-")],
        "class": [
            rule("/", "se"),
            rule(r"[^/]\n", "err", "- -"),
            rule(r"\]", "se", "-"),
            rule(r"\\.", "se"),
            rule(".", "sr"),
        ],
        "root": [
            *first,
            rule(r"\s*#!.*\n", "cp", "statement"),
            "white",
            rule(r"\+\+|--|~|\?\?=?|&&|\|\||\\(?=\n)|<<|>>>?|===|!==", "o", "expression"),
            rule(r"[-<>+*%&|^/!=]=?", "o", "expression"),
            rule(r"[(\[,]", "p", "expression"),
            rule(";", "p", "statement"),
            rule(r"[)\].]", "p"),
            rule("`", "s2", "template"),
            rule(r"\?\.", "p"),
            rule(r"\?", "p", "ternary expression"),
            rule(r"(@)(\w+)?", ("p", "nd"), "expression"),
            rule("[{}]", "p", "statement"),
            name,
            rule(r"[0-9]+\.[0-9]+(?:[eE][0-9]+)?[fd]?", "mf"),
            rule("0[xX][0-9a-fA-F]+", "mh"),
            rule("0[oO][0-7][0-7_]*", "mo"),
            rule("0[bB][01][01_]*", "mb"),
            rule("[0-9]+", "mi"),
            rule('"', "dl", "double_quotes"),
            rule("'", "dl", "single_quotes"),
            rule(":", "p"),
        ],
        "double_quotes": [rule(r'\\[\\nrt"]?', "se"), rule(r'[^\\"]+', "s2"), rule('"', "dl", "-")],
        "single_quotes": [rule(r"\\[\\nrt']?", "se"), rule(r"[^\\']+", "s1"), rule("'", "dl", "-")],
        "statement": [
            *first_of_statement,
            rule(r"case\b", "k", "=expression"),
            rule(rf"({NAME})(\s*)(:)", ("nl", "", "p")),
            "expression",
        ],
        "object": [
            "white",
            rule(r"\{", "p", "+"),
            rule(r"\}", "p", "=statement"),
            rule(rf"({NAME})(\s*)(:)", ("na", "", "p"), "expression"),
            rule(":", "p"),
            "root",
        ],
        "ternary": [rule(":", "p", "=expression"), "root"],
        "template": [
            rule(r"\$\{", "p", "substitution"),
            rule("`", "s2", "-"),
            rule(r"\\[$`]", "se"),
            rule(r"[^$`\\]+|[\\$]", "s2"),
        ],
        "substitution": [rule(r"\}", "p", "-"), "root"],
    }


LEXER = Lexer(_states(names(k=_KEYWORDS, kd=_DECLARATIONS, kr=_RESERVED, kc=_CONSTANTS, nb=_BUILTINS)))
_TYPED_NAMES = names(
    k=_KEYWORDS + " is namespace static private protected public implements readonly",
    kd=_DECLARATIONS + " type abstract",
    kr=_RESERVED + " string any void number namespace module declare default interface keyof",
    kc=_CONSTANTS,
    nb=_BUILTINS + " Pick Partial Readonly Record",
)
TYPESCRIPT = Lexer(
    _states(
        _TYPED_NAMES,
        [rule(r"\?\.", "p"), rule(r"\?\?", "o")],
        [rule(rf"({NAME})(\??)(\s*)(:)", ("nl", "p", "", "p"), "expression")],
    )
)
