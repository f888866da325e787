"""Markdown that is well formed as far as chance lets it: blocks in blocks, with all that kramdown has in their text."""

import random
from collections.abc import Callable

_WORDS = '가 나|약어|HTML5|word, word|끝.|"인용"|\'s|a -- b|...|3 < 4 & 5|x_y_z|1. 하나|<<말>>'.split("|")
_IALS = ["{:.one}", "{: #id .two}", '{: title="a}b"}', "{:ref}", "{:.a .b lang=ko}", '{:style="x: y"}']
_DEFINED = """
[r]: /주소 "제목"
[two words]: <https://example.org/a b>
*[HTML5]: 하이퍼텍스트
*[약어]:
{:ref: .referred key="1"}
"""


class Nests:
    """Makes texts; the same for the same chance."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.notes: list[str] = []

    def text(self) -> str:
        """A whole text, with what it refers to at its end."""
        body = self._blocks(3, self.chance.randint(1, 5))
        notes = "\n".join(
            f"[^{name}]: {self._inset(self._blocks(1, self.chance.randint(1, 3)), 4)}" for name in self.notes
        )
        return f"{body}\n{notes}\n{_DEFINED}"

    # Blocks

    def _blocks(self, depth: int, count: int) -> str:
        return self.chance.choice(("\n", "\n", "\n\n", "")).join(self._block(depth) for _ in range(count))

    def _block(self, depth: int) -> str:
        flat: list[Callable[[], str]] = [
            self._paragraph,
            self._paragraph,
            self._heading,
            self._code,
            self._table,
            self._math,
            self._element,
            self._sign,
        ]
        nested: list[Callable[[int], str]] = [self._list, self._list, self._quote, self._definitions, self._wrapper]
        if depth and self.chance.random() < 0.5:
            made = self.chance.choice(nested)(depth - 1)
        else:
            made = self.chance.choice(flat)()
        if self.chance.random() < 0.2:
            ial = self.chance.choice(_IALS)
            made = f"{made}{ial}\n" if self.chance.random() < 0.6 else f"{ial}\n{made}"
        return made

    def _paragraph(self) -> str:
        return "".join(f"{self._line()}\n" for _ in range(self.chance.choice((1, 1, 2, 3))))

    def _heading(self) -> str:
        line = self._line()
        kinds = (f"## {line}", f"### {line} ###", f"{line}\n---", f"{line}\n====", f"# {line} {{#own}}", f"#{line}")
        return self.chance.choice(kinds) + "\n"

    def _code(self) -> str:
        lines = self.chance.choices(("x = 1", "  <b> | `", "", "    four", "> no", "- no", "{:.x}", "\ttab"), k=2)
        fence = self.chance.choice(("```", "~~~~", "``` ruby", "~~~ no-such", ""))
        if not fence:
            return "".join(f"    {line}\n" for line in ["first", *lines])
        return "\n".join((fence, *lines, fence.split(" ")[0])) + "\n"

    def _table(self) -> str:
        rows = [
            [self._cell() for _ in range(self.chance.choice((2, 2, 3)))] for _ in range(self.chance.choice((1, 2, 3)))
        ]
        edge = self.chance.choice(("| ", ""))
        written = [edge + " | ".join(row) + (" |" if edge else "") for row in rows]
        if self.chance.random() < 0.7:
            written.insert(
                self.chance.choice((1, 1, 0)),
                self.chance.choice(("|---|---|", "|:--|--:|:-:", "---|---", "|-", "|===")),
            )
        return "\n".join(written) + "\n"

    def _cell(self) -> str:
        return self.chance.choice(
            ("`a|b`", "a \\| b", "<b>c|d</b>", self._span(), self._span(), "", "``|``", "[x|y](u)")
        )

    def _math(self) -> str:
        return self.chance.choice(
            ("$$\nx < y\n$$\n", "$$ a | b $$\n", "$$x$$ 뒤\n", "<b>$$x$$</b> $$ y\n", "\\$$x$$\n", "$$\nopen\n")
        )

    def _element(self) -> str:
        line = self._line()
        return self.chance.choice(
            (
                f"<div>{line}</div>\n",
                f"<p>\n{line}\n</p>\n",
                "<!-- 주석 -->\n",
                "<figure><![CDATA[ <b> ]]></figure>\n",
                "<!-- 줄\n\n둘 --> 뒤\n",
                "<hr>\n",
                "<br />\n",
                f"<table><tr><td>{line}</td></tr></table>\n",
                f'<div markdown="1">{line}</div>\n',
                f"<span>{line}</span>\n",
                f'<p markdown="1">{line}</p>\n',
                "<script>a < b && '*c*'</script>\n",
                f"<pre>\n  {line}\n</pre>\n",
                "</div>\n",
                f"<ul>\n  <li>{line}</li>\n</ul>\n",
                f'<section markdown="block">\n{line}\n</section>\n',
                "<img src='a'> 뒤\n",
                f"<details><summary>{line}</summary>\n{line}\n</details>\n",
                f"<b>{line}\n</b>\n",
                "<?php x ?>\n",
                "<a\nb='c'>d</a>\n",
            )
        )

    def _sign(self) -> str:
        return self.chance.choice(
            (
                "^\n",
                "***\n",
                "- - -\n",
                "{::comment}\n글\n{:/}\n",
                "{::nomarkdown}\n*a*\n{:/}\n",
                "{:/}\n",
                "{::options x='1' /}\n",
                "* toc\n{:toc}\n",
                "[u]: /u 'v'\n",
                "{:ald: .x}\n",
                ": 뜻\n",
                "^ \n",
                "\\\n",
                "_ _ _\n",
                "+\n",
                "1.\n",
                "{::comment}x{:/}\n",
            )
        )

    def _list(self, depth: int) -> str:
        made = ""
        sign = self.chance.choice(("- ", "* ", "+   ", "1. ", "10. ", "-\t"))
        for _ in range(self.chance.randint(1, 3)):
            start = self.chance.choice(("", "", "", "[ ] ", "[x] ", "{:.item} ", "{:.item}\n" + " " * len(sign)))
            inner = self._inset(
                self._blocks(depth, self.chance.randint(1, 2)), self.chance.choice((len(sign), len(sign), 2, 4))
            )
            made += sign + start + inner + self.chance.choice(("", "", "\n", "^\n"))
        return made

    def _quote(self, depth: int) -> str:
        sign = self.chance.choice(("> ", ">", " > "))
        lines = self._blocks(depth, self.chance.randint(1, 3)).split("\n")[:-1]
        return "".join(f"{sign}{line}\n" if self.chance.random() < 0.93 else f"{line}\n" for line in lines)

    def _definitions(self, depth: int) -> str:
        made = ""
        for _ in range(self.chance.randint(1, 2)):
            made += f"{self._line()}\n" + self.chance.choice(("", "", "\n"))
            sign = self.chance.choice((": ", ":   "))
            made += sign + self._inset(
                self._blocks(depth, self.chance.randint(1, 2)), self.chance.choice((len(sign), 2, 4))
            )
        return made

    def _wrapper(self, depth: int) -> str:
        name = self.chance.choice(
            ('div markdown="1"', 'section markdown="1" class="x"', "div", 'td markdown="1"', "blockquote")
        )
        return f"<{name}>\n{self._blocks(depth, self.chance.randint(1, 2))}</{name.split(' ')[0]}>\n"

    def _inset(self, text: str, width: int) -> str:
        """The lines of a text, all but the first set in."""
        first, *lines = text.split("\n")
        return "\n".join([first, *(line and " " * width + line for line in lines)])

    # Text

    def _line(self) -> str:
        line = self.chance.choice(("", " ", " ")).join(self._span() for _ in range(self.chance.randint(1, 4)))
        return line + self.chance.choice(("", "", "", "", "  ", "\\", " "))

    def _span(self, depth: int = 2) -> str:
        if not depth or self.chance.random() < 0.45:
            return self.chance.choice(_WORDS)
        inner = self._span(depth - 1)
        made = self.chance.choice(
            (
                f"*{inner}*",
                f"**{inner}**",
                f"_{inner}_",
                f"__{inner}__",
                f"~~{inner}~~",
                f"`{inner}`",
                f"`` {inner} ` ``",
                f"[{inner}](/u)",
                f"[{inner}](</u v> 'w')",
                f"[{inner}][r]",
                f"[{inner}][]",
                "[r]",
                f"![{inner}](/i.png)",
                f"[![{inner}](/i)](/u)",
                f"<b>{inner}</b>",
                f'<a href="/x">{inner}</a>',
                f'<span markdown="0">{inner}</span>',
                f"$${inner}$$",
                "<https://e.x/?a=b&c>",
                "a@b.c",
                "<a@b.c>",
                "&copy;",
                "&#39;",
                "&no;",
                "{::comment}c{:/}",
                "<!-- c -->",
                f"{{::nomarkdown}}{inner}{{:/}}",
                "\\*",
                "\\`",
                "\\<b>",
                "<br>",
                f"***{inner}***",
                f"**{inner}*",
                self._note(),
                f"[{inner}](/u(v)w)",
                f"[{inner}][two\nwords]",
                f"<kbd>{inner}</kbd>",
                f"[{inner}]",
                f"({inner})",
                "[two  words]",
            )
        )
        return made + self.chance.choice(_IALS) if self.chance.random() < 0.12 else made

    def _note(self) -> str:
        if len(self.notes) < 2 and self.chance.random() < 0.7:
            self.notes.append(f"n{len(self.notes)}")
        return f"[^n{self.chance.randrange(2)}]"
