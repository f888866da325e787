"""A newsroom that writes posts in a house style."""

from collections.abc import Iterable, Iterator

from editor.body import Syntax
from editor.house import House
from editor.house.learning import Learned, Learner
from editor.post import Post


def posts(house: House, count: int) -> Iterator[Post]:
    """Posts that begin with the house's skeleton, each with its own words, in which every style is used."""
    for number in range(count):
        yield _post(house, number)


def learned(house: House, count: int = 12, syntax: Syntax = Syntax.MARKDOWN) -> Learned:
    """What is learned of so many posts in a house style."""
    return learned_of(posts(house, count), syntax)


def learned_of(some: Iterable[Post], syntax: Syntax = Syntax.MARKDOWN) -> Learned:
    """What is learned of some posts."""
    learner = Learner(0)
    for post in some:
        learner.look_at(post, syntax)
    return learner.learned()


def _post(house: House, number: int) -> Post:
    skeleton = Post.from_text(house.skeleton_front_matter + house.skeleton_body)
    excerpt = f"항만 물동량이 {number}퍼센트 늘어 석 달 만에 가장 많았습니다."
    front_matter = skeleton.front_matter.changed({"title": f"소식 {number}"})
    for link in house.linked:
        front_matter = front_matter.changed_text(link.source, excerpt).changed_text(link.target, link.value(excerpt))
    return skeleton.with_front_matter(front_matter).with_body(_body(house, number))


def _body(house: House, number: int) -> str:
    marked = [f"{style.open}강조한 말 {number}{style.close}" for style in house.styles]
    text = f"부산항이 {number}척을 맞았습니다. {' 그리고 '.join(marked)} 끝으로 한 마디."
    body = house.skeleton_body
    for kind, words in (("heading2", f"소제목 {number}"), ("paragraph", text)):
        opening, closing = house.markup[kind]
        body = body.replace(opening + closing, opening + words + closing, 1)
    return body if text in body else body + f"{text}\n\n둘째 문단 {number}.\n\n## 소제목 {number}\n\n셋째.\n"
