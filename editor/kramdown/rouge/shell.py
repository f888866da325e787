"""Shells (lexers/shell.rb)."""

import re

from editor.kramdown.rouge.reading import Lexer, Reading, rule

_KEYWORDS = "if fi else while do done for then return function select continue until esac elif in"
_BUILTINS = """
alias bg bind break builtin caller cd command compgen complete declare dirs disown enable eval exec exit export false fc
fg getopts hash help history jobs let local logout mapfile popd pushd pwd read readonly set shift shopt source suspend
test time times trap true type typeset ulimit umask unalias unset wait cat tac nl od base32 base64 fmt pr fold head tail
split csplit wc sum cksum b2sum md5sum sha1sum sha224sum sha256sum sha384sum sha512sum sort shuf uniq comm ptx tsort cut
paste join tr expand unexpand ls dir vdir dircolors cp dd install mv rm shred link ln mkdir mkfifo mknod readlink rmdir
unlink chown chgrp chmod touch df du stat sync truncate echo printf yes expr tee basename dirname pathchk mktemp
realpath pwd stty printenv tty id logname whoami groups users who date arch nproc uname hostname hostid uptime chcon
runcon chroot env nice nohup stdbuf timeout kill sleep factor numfmt seq tar grep sudo awk sed gzip gunzip
"""


def _any_of(words: str) -> str:
    return "(?:" + "|".join(words.split()) + ")"


def _here_document(reading: Reading, match: re.Match[str]) -> None:
    for token, text in zip(("o", "", "sh", "sh", "no", "sh"), match.groups(), strict=True):
        reading.token(token, text)
    reading.open.append(match[5])


def _last_line(reading: Reading, match: re.Match[str]) -> None:
    if match[1] == reading.open[-1]:
        reading.token("no", match[0])
        reading.move("-", "-")
        reading.open.pop()
    else:
        reading.token("sh", match[0])


LEXER = Lexer(
    {
        "root": ["basic", "data"],
        "basic": [
            rule(r"#.*$", "c"),
            rule(rf"{_any_of(_KEYWORDS)}\s*\b", "k"),
            rule(r"case\b", "k", "case"),
            rule(rf"{_any_of(_BUILTINS)}\s*\b(?![.-])", "nb"),
            rule(r"\.(?=\s)", "nb"),
            rule(r"(\w+)(=)", ("nv", "o")),
            rule(r"[\[\]{}()!=>]|&&|\|\||<<<", "o"),
            rule(r"(<<-?)(\s*)(['\"]?)(\\?)(\w+)(\3)", _here_document, "document"),
        ],
        "document": [
            rule(r"\n", "sh", "document_line"),
            rule(r"[^$\n\\]+", "sh"),
            "expansion",
            rule(r"\$", "sh"),
        ],
        "document_line": [rule(r"\s*(\w+)\s*\n", _last_line), rule("", "", "-")],
        "double_quotes": [rule(r'(?:\$#?)?"', "s2", "-"), "expansion", rule(r'[^"`\\$]+', "s2")],
        "escaped_string": [rule(r"\\.", "se"), rule(r"[^\\']+", "s1"), "single_quotes"],
        "single_quotes": [rule("'", "s1", "-"), rule("[^']+", "s1")],
        "data": [
            rule(r"\s+", ""),
            rule(r"\\.", "se"),
            rule(r'\$?"', "s2", "double_quotes"),
            rule(r"\$'", "s1", "escaped_string"),
            rule("'", "s1", "single_quotes"),
            rule(r"\*", "k"),
            rule(";", "p"),
            rule(r"--?[\w-]+", "nt"),
            rule(r"[^=*\s{}()$\"'`;\\<]+", ""),
            rule(r"\d+(?= |\n?\Z)", "m"),
            rule("<", ""),
            "expansion",
        ],
        "parameter": [
            rule(r"\}", "k", "-"),
            rule(":-", "k"),
            rule(r"\w+", "nv"),
            rule(r"[^}:\"`'$]+", "p"),
            "root",
        ],
        "command": [rule(r"\)", "si", "-"), rule(r"\(", "o", "brackets"), "root"],
        "brackets": [rule(r"\(", "o", "+"), rule(r"\)", "o", "-"), "root"],
        "arithmetic": [
            rule(r"\)\)", "k", "-"),
            rule(r"[-+*/%^|&!]", "o"),
            rule(r"\d+(?:#\w+)?", "m"),
            "root",
        ],
        "case": [rule(r"esac\b", "k", "-"), rule(r"\|", "p"), rule(r"\)", "p", "stanza"), "root"],
        "stanza": [rule(";;", "p", "-"), "root"],
        "backticks": [rule("`", "sb", "-"), "root"],
        "expansion": [
            rule(r"\\$|\\.", "se"),
            rule(r"\$\(\(", "k", "arithmetic"),
            rule(r"\$\(", "si", "command"),
            rule(r"\$\{#?", "k", "parameter"),
            rule("`", "sb", "backticks"),
            rule(r"\$#?(?:\w+|.)", "nv"),
        ],
    }
)
