"""What Ruby's sort makes of comparisons that contradict each other; the list is what Ruby 3.1 gives on Linux."""

import random

from editor.site.ordering import merge_sorted


def in_a_circle(first: int, second: int) -> int:
    return (first * 7 + second * 3) % 5 - 2


def test_a_circle_ends_up_as_ruby_leaves_it() -> None:
    assert merge_sorted([2, 3, 4, 9, 1, 6, 0, 7, 10, 8, 5], in_a_circle) == [4, 9, 1, 6, 3, 8, 0, 10, 5, 2, 7]


def test_what_is_in_order_is_sorted_and_equals_stay_as_they_were() -> None:
    dice = random.Random(5)
    pairs = [(dice.randrange(20), place) for place in range(300)]
    assert merge_sorted(pairs, lambda first, second: first[0] - second[0]) == sorted(pairs)
    assert merge_sorted([], in_a_circle) == []
