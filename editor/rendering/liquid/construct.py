"""Whether there is Liquid in a text; without python-liquid, which texts that have none must not wait for."""


def has_liquid(source: str) -> bool:
    """Whether a text is rendered by Liquid at all (Jekyll::Utils.has_liquid_construct?)."""
    return "{{" in source or "{%" in source
