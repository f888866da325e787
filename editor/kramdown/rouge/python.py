"""Python (lexers/python.rb)."""

import re

from editor.kramdown.rouge.reading import LETTER, LETTER_OR_DIGIT, Lexer, Reading, rule, words

_KEYWORDS = (
    "assert break continue del elif else except exec finally for global if lambda pass print raise return try while "
    "yield as with from import async await nonlocal"
)
_EXCEPTIONS = (
    "ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError "
    "BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError "
    "ConnectionResetError DeprecationWarning EOFError EnvironmentError Exception FileExistsError FileNotFoundError "
    "FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError "
    "InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError "
    "NameError NotADirectoryError NotImplemented NotImplementedError OSError OverflowError OverflowWarning "
    "PendingDeprecationWarning ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError "
    "RuntimeWarning StandardError StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit "
    "TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError "
    "UnicodeTranslateError UnicodeWarning UserWarning ValueError VMSError Warning WindowsError ZeroDivisionError"
)
_BUILTINS = (
    "__import__ abs all any apply ascii basestring bin bool buffer bytearray bytes callable chr classmethod cmp coerce "
    "compile complex delattr dict dir divmod enumerate eval execfile exit file filter float format frozenset getattr "
    "globals hasattr hash hex id input int intern isinstance issubclass iter len list locals long map max memoryview "
    "min next object oct open ord pow property range raw_input reduce reload repr reversed round set setattr slice "
    "sorted staticmethod str sum super tuple type unichr unicode vars xrange zip"
)
_NAME = rf"(?:{LETTER}|_)(?:{LETTER_OR_DIGIT}|_)*"
_DOTTED = rf"(?:{LETTER}|[_.])(?:{LETTER_OR_DIGIT}|[_.])*"
_DIGITS = r"[0-9](?:_?[0-9])*"
_SPACE = r"(?:\s|\\\s)+"


def _open_string(reading: Reading, match: re.Match[str]) -> None:
    reading.token("sa", match[1])
    reading.token("s", match[2])
    reading.open += [match[1].lower(), match[2]]


def _quotes(reading: Reading, match: re.Match[str]) -> None:
    reading.token("s", match[0])
    if reading.open[-1] == match[0]:
        del reading.open[-2:]
        reading.move("-")


def _brace(reading: Reading, match: re.Match[str]) -> None:
    formatted = "f" in reading.open[-2]
    reading.token("si" if formatted else "s", match[0])
    if formatted:
        reading.move("replacement")


def _escape(reading: Reading, match: re.Match[str]) -> None:
    reading.token("s" if "r" in reading.open[-2] else "se", match[0])


def _expression(reading: Reading, match: re.Match[str]) -> None:
    reading.recurse(match[0])


LEXER = Lexer(
    {
        "root": [
            rule(r"\n+", ""),
            rule(r'^(:)(\s*)([ruRU]{,2}"""(?s:.*?)""")', ("p", "", "sd"), needs='"""'),
            rule(r"[ \t\r\f\v]+", ""),
            rule(r"#.*\n?", "c1"),
            rule(r"[\[\]{}:(),;.]", "p"),
            rule(r"\\\n?", ""),
            rule(r"(?:in|is|and|or|not)\b", "ow"),
            rule(r"(?:<<|>>|//|\*\*)=?", "o"),
            rule(r"[-~+/*%=<>&^|@]=?|!=", "o"),
            rule(rf"(from)({_SPACE})({_DOTTED})({_SPACE})(import)", ("kn", "", "nn", "", "kn")),
            rule(rf"(import)(\s+)({_DOTTED})", ("kn", "", "nn")),
            rule(rf"(def)({_SPACE})", ("k", ""), "function"),
            rule(rf"(class)({_SPACE})", ("k", ""), "class"),
            rule(r"`.*?`", "sb"),
            rule(r"([rfbuRFBU]{0,2})('''|\"\"\"|['\"])", _open_string, "string"),
            rule(rf"@{_DOTTED}", "nd"),
            words(
                _NAME,
                "n",
                k=_KEYWORDS,
                nb=f"{_EXCEPTIONS} {_BUILTINS}",
                bp="self None Ellipsis NotImplemented False True",
            ),
            rule(rf"(?:(?:{_DIGITS})?\.{_DIGITS}|{_DIGITS}\.)(?:[eE][+-]?{_DIGITS})?[jJ]?", "mf"),
            rule(rf"{_DIGITS}[eE][+-]?{_DIGITS}[jJ]?|{_DIGITS}[jJ]", "mf"),
            rule(r"0[bB](?:_?[01])+", "mb"),
            rule(r"0[oO](?:_?[0-7])+", "mo"),
            rule(r"0[xX](?:_?[a-fA-F0-9])+", "mh"),
            rule(r"\d+L", "il"),
            rule(r"[1-9](?:_?[0-9])*|0(?:_?0)*", "mi"),
        ],
        "function": [rule(_NAME, "nf", "-")],
        "class": [rule(_NAME, "nc", "-")],
        "string": [
            rule(r"[^'\"\\{]+|\{\{", "s"),
            rule(r"'''|\"\"\"|['\"]", _quotes),
            rule(r"(?=\\)", "s", "escape"),
            rule(r"\{", _brace),
        ],
        "escape": [
            rule(
                r"\\(?:[\\abfnrtv\"'\n]|newline|N\{[a-zA-Z][a-zA-Z ]+[a-zA-Z]\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}"
                r"|x[a-fA-F0-9]{2}|[0-7]{1,3})",
                _escape,
                "-",
            ),
            rule(r"\\.", "s", "-"),
        ],
        "replacement": [
            rule(r"[^{}!:]+", _expression),
            rule(r"![asr]|:", "si"),
            rule(r"\{", "si", "replacement"),
            rule(r"\}", "si", "-"),
        ],
    }
)
