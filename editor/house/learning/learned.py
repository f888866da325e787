"""What was learned of a site's posts, and the house style that it makes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from editor.house.learning.blocks import AFTER_HEADING, BEFORE_HEADING
from editor.house.learning.counting import Counted
from editor.house.learning.front_matter import LearnedField
from editor.house.reading import load_plain
from editor.house.style import FormField, House, ImageRules, LinkedField, NewSection, Style


@dataclass(frozen=True, slots=True)
class LearnedStyle:
    """An inline style with how often it is used, in how many posts, and how many other markups look the same."""

    style: Style
    uses: int
    posts: int
    others: int


@dataclass(frozen=True, slots=True)
class Ends:
    """What a body begins and ends with, and the white space around that."""

    hero: Counted[str] | None
    closing: Counted[str] | None
    spaced: bool
    """Whether a spacer stands before the closing line."""
    head: str
    lead: str
    tail: str


@dataclass(frozen=True, slots=True)
class Learned:
    """Everything found, with its counts. `posts` were looked at, of `total`; `html` of them are elements in a row."""

    posts: int
    total: int
    html: int
    styles: tuple[LearnedStyle, ...]
    markup: Mapping[str, Counted[tuple[str, str]]]
    space: Counted[str] | None
    spacers: Mapping[str, Counted[str]]
    ends: Ends
    fields: tuple[LearnedField, ...]
    usual: tuple[LearnedField, ...]
    linked: tuple[Counted[LinkedField], ...]
    images: Counted[str] | None

    @property
    def is_html(self) -> bool:
        """Whether most posts are written as elements, not as Markdown."""
        return self.html * 2 > self.posts

    @property
    def found_nothing(self) -> bool:
        """Whether there is nothing that a house could have for its own: plain Markdown under a title."""
        return not (self.styles or self.is_html or self.ends.hero or self.ends.closing or self.linked)

    def house(self) -> House:
        """The house style of these posts; what was not found in them is plain."""
        plain = load_plain()
        return replace(
            plain,
            styles=tuple(found.style for found in self.styles),
            markup={**plain.markup, **{kind: found.value for kind, found in self.markup.items()}},
            gaps={**plain.gaps, **({"block": self.space.value} if self.space else {})},
            skeleton_front_matter=self._front_matter(),
            skeleton_body=self._body(),
            linked=tuple(found.value for found in self.linked),
            fields=tuple(FormField(found.key, found.kind, {}, found.choices) for found in self.fields if found.kind),
            images=ImageRules(self.images.value) if self.images else ImageRules(),
            new_section=self._new_section(),
        )

    def _new_section(self) -> NewSection:
        """The heading that most posts have, with the spacers that those have round it that have any."""
        heading = self._heading() or NewSection().heading
        return NewSection(heading, BEFORE_HEADING in self.spacers, AFTER_HEADING in self.spacers)

    def _heading(self) -> str:
        """The kind of heading that is in most posts; "" where none is known."""
        headings = {kind: found.posts for kind, found in self.markup.items() if kind.startswith("heading")}
        return max(headings, key=headings.__getitem__, default="")

    def _front_matter(self) -> str:
        lines = "".join(f"{found.start}\n" for found in self.usual if found.kind or found.fixed)
        return f"---\n{lines}---\n" if lines else load_plain().skeleton_front_matter

    def _body(self) -> str:
        """A post's frame: its picture, a first section, the closing line; of Markdown only what all posts share."""
        ends, space = self.ends, self.space.value if self.space else "\n\n"
        blocks = [ends.hero.value] if ends.hero else []
        if self.is_html:
            blocks += self._section()
        body = space.join(blocks)
        if ends.closing:
            body += (ends.lead if body else "") + ends.closing.value
        return ends.head + body + ends.tail if body else ends.head

    def _section(self) -> list[str]:
        def empty(kind: str) -> str:
            return "".join(self.markup[kind].value if kind in self.markup else load_plain().markup[kind])

        heading = self._heading()
        blocks = []
        if heading and self.markup[heading].posts * 2 >= self.posts:
            blocks.append(empty(heading))
            blocks += [empty("spacer")] if AFTER_HEADING in self.spacers else []
        blocks.append(empty("paragraph"))
        if self.ends.closing and self.ends.spaced and "spacer" in self.markup:
            blocks.append(empty("spacer"))
        return blocks
