"""Looks at a site's posts, one after the other, and says what their house style is."""

from collections import Counter
from pathlib import PurePosixPath

from editor.body import Syntax, read
from editor.body.effects import effects_of_raw
from editor.body.images import image_source
from editor.body.tokens import tokens
from editor.house.colours import css_colour
from editor.house.learning import naming
from editor.house.learning.blocks import BlockTally
from editor.house.learning.counting import Counted, Tally
from editor.house.learning.ends import EndTally
from editor.house.learning.front_matter import FieldTally
from editor.house.learning.inline import InlineTally, Markup
from editor.house.learning.learned import Ends, Learned, LearnedStyle
from editor.house.style import Style
from editor.post import Post

_LEAST_POSTS = 3
_LEAST_SHARE = 0.04
_LINKED_SHARE = 0.25


class Learner:
    """Counts posts that are given to it; `learned` may be asked at any time."""

    def __init__(self, total: int) -> None:
        """`total`: how many posts the site has, also where not all are looked at."""
        self._total = total
        self._posts = self._html = 0
        self._inline, self._blocks = InlineTally(), BlockTally()
        self._ends, self._fields = EndTally(), FieldTally()
        self._folders: Tally[str] = Tally()

    def look_at(self, post: Post, syntax: Syntax) -> None:
        """Count one more post."""
        reading = read(post.body, syntax)
        number = self._posts = self._posts + 1
        self._fields.add(post.front_matter, number)
        self._blocks.add(reading, number)
        self._ends.add(reading, number)
        kinds = Counter(leaf.syntax for leaf in reading.leaves if leaf.text.strip())
        self._html += kinds[Syntax.HTML] > kinds[Syntax.MARKDOWN]
        for leaf in reading.leaves:
            # A closing line's link is written as no other one is.
            self._inline.add(leaf, number, links=leaf is not reading.leaves[-1])
            for run in leaf.runs:
                if run.atom is not None:
                    self._add_folder(image_source(run.atom.raw)[0], number)

    def _add_folder(self, source: str, post: int) -> None:
        if source.startswith("/") and not source.startswith("//"):
            folder = PurePosixPath(source).parent.relative_to("/").as_posix()
            if folder != "." and ".." not in folder:
                self._folders.add(folder, post)

    def learned(self) -> Learned:
        """What the posts so far have in common."""
        least = max(_LEAST_POSTS, round(self._posts * _LEAST_SHARE))
        fields = self._fields.fields(least)
        is_html = self._html * 2 > self._posts
        # Of Markdown's posts only what is written as HTML within lines can be the house's.
        blocks = self._blocks.markup(least) if is_html else self._blocks.images(least)
        markup = {**self._inline.marks(least, self._posts * _LINKED_SHARE), **blocks}
        folder = self._folders.most()
        return Learned(
            posts=self._posts,
            total=self._total,
            html=self._html,
            styles=_styles(self._inline.styles(least)),
            markup=markup,
            space=self._blocks.space() if is_html else None,
            spacers=self._blocks.spacer_places() if "spacer" in markup else {},
            ends=self._found_ends(least),
            fields=tuple(fields),
            usual=tuple(self._fields.usual(fields)),
            linked=tuple(self._fields.linked(least)),
            images=folder if folder and folder.posts >= least else None,
        )

    def _found_ends(self, least: int) -> Ends:
        ends = self._ends
        space = self._blocks.space()
        between = space.value if space else "\n\n"
        closing = ends.closing(least)
        return Ends(
            ends.hero(least),
            closing,
            spaced=closing is not None and ends.is_spaced(closing.value),
            head=ends.around("head", "\n"),
            lead=ends.around("lead", between),
            tail=ends.around("tail", "\n"),
        )


def _styles(found: list[Counted[Markup]]) -> tuple[LearnedStyle, ...]:
    made: list[LearnedStyle] = []
    for number, counted in enumerate(found, 1):
        style = _style(counted.value, number, [one.style for one in made])
        made.append(LearnedStyle(style, counted.uses, counted.posts, counted.others))
    return tuple(made)


def _style(markup: Markup, number: int, before: list[Style]) -> Style:
    opening, closing = markup
    looks = [effects_of_raw(opening[token.start : token.end]) for token in tokens(opening)]
    colours = [css_colour(look.colour) for look in looks if look.colour]
    grounds = [css_colour(look.background) for look in looks if look.background]
    classes = next((look.classes for look in looks if look.classes), "")
    if classes and not (colours or grounds):
        name, labels = naming.class_names(classes)
    else:
        name, labels = naming.style_names(next(iter(colours), None), next(iter(grounds), None))
    return Style(
        naming.apart(name, (style.id for style in before), "-"),
        {
            language: naming.apart(label, (style.labels[language] for style in before), " ")
            for language, label in labels.items()
        },
        opening,
        closing,
        f"Ctrl+Alt+{number}",
    )
