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
        yield input_method(health.input_methods, health.input_plugins, health.platform)


def input_method(asked: tuple[str, ...], plugins: tuple[str, ...], platform: str) -> Fact:
    """The first asked for that Qt has a plugin for; on Wayland the compositor's as well, and without asking."""
    own = ("wayland",) if platform.startswith("wayland") else ()
    for name in asked or own:
        if name.startswith((*plugins, *own)):
            return Fact("input_method", name)
    if not asked:
        return Fact("input_method", "", "no_input_method")
    problem = "fcitx" if asked[0].startswith("fcitx") else "unknown_input_method"
    return Fact("input_method", asked[0], problem, {"asked": asked[0], "plugins": ", ".join(plugins)})
