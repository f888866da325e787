"""Ruby's `sort!` where what it is given is not an order."""

from collections.abc import Callable, Sequence
from typing import TypeVar

_T = TypeVar("_T")


def merge_sorted(items: Sequence[_T], compare: Callable[[_T, _T], int]) -> list[_T]:
    """The items as a merge sort leaves them, which Ruby has from the C library (qsort_r) wherever that is glibc.

    Documents are compared by path where one of two has no date, so that a, b and c may each come before the next; where
    they end up is then a matter of which ones are compared.
    """
    if len(items) < 2:
        return list(items)
    half = len(items) // 2
    return _merged(merge_sorted(items[:half], compare), merge_sorted(items[half:], compare), compare)


def _merged(first: list[_T], second: list[_T], compare: Callable[[_T, _T], int]) -> list[_T]:
    result: list[_T] = []
    at = 0
    for item in first:
        while at < len(second) and compare(item, second[at]) > 0:
            result.append(second[at])
            at += 1
        result.append(item)
    return result + second[at:]
