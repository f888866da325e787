"""Code in the elements and with the classes that Jekyll gives it."""

import re

from editor.kramdown.html.escape import escape_all, written_attributes
from editor.kramdown.options import Highlighting
from editor.kramdown.output.highlight import PLAIN, coloured, is_known

_LANGUAGE = re.compile(r"\blanguage-(\S+)", re.ASCII)
_OPTIONS = re.compile(r"\?.*")


def _language(attrs: dict[str, str]) -> tuple[str, dict[str, str]]:
    """The language that a class names, and the attributes without that class."""
    found = _LANGUAGE.search(attrs.get("class", ""))
    if found is None:
        return "", attrs
    others = " ".join(name for name in attrs["class"].split() if name != found[0])
    rest = {name: value for name, value in attrs.items() if name != "class"}
    return _OPTIONS.sub("", found[1]), {**rest, "class": others} if others else rest


def _with_class(attrs: dict[str, str], language: str) -> str:
    names = ["language-" + language, *attrs.get("class", "").split(), "highlighter-rouge"]
    return written_attributes({**attrs, "class": " ".join(names)})


def _is_coloured(name: str, highlighting: Highlighting) -> bool:
    """Whether the highlighter takes code in this language (kramdown's converter/syntax_highlighter/rouge.rb)."""
    return highlighting.is_on and is_known(name) and (highlighting.colours_plain_text or name not in PLAIN)


def block(source: str, attrs: dict[str, str], highlighting: Highlighting, margin: str = "") -> str:
    """A block of code, indented by `margin`; a language that the highlighter does not know leaves it bare."""
    language, others = _language(attrs)
    name = language or highlighting.default_language
    if not _is_coloured(name, highlighting):
        text = escape_all(source).removesuffix("\n")
        return f"{margin}<pre{written_attributes(others)}><code{_code_class(language)}>{text}\n</code></pre>\n"
    html = coloured(source, name)
    if highlighting.line_numbers:
        html = numbered(html, highlighting.start_line)
    css_class = written_attributes({"class": highlighting.css_class})
    coloured_code = f'<div class="highlight"><pre{css_class}><code>{html}</code></pre></div>'
    return f"{margin}<div{_with_class(others, name)}>{coloured_code}{margin}</div>\n"


def numbered(html: str, start: int = 1, gutter: str = "rouge-gutter gl", code: str = "rouge-code") -> str:
    """Coloured code beside the numbers of its lines, as Rouge's HTMLTable has them."""
    # The last line's end may be a token of its own.
    ended = html if html.removesuffix("</span>").endswith("\n") else html + "\n"
    numbers = "".join(f"{number}\n" for number in range(start, start + ended.count("\n")))
    return (
        f'<table class="rouge-table"><tbody><tr><td class="{gutter}"><pre class="lineno">{numbers}</pre></td>'
        f'<td class="{code}"><pre>{ended}</pre></td></tr></tbody></table>'
    )


def _code_class(language: str) -> str:
    return written_attributes({"class": f"language-{language}"}) if language else ""


def span(source: str, attrs: dict[str, str], highlighting: Highlighting) -> str:
    """Code within text."""
    language, others = _language(attrs)
    name = language or highlighting.default_language
    if not _is_coloured(name, highlighting):
        return f"<code{written_attributes(attrs)}>{escape_all(source)}</code>"
    html = coloured(source, name)
    if highlighting.line_numbers:
        html = numbered(html, highlighting.start_line)
    return f"<code{_with_class(others, name)}>{html}</code>"
