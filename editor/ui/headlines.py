"""Headlines in menus: whole where they are short."""

_MOST = 48  # letters


def for_menu(headline: str) -> str:
    """As much of a headline as a menu has room for, and no letter of it a shortcut."""
    cut = headline if len(headline) <= _MOST else headline[: _MOST - 1].rstrip() + "…"
    return cut.replace("&", "&&")
