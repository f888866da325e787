"""A house style as one process tells it to another."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from editor.house.style import FormField, House, ImageRules, LinkedField, Style


def packed(house: House) -> dict[str, Any]:
    """A house style as JSON has it."""
    return dataclasses.asdict(house)


def unpacked(told: Mapping[str, Any]) -> House:
    """What was packed. Raises KeyError, TypeError and ValueError for anything else."""
    return House(
        **{
            **told,
            "styles": tuple(Style(**style) for style in told["styles"]),
            "markup": {kind: (opening, closing) for kind, (opening, closing) in told["markup"].items()},
            "linked": tuple(LinkedField(**link) for link in told["linked"]),
            "fields": tuple(FormField(**{**field, "choices": tuple(field["choices"])}) for field in told["fields"]),
            "images": ImageRules(**told["images"]),
        }
    )
