"""Python's characters and Qt's, which are UTF-16 units: one beyond U+FFFF is two."""


def units(text: str) -> int:
    """How many of Qt's characters a text has."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, units: int) -> int:
    """How many of Python's characters the first of Qt's in a text are; half of one is none."""
    if text.isascii():
        return max(0, min(units, len(text)))
    return len(text.encode("utf-16-le", "surrogatepass")[: max(0, units) * 2].decode("utf-16-le", "ignore"))
