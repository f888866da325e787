"""C and C++ (lexers/c.rb, lexers/cpp.rb)."""

import re

from editor.kramdown.rouge.reading import Lexer, Reading, Rule, rule, words

_KEYWORDS = (
    "auto break case const continue default do else enum extern for goto if register restricted return sizeof static "
    "struct switch typedef union volatile virtual while _Alignas _Alignof _Atomic _Generic _Imaginary _Noreturn "
    "_Static_assert _Thread_local"
)
_TYPES = (
    "int long float short double char unsigned signed void jmp_buf FILE DIR div_t ldiv_t mbstate_t sig_atomic_t fpos_t "
    "clock_t time_t va_list size_t ssize_t off_t wchar_t ptrdiff_t wctrans_t wint_t wctype_t _Bool _Complex int8_t "
    "int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t int_least8_t int_least16_t int_least32_t "
    "int_least64_t uint_least8_t uint_least16_t uint_least32_t uint_least64_t int_fast8_t int_fast16_t int_fast32_t "
    "int_fast64_t uint_fast8_t uint_fast16_t uint_fast32_t uint_fast64_t intptr_t uintptr_t intmax_t uintmax_t "
    "char16_t char32_t"
)
_RESERVED = (
    "__asm __int8 __based __except __int16 __stdcall __cdecl __fastcall __int32 __declspec __finally __int61 __try "
    "__leave inline _inline __inline naked _naked __naked restrict _restrict __restrict thread _thread __thread "
    "typename _typename __typename"
)
_MORE_KEYWORDS = (
    "asm auto catch char8_t concept consteval constexpr constinit const_cast co_await co_return co_yield delete "
    "dynamic_cast explicit export friend mutable namespace new operator private protected public reinterpret_cast "
    "requires restrict size_of static_cast this throw throws typeid typename using virtual final override alignas "
    "alignof decltype noexcept static_assert thread_local try"
)
_MORE_RESERVED = (
    "__virtual_inheritance __uuidof __super __single_inheritance __multiple_inheritance __interface __event"
)
_NAME = "[a-zA-Z_][a-zA-Z0-9_]*"
_COMMENTS = [rule(r"/(?:\\\n)?\*(?s:.*?)\*(?:\\\n)?/", "cm", needs=end) for end in ("*/", "*\\\n/")]
# A function's declaration is looked for so far and no farther: without an end it took quadratic time.
_MOST_BEFORE_NAME = 400
_MOST_BETWEEN_BRACKETS = 2000
_DIGITS = r"\d(?:'?\d)*"


def _function(reading: Reading, match: re.Match[str]) -> None:
    reading.recurse(match[1])
    reading.token("nf", match[2])
    reading.recurse(match[3])
    reading.recurse(match[4])
    reading.token("p", match[5])
    if match[5] == "{":
        reading.move("function")


_FUNCTION = rule(
    rf"([\w*\s]{{1,{_MOST_BEFORE_NAME}}}?[\s*])({_NAME})(\s*\([^;]{{0,{_MOST_BETWEEN_BRACKETS}}}?\))"
    r"((?s:(?:\s|//.*?\n|/\*.*?\*/)*?))(\{|;)",
    _function,
)


def _states(names: Rule) -> dict[str, list[Rule | str]]:
    return {
        "continued": [
            "inline_white",
            rule(r"#if\s0", "c", "not_compiled"),
            rule("#", "cp", "macro"),
            rule("", "", "-"),
        ],
        "line": [rule(rf"{_NAME}:(?!:)", "nl"), "continued"],
        "inline_white": [rule(r"[ \t\r]+|\\\n", ""), *_COMMENTS],
        "white": [rule(r"\n+", "", "line"), rule(r"//(?:\\.|.)*?$", "c1", "line"), "inline_white"],
        "statements": [
            "white",
            rule('(?:u8|u|U|L)?"', "s", "string"),
            rule(r"(?i:(?:u8|u|U|L)?'(?:\\.|\\[0-7]{1,3}|\\x[a-f0-9]{1,2}|[^\\'\n])')", "sc"),
            rule(r"(?i:(?:\d+\.\d*|\.?\d+)e[+-]?\d+[lu]*)", "mf"),
            rule("(?i:0x[0-9a-f]+[lu]*)", "mh"),
            rule("(?i:0[0-7]+[lu]*)", "mo"),
            rule(r"(?i:\d+[lu]*)", "mi"),
            rule(r"\*/", "err"),
            rule(r"[~!%^&*+=|?:<>/-]", "o"),
            rule(r"[()\[\],.;]", "p"),
            rule(r"case\b", "k", "case"),
            rule(r"(?:true|false|NULL)\b", "nb"),
            names,
        ],
        "case": [rule(":", "p", "-"), "statements"],
        "root": [rule(r"\n+", "", "continued"), "white", _FUNCTION, rule(r"\{", "p", "function"), "statements"],
        "function": [
            "white",
            "statements",
            rule(r"\{", "p", "function"),
            rule(r"\}", "p", "-"),
        ],
        "string": [
            rule('"', "s", "-"),
            rule(r"\\(?:[\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", "se"),
            rule(r'[^\\"\n]+|\\\n|\\', "s"),
        ],
        "macro": [
            rule(r"(include)(\s*)(<[^>]+>|\"[^\"]+\")([^\n]*)", ("cp", "", "cpf", "c1")),
            rule(r"[^/\n\\]+|\\(?:.|\n)", "cp"),
            "inline_white",
            rule("/", "cp"),
            rule(r"\n", "cp", "-"),
        ],
        "not_compiled": [
            rule(r"^\s*#if", "c", "not_compiled"),
            rule(r"^\s*#\s*el(?:se|if)", "c", "-"),
            rule(r"^\s*#\s*endif\b(?s:.*?)(?<!\\)\n", "c", "-"),
            rule(r".*?\n", "c"),
        ],
    }


LEXER = Lexer(_states(words(_NAME, "n", k=_KEYWORDS, kt=_TYPES, kr=_RESERVED)), "root line")
_C = _states(
    words(_NAME, "n", k=f"{_KEYWORDS} {_MORE_KEYWORDS}", kt=f"{_TYPES} bool", kr=f"{_RESERVED} {_MORE_RESERVED}")
)
CPP = Lexer(
    _C
    | {
        "root": [rule(r"(?:__offload|__blockingoffload|__outer)\b", "kp"), *_C["root"]],
        "statements": [
            rule(r"(?:class|struct)\b", "k", "class"),
            rule(r"template\b", "k", "template"),
            rule(rf"{_DIGITS}(?:\.{_DIGITS})?(?:y|d|h|min|s|ms|us|ns|i|if|il)\b", "mx"),
            rule(rf"(?i:(?:{_DIGITS}\.(?:{_DIGITS})?|\.{_DIGITS})(?:e[+-]?{_DIGITS}[lu]*)?)", "mf"),
            rule(rf"(?i:{_DIGITS}e[+-]?{_DIGITS}[lu]*)", "mf"),
            rule("(?i:0x[0-9a-f](?:'?[0-9a-f])*[lu]*)", "mh"),
            rule("0b[01]+(?:'[01]+)*", "mb"),
            rule("(?i:0[0-7](?:'?[0-7])*[lu]*)", "mo"),
            rule(f"(?i:{_DIGITS}[lu]*)", "mi"),
            rule(r"nullptr\b", "nb"),
            rule(
                r"(?:u8|u|U|L)?R\"([a-zA-Z0-9_{}\[\]#<>%:;.?*+\-/^&|~!=,\"']{,16})\((?s:.*?)\)\1\"",
                lambda reading, match: reading.token("s", match[0]),
            ),
            rule("::|<=>", "o"),
            rule("[{}]", "p"),
            *_C["statements"],
        ],
        "class": [
            rule(_NAME, "nc", "-"),
            "white",
            rule(r"\.{3}", "o"),
            rule(",", "p", "-"),
            rule("", "", "-"),
        ],
        "template": [rule("[>;]", "p", "-"), rule(r"typename\b", "k", "class"), "statements"],
        "case": [rule(":(?!:)", "p", "-"), "statements"],
    },
    "root line",
)
