"""Both sides' changes are in a merge, or it says that they clash."""

from hypothesis import given
from hypothesis import strategies as st

from editor.post import FrontMatter
from editor.post.merging import Clash, Merge, merge, merge_front_matter

PARTS = st.lists(st.sampled_from("abcdef"), max_size=8)


def text(merged: Merge, side: int) -> str:
    """With every clash given to my side (0) or theirs (1)."""
    return merged.text([(clash.mine, clash.theirs)[side] for clash in merged.clashes])


@given(PARTS, PARTS)
def test_one_sides_changes_are_taken(base: list[str], other: list[str]) -> None:
    for merged in (merge(base, other, base), merge(base, base, other), merge(base, other, other)):
        assert merged.clashes == ()
        assert merged.text() == "".join(other)


@given(PARTS, PARTS, PARTS)
def test_who_wins_all_clashes_over_nothing_else_has_their_text(
    base: list[str], mine: list[str], theirs: list[str]
) -> None:
    merged = merge(base, mine, theirs)
    mirrored = merge(base, theirs, mine)
    assert len(merged.clashes) == len(mirrored.clashes)
    if not merged.clashes:
        assert merged.text() == mirrored.text()


@given(st.lists(st.sampled_from(["keep", "mine", "theirs"]), min_size=1, max_size=9))
def test_changes_of_different_parts_are_both_there(who: list[str]) -> None:
    base = [str(index) for index in range(len(who))]
    mine = [part + "m" if by == "mine" else part for part, by in zip(base, who, strict=True)]
    theirs = [part + "t" if by == "theirs" else part for part, by in zip(base, who, strict=True)]
    expected = [part + {"mine": "m", "theirs": "t", "keep": ""}[by] for part, by in zip(base, who, strict=True)]
    assert merge(base, mine, theirs) == Merge(tuple(expected))


def test_the_same_part_is_a_clash() -> None:
    merged = merge(["a", "b", "c"], ["a", "x", "c"], ["a", "y", "c"])
    assert merged.parts == ("a", Clash("b", "x", "y"), "c")
    assert (text(merged, 0), text(merged, 1)) == ("axc", "ayc")


def test_two_insertions_at_one_place_are_a_clash() -> None:
    assert merge(["a", "b"], ["a", "x", "b"], ["a", "y", "b"]).clashes == (Clash("", "x", "y"),)
    assert merge(["a", "b"], ["a", "x", "b"], ["a", "b", "y"]).text() == "axby"


def test_an_edit_of_what_went_is_a_clash() -> None:
    assert merge(["a", "b", "c"], ["a", "x", "c"], ["a", "c"]).clashes == (Clash("b", "x", ""),)


HEAD = "---\ntitle: 'a'\ntags:\n  - x\ndate: 2024-07-27 # day\n---\n"


def heads(mine: str, theirs: str, base: str = HEAD) -> Merge:
    return merge_front_matter(FrontMatter(base), FrontMatter(mine), FrontMatter(theirs))


def test_different_keys_are_both_changed() -> None:
    merged = heads(HEAD.replace("'a'", "'mine'"), HEAD.replace("- x", "- x\n  - y"))
    assert merged.text() == HEAD.replace("'a'", "'mine'").replace("- x", "- x\n  - y")
    merged = heads(HEAD.replace("---\n", "---\nimage: i\n", 1).replace("image: i\n", ""), HEAD)
    assert merged.text() == HEAD


def test_added_and_removed_keys() -> None:
    mine = HEAD.replace("date: 2024-07-27 # day\n", "date: 2024-07-27 # day\nmine: 1\n")
    theirs = HEAD.replace("date: 2024-07-27 # day\n", "date: 2024-07-27 # day\ntheirs: 2\n")
    assert heads(mine, theirs).text() == theirs.replace("theirs: 2\n", "theirs: 2\nmine: 1\n")
    gone = HEAD.replace("tags:\n  - x\n", "")
    assert heads(gone, theirs).text() == theirs.replace("tags:\n  - x\n", "")


def test_the_same_key_is_a_clash_of_the_front_matter() -> None:
    mine, theirs = HEAD.replace("'a'", "'mine'"), HEAD.replace("'a'", "'theirs'")
    assert heads(mine, theirs).clashes == (Clash(HEAD, mine, theirs),)


def test_what_is_more_than_values_is_not_lost() -> None:
    mine, theirs = HEAD.replace("# day", "# my day"), HEAD.replace("'a'", "'theirs'")
    assert heads(mine, theirs).clashes == (Clash(HEAD, mine, theirs),)
    broken = HEAD.replace("'a'", "[")
    assert heads(broken, theirs).clashes == (Clash(HEAD, broken, theirs),)
