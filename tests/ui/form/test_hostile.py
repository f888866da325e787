"""A form has a bounded number of widgets, whatever the post's front matter holds."""

from editor.post import FrontMatter
from editor.ui.form.plan import Shape, plan


def test_many_keys_have_their_fields_in_the_source() -> None:
    yaml = "".join(f"k{n}: v\n" for n in range(5000))
    assert len(plan(FrontMatter(f"---\n{yaml}---\n"), {})) < 220


def test_a_long_list_is_one_box() -> None:
    short, long = ("tags: [" + ", ".join(f"t{n}" for n in range(count)) + "]\n" for count in (100, 101))
    shapes = [
        next(planned.shape for planned in plan(FrontMatter(f"---\n{yaml}---\n"), {}) if planned.key == "tags")
        for yaml in (short, long)
    ]
    assert shapes == [Shape.CHIPS, Shape.YAML]
