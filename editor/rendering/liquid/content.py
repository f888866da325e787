"""The body's HTML as a layout is given it: it knows where it is printed, and whether it is looked at."""

MARK = "\0\0body\0\0"
"""Stands for the body in what a layout wrote. No file that Jekyll reads as text has it."""


class Content(str):
    """`content`: as a value it is the HTML itself; printed, it leaves MARK where the body goes.

    Whoever does anything but print it says so to its rendering (`Rendering.look_at`).
    """

    __slots__ = ("frame",)
    frame: str
    """What is written for it: the layouts so far, with MARK for the body."""

    @classmethod
    def of(cls, frame: str, body: str) -> "Content":
        """What stands in `frame`, with the body's HTML at its mark."""
        content = cls(frame.replace(MARK, body))
        content.frame = frame
        return content
