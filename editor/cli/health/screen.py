"""What Qt says of the screen, the fonts and the keyboard."""

import sys
from collections.abc import Iterator

from editor.cli.health.fact import Fact
from editor.cli.health.sandbox import sandbox


def screen() -> Iterator[Fact]:
    """The facts, with what is wrong where Stet cannot show or take Korean."""
    from editor.ui.health import look

    health = look()
    on_linux = sys.platform.startswith("linux")
    yield Fact("qt", health.qt)
    yield Fact("settings", health.settings)
    yield Fact("screen", health.platform, "" if health.platform else "no_screen")
    yield Fact("drawing", health.drawing)
    yield sandbox() if health.engine_may_run else Fact("engine", "root", "engine_root")
    yield Fact("font", health.korean, "" if health.korean else "no_font_linux" if on_linux else "no_font")
    if on_linux:
        yield _input_method(health.input_method, health.input_plugins)


def _input_method(asked: str, plugins: tuple[str, ...]) -> Fact:
    facts: dict[str, object] = {"asked": asked, "plugins": ", ".join(plugins)}
    if not asked:
        return Fact("input_method", "", "no_input_method", facts)
    # Qt takes "ibus" from the plugin of that name; any other word is a plugin too, or nothing.
    known = any(asked.startswith(plugin) for plugin in (*plugins, "ibus", "wayland", "xim"))
    problem = "" if known else "fcitx" if asked.startswith("fcitx") else "unknown_input_method"
    return Fact("input_method", asked, problem, facts)
