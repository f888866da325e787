"""How paragraphs, headings, lists, tables, rules and images are opened, what stands between, where spacers stand."""

import re
from collections import defaultdict

from editor.body import Leaf, Reading, Syntax
from editor.body.tokens import without_attribute
from editor.house.learning.counting import Counted, Tally

Markup = tuple[str, str]

AFTER_HEADING, BEFORE_HEADING, BETWEEN = "after heading", "before heading", "between paragraphs"

_CONTAINERS = {
    "unordered": "ul",
    "ordered": "ol",
    "quote": "blockquote",
    "table": "table",
    "section": "tbody",
    "row": "tr",
}
_TAG = re.compile(r"\s*(<[A-Za-z][^<>]*>)")
_ATTRIBUTE = {name: re.compile(rf"""(?<=\s{name}=)("[^"]*"|'[^']*')""", re.I) for name in ("src", "alt")}
_TURN_OF_LINE = re.compile(r"\r\n?")


class BlockTally:
    """Counts the blocks of bodies."""

    def __init__(self) -> None:
        self._markup: defaultdict[str, Tally[Markup]] = defaultdict(Tally)
        self._space: Tally[str] = Tally()
        self._spaced: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])

    def add(self, reading: Reading, post: int) -> None:
        """Count a body's blocks."""
        seen: set[int] = set()
        for leaf in reading.leaves:
            self._add_leaf(leaf, post)
            for container in leaf.containers:
                if id(container) not in seen:
                    seen.add(id(container))
                    self._add_container(container.kind, container.open, post)
        for before, gap, after in zip(reading.leaves, reading.gaps[1:], reading.leaves[1:], strict=False):
            if not (before.containers or after.containers or gap.open or gap.close):
                self._space.add(_TURN_OF_LINE.sub("\n", gap.space), post)
        self._add_places([leaf for leaf in reading.leaves if not leaf.containers])

    def _add_leaf(self, leaf: Leaf, post: int) -> None:
        if leaf.syntax is Syntax.HTML:
            if leaf.kind in ("spacer", "rule"):
                self._markup[leaf.kind].add((leaf.source, ""), post)
            elif opening := _opening(leaf):
                self._markup[leaf.kind].add((opening, leaf.close.strip()), post)
        for run in leaf.runs:
            if run.atom and run.atom.raw.startswith("<img"):
                self._add_image(run.atom.raw, post)

    def _add_image(self, raw: str, post: int) -> None:
        for name, pattern in _ATTRIBUTE.items():
            raw = pattern.sub(f'"{{{name}}}"', raw)
        if "{alt}" not in raw:
            raw = raw.replace('"{src}"', '"{src}" alt="{alt}"', 1)
        if "{src}" in raw:
            self._markup["image"].add((raw, ""), post)

    def _add_container(self, kind: str, opening: str, post: int) -> None:
        tag = _TAG.match(opening)
        name = _CONTAINERS.get(kind)
        if tag and name and tag[1].startswith(f"<{name}"):
            self._markup[kind].add((tag[1], f"</{name}>"), post)

    def _add_places(self, leaves: list[Leaf]) -> None:
        """Each post that has spacers has one say on where they stand."""
        if not any(leaf.kind == "spacer" for leaf in leaves):
            return
        says: dict[str, list[int]] = {}
        texts = [leaf for leaf in leaves if leaf.kind == "spacer" or leaf.text.strip()]
        for place, leaf in enumerate(texts[:-1]):
            spaced = texts[place + 1].kind == "spacer"
            after = texts[place + 2] if spaced and place + 2 < len(texts) else texts[place + 1]
            if leaf.kind != "spacer" and after.kind != "spacer" and (where := _between(leaf, after)):
                says.setdefault(where, [0, 0])[spaced] += 1
        for where, (without, with_spacer) in says.items():
            self._spaced[where][with_spacer > without] += 1

    def markup(self, least_posts: int) -> dict[str, Counted[Markup]]:
        """The markup that each kind mostly has, of those that are in so many posts."""
        found = {kind: tally.most() for kind, tally in self._markup.items() if kind != "image"}
        return {kind: most for kind, most in found.items() if most and most.posts >= least_posts} | self.images(
            least_posts
        )

    def images(self, least_posts: int) -> dict[str, Counted[Markup]]:
        """The markup of images, where most of them have the same."""
        most = self._markup["image"].most()
        usual = most and most.posts >= least_posts and most.uses * 2 >= self._markup["image"].uses.total()
        return {"image": most} if most and usual else {}

    def space(self) -> Counted[str] | None:
        """What mostly stands between two blocks."""
        return self._space.most()

    def spacer_places(self) -> dict[str, Counted[str]]:
        """Where most posts that have spacers have one, with how many have (`posts`) and have not (`others`)."""
        return {
            where: Counted(where, spaced, spaced, without)
            for where, (without, spaced) in self._spaced.items()
            if spaced > without
        }


def _opening(leaf: Leaf) -> str:
    """The start tag of a leaf that has text of its own; headings without their ids."""
    if leaf.kind not in ("paragraph", "item", "cell") and not leaf.kind.startswith("heading"):
        return ""
    tag = _TAG.fullmatch(leaf.open.rstrip())
    if not tag or not leaf.text.strip("\ufffc\u2028 "):
        return ""
    return without_attribute(tag[1], "id")


def _between(before: Leaf, after: Leaf) -> str:
    """What a place is called; "" beside what is no text: a picture above the first heading has none in most houses."""
    if not (_has_words(before) and _has_words(after)):
        return ""
    first, second = (leaf.kind.rstrip("123456") for leaf in (before, after))
    places = {("heading", "paragraph"): AFTER_HEADING, ("paragraph", "heading"): BEFORE_HEADING}
    return BETWEEN if first == second == "paragraph" else places.get((first, second), "")


def _has_words(leaf: Leaf) -> bool:
    return any(run.atom is None and run.text.strip() for run in leaf.runs)
