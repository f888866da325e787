"""A site with a house style of its posts' own."""

from tests.ui.house.conftest import newsroom

__all__ = ["newsroom"]
