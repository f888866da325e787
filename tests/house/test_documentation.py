"""The example in docs/house-style.md is a house style."""

from pathlib import Path

from editor.house import load_plain, parse
from editor.house.markup import KINDS
from editor.house.style import FIELD_KINDS


def test_the_example_is_read_and_every_kind_is_named(repository: Path) -> None:
    text = (repository / "docs" / "house-style.md").read_text(encoding="utf-8")
    example = text.split("```toml\n")[1].split("```")[0]
    house = parse(example, Path("x"), load_plain())
    assert house.styles[0].label("ko") == "빨강 강조"
    assert house.images.format == "jpeg"
    assert [kind for kind in (*KINDS, *FIELD_KINDS) if kind not in text and not kind.startswith("heading")] == []
