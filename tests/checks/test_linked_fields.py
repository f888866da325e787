"""A linked field that no longer says what its source does."""

from editor.house import House, load_default
from tests.checks.reading import found, mended, post

HOUSE = load_default()
APART = "title: a\ncategories: [b]\nexcerpt: >\n  새 요약입니다.\nfeature_text: >\n  옛 요약입니다.\n"
TOGETHER = APART.replace("옛", "새")
EMPTY = "title: a\nexcerpt: >\nfeature_text: >\n  옛 요약입니다.\n"


def _found(front_matter: str, house: House | None = HOUSE) -> list[str]:
    return found("fields_apart", post(front_matter=front_matter), house=house)


def test_fields_that_came_apart_are_told() -> None:
    assert _found(APART) == ["feature_text: >\n  옛 요약입니다."]


def test_the_source_s_text_with_or_without_more_around_it_is_enough() -> None:
    assert _found(TOGETHER) == []
    assert _found(TOGETHER.replace("feature_text: >\n", "feature_text: >\n  ## 속보\n\n")) == []


def test_empty_fields_and_no_house_say_nothing() -> None:
    assert _found(EMPTY) == []
    assert _found(APART, None) == []


def test_the_target_is_written_anew_from_the_house_s_template() -> None:
    after = mended(post(front_matter=APART), "fields_apart", house=HOUSE)
    assert not found("fields_apart", after, house=HOUSE)
    assert "  새 요약입니다.\n---" in after
    assert after.startswith(post(front_matter=APART).partition("feature_text")[0])
