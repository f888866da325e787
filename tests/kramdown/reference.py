"""Jekyll's own converter as a reference, and when two pieces of HTML are the same page."""

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

_SCRIPT = Path(__file__).with_name("oracle.rb")
_INLINE = frozenset("a abbr b br code del em i img input small span strong sub sup u".split())
_SPACE = re.compile(r"[ \t\r\n\f]+")


class Refused(Exception):
    """Settings with which Jekyll builds no site."""


class Reference:
    """A ruby process that converts text after text."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["ruby", str(_SCRIPT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    @staticmethod
    def is_installed() -> bool:
        """Whether ruby and jekyll are there."""
        return shutil.which("ruby") is not None and shutil.which("jekyll") is not None

    def convert(self, source: str, settings: dict[str, Any] | None = None) -> str:
        """The HTML that Jekyll makes of the source in a site with these settings of kramdown. Raises Refused."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([source, settings or {}]) + "\n")
        self._process.stdin.flush()
        html = json.loads(self._process.stdout.readline())
        if html is None:
            raise Refused(settings)
        assert isinstance(html, str)
        return html

    def close(self) -> None:
        """Ends the process."""
        self._process.communicate()


class _Page(HTMLParser):
    """Tags, and text with white space as a reader sees it; the colours of code are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.tokens: list[tuple[object, ...]] = []
        self.in_pre = 0
        self.in_code = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_pre += tag == "pre"
        if tag != "span" or not self.in_code:
            self.tokens.append(("start", tag, tuple(sorted(attrs))))
        self.in_code += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self.in_pre -= tag == "pre"
        self.in_code -= tag == "code"
        if tag != "span" or not self.in_code:
            self.tokens.append(("end", tag))

    def handle_comment(self, data: str) -> None:
        self.tokens.append(("comment", data.strip()))

    def handle_data(self, data: str) -> None:
        text = data if self.in_pre else _SPACE.sub(" ", data)
        if self.tokens and self.tokens[-1][0] == "text":
            text = f"{self.tokens.pop()[1]}{text}"
        self.tokens.append(("text", text if self.in_pre else _SPACE.sub(" ", text)))


def page(html: str) -> list[tuple[object, ...]]:
    """What a reader's browser shows of the HTML."""
    reader = _Page()
    reader.feed(html)
    reader.close()
    tokens = reader.tokens
    shown: list[tuple[object, ...]] = []
    for at, token in enumerate(tokens):
        if token[0] != "text":
            shown.append(token)
            continue
        text = str(token[1])
        if at == 0 or tokens[at - 1][1] not in _INLINE:
            text = text.lstrip(" \n")
        if at == len(tokens) - 1 or tokens[at + 1][1] not in _INLINE:
            text = text.rstrip(" \n")
        if text:
            shown.append(("text", text))
    return shown
