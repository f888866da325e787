"""What was counted, said beside each part of a learned style, in Korean or English."""

from editor import messages
from editor.house.learning.counting import Counted
from editor.house.learning.learned import Learned


def notes(learned: Learned, language: str) -> dict[str, str]:
    """A note for each part by its name, as `editor.house.writing.Notes` wants them; "" names the whole."""

    def say(name: str, **facts: object) -> str:
        return messages.text(f"learned.{name}", language, **facts)

    def counted(found: Counted[tuple[str, str]] | Counted[str]) -> str:
        said = say("uses", uses=found.uses, posts=found.posts)
        return said + (say("others", others=found.others) if found.others else "")

    total = max(learned.posts, learned.total)
    made = {"": say("all_posts" if learned.posts == total > 1 else "posts", posts=learned.posts, total=total)}
    for one in learned.styles:
        made[f"styles.{one.style.id}"] = counted(Counted("", one.uses, one.posts, one.others))
    made |= {f"markup.{kind}": counted(found) for kind, found in learned.markup.items()}
    if learned.space:
        made["gap.block"] = counted(learned.space)
    made["skeleton"] = "\n".join(_of_skeleton(learned, language))
    made["new_section"] = "\n".join(_of_spacers(learned, language))
    for field in learned.fields:
        made[f"fields.{field.key}"] = say("in_posts", posts=field.posts) + (
            say("longest", longest=field.longest) if field.longest else ""
        )
    for link in learned.linked:
        made[f"linked.{link.value.target}"] = say("in_posts", posts=link.posts)
    if learned.images:
        made["images"] = counted(learned.images)
    return made


def _of_skeleton(learned: Learned, language: str) -> list[str]:
    ends = {"hero": learned.ends.hero, "closing": learned.ends.closing}
    return [
        messages.text(f"learned.{name}", language, posts=found.posts, others=found.others)
        for name, found in ends.items()
        if found
    ]


def _of_spacers(learned: Learned, language: str) -> list[str]:
    return [
        messages.text(f"learned.spacer_{where.replace(' ', '_')}", language, posts=found.posts, others=found.others)
        for where, found in learned.spacers.items()
    ]
