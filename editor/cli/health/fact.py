"""One thing that is so on this machine."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fact:
    """A value by its name; `problem` says what is wrong with it and how to mend it, "" where nothing is.

    Name and problem are keys of the messages' tables [doctor] and [doctor_problem]; `facts` is what the problem names.
    """

    name: str
    value: str
    problem: str = ""
    facts: dict[str, object] = field(default_factory=dict)
