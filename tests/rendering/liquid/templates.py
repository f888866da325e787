"""Templates made at random: tags in tags, with expressions that themes write and some that they should not."""

import random
from collections.abc import Callable
from pathlib import Path

_CASES = Path(__file__).parent / "cases"
# Without those whose dates are known to differ.
_VALUES = [
    value
    for value in (_CASES / "values.txt").read_text(encoding="utf-8").splitlines()
    if value not in ("page.number_text", "page.big")
]
_FILTERS = (_CASES / "filters.txt").read_text(encoding="utf-8").splitlines()
_LOOP = "index index0 rindex rindex0 first last length name parentloop.index parentloop".split()
_PARTS = (
    "size first last name team age tags tags[0] tags.size deep.level [0] [-1] ['name'] [page.zero] a 한글 b-c".split()
)
_TEXTS = "가 나,  ;\n; \n ;<b>;{ ;}; %};\\;'".split(";")
_OPERATORS = "== != <> < > <= >= contains".split()
_ODD = [
    *"{{ }};{{ a | }};{{ 'x' | upcase: }};{{ page.word upcase }};{{ page['word'] }};{{ -1 }};{{ 1..3 }}".split(";"),
    *"{{ page.words[1].size }};{{ (1..page.whole) | size }};{{ page.list | first | plus: 1 | append: '!' }}".split(";"),
]


class Templates:
    """Makes templates; the same for the same chance."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def template(self, depth: int = 3) -> str:
        """A template, or what stands within a tag."""
        return "".join(self._piece(depth) for _ in range(self.chance.randint(1, 4)))

    def _piece(self, depth: int) -> str:
        kinds: list[Callable[[int], str]] = [
            self._text,
            self._output,
            self._assign,
            self._counter,
            self._cycle,
            self._odd,
        ]
        if depth:
            kinds += [self._loop, self._loop, self._condition, self._case, self._capture, self._rows, self._rest]
        kind = self.chance.choice(kinds)
        return kind(depth - 1) if depth else kind(0)

    def _tag(self, text: str) -> str:
        before, after = self.chance.choices(("", "-"), (5, 1), k=2)
        space = self.chance.choice((" ", " ", " ", "", "  "))
        return f"{{%{before}{space}{text}{space}{after}%}}"

    def _text(self, _: int) -> str:
        return self.chance.choice(_TEXTS)

    def _value(self) -> str:
        chance = self.chance
        kind = chance.randrange(10)
        if kind < 5:
            return chance.choice(_VALUES)
        if kind < 7:
            part = chance.choice(_PARTS)
            root = chance.choice(
                ("item", "page.people[0]", "page.people", "page.hash", "page.nested", "caught", "made")
            )
            return root + ("" if part.startswith("[") else ".") + part
        if kind == 7:
            return f"forloop.{chance.choice(_LOOP)}"
        return chance.choice(("item", "made", "caught", "number", "nil", "'가 나'", '"x"', "2", "0.5"))

    def _filtered(self) -> str:
        calls = self.chance.choices([one for one in _FILTERS if "|" not in one], k=self.chance.choice((0, 0, 1, 1, 2)))
        return " | ".join((self._value(), *calls))

    def _output(self, _: int) -> str:
        before, after = self.chance.choices(("", "-"), (5, 1), k=2)
        return f"{{{{{before} {self._filtered()} {after}}}}}"

    def _assign(self, _: int) -> str:
        return self._tag(f"assign {self.chance.choice(('made', 'number', 'item'))} = {self._filtered()}")

    def _counter(self, _: int) -> str:
        return self._tag(f"{self.chance.choice(('increment', 'decrement'))} {self.chance.choice(('number', 'made'))}")

    def _cycle(self, _: int) -> str:
        group = self.chance.choice(("", "", "'g': ", "page.word: "))
        return self._tag(f"cycle {group}{', '.join(self._value() for _ in range(self.chance.randint(1, 3)))}")

    def _odd(self, _: int) -> str:
        return self.chance.choice(_ODD)

    def _bounds(self) -> str:
        bounds = (
            "reversed",
            "limit: 2",
            "limit:page.half",
            "offset: 1",
            "offset:continue",
            "limit: nil",
            "offset: item",
        )
        return " ".join(self.chance.choices(bounds, k=self.chance.choice((0, 0, 1, 2))))

    def _loop(self, depth: int) -> str:
        of = self.chance.choice((self._value(), "(1..3)", "page.people", "page.list", "(page.zero..page.half)"))
        inner = self.template(depth)
        if self.chance.random() < 0.2:
            inner += (
                self._tag("if forloop.index == 2")
                + self._tag(self.chance.choice(("break", "continue")))
                + "{% endif %}"
            )
        other = self._tag("else") + self.template(depth) if self.chance.random() < 0.2 else ""
        return self._tag(f"for item in {of} {self._bounds()}") + inner + other + self._tag("endfor")

    def _rows(self, depth: int) -> str:
        columns = self.chance.choice(
            ("", "cols: 2", "cols:page.half", "cols: nil", "cols: 3 limit: 4", "cols: 2 offset: 1")
        )
        head = self._tag(f"tablerow item in {self.chance.choice((self._value(), 'page.list', '(1..5)'))} {columns}")
        place = "{{ tablerowloop.col }}{{ tablerowloop.row }}"
        return head + self.template(depth) + place + self._tag("endtablerow")

    def _test(self) -> str:
        tests = []
        for _ in range(self.chance.choice((1, 1, 1, 2, 3))):
            value = self._value()
            if self.chance.random() < 0.7:
                other = self.chance.choice((self._value(), self._value(), "empty", "blank"))
                value += f" {self.chance.choice(_OPERATORS)} {other}"
            tests.append(value)
        return tests[0] + "".join(f" {self.chance.choice(('and', 'or'))} {test}" for test in tests[1:])

    def _condition(self, depth: int) -> str:
        name = self.chance.choice(("if", "if", "unless"))
        more = self._tag(f"elsif {self._test()}") + self.template(depth) if self.chance.random() < 0.3 else ""
        other = self._tag("else") + self.template(depth) if self.chance.random() < 0.5 else ""
        return self._tag(f"{name} {self._test()}") + self.template(depth) + more + other + self._tag(f"end{name}")

    def _case(self, depth: int) -> str:
        whens = ""
        for _ in range(self.chance.randint(1, 3)):
            joint = self.chance.choice((", ", " or "))
            values = joint.join(self._value() for _ in range(self.chance.randint(1, 2)))
            whens += self._tag(f"when {values}") + self.template(depth)
        other = self._tag("else") + self.template(depth) if self.chance.random() < 0.4 else ""
        before = self._tag(f"case {self._value()}") + self.chance.choice(("", " ", "글"))
        return before + whens + other + self._tag("endcase")

    def _capture(self, depth: int) -> str:
        name = self.chance.choice(("caught", "'caught'", "made"))
        return self._tag(f"capture {name}") + self.template(depth) + self._tag("endcapture") + "{{ caught }}"

    def _rest(self, depth: int) -> str:
        name = self.chance.choice(("comment", "raw", "ifchanged"))
        return self._tag(name) + self.template(depth) + f"{{% end{name} %}}"
