"""What the house's posts usually have, so that a check asks of a post no more than its house does."""

from editor.checks.subject import Subject
from editor.post import FrontMatter


def expected_keys(subject: Subject) -> frozenset[str]:
    """The front matter keys that the house asks for or begins a new post with, and those that nearly all posts have."""
    keys = subject.site.usual_keys if subject.site else frozenset()
    house = subject.house
    if house is None:
        return keys
    return keys.union(FrontMatter(house.skeleton_front_matter), (field.key for field in house.fields if field.required))
