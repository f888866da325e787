"""What stands at the caret, for buttons to show."""

from typing import NamedTuple


class CaretState(NamedTuple):
    """The caret's or the selection's style.

    `style` is a house style's id, `block` a leaf's kind or "quote", `ordered` says of a list item which list it is in,
    `ticked` of a task whether it is done, `takes_note` whether a footnote can be mentioned, `at_note` whether
    one, or its mark, is there.
    """

    marks: frozenset[str] = frozenset()
    style: str | None = None
    block: str = "paragraph"
    link: str = ""
    ordered: bool | None = None
    colour: str = ""
    background: str = ""
    in_table: bool = False
    on_card: bool = False
    on_chip: bool = False
    on_image: bool = False
    ticked: bool | None = None
    takes_note: bool = False
    at_note: bool = False
