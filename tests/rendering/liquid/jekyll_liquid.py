"""Templates rendered by real Jekyll and by ours, for comparison."""

import datetime
import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from editor.post import FrontMatter
from editor.rendering.liquid.context import Rendering
from editor.rendering.liquid.environment import render
from editor.rendering.liquid.surroundings import Surroundings
from editor.site.times import Clock

FAILED = "(failed)"


def jekylls(config: Mapping[str, Any], page: str, templates: Sequence[str], folder: Path) -> list[str]:
    """What Jekyll writes for each template, FAILED where it refuses."""
    asked = {"config": {**config, "source": str(folder), "destination": str(folder / "_site")}, "page": page}
    command = ["ruby", str(Path(__file__).parent / "ask_jekyll.rb")]
    done = subprocess.run(
        command,
        input=json.dumps({**asked, "templates": templates}),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        cwd=folder,
    )
    return [text if state == "ok" else FAILED for state, text in json.loads(done.stdout)]


def ours(config: Mapping[str, Any], page: str, templates: Sequence[str]) -> list[str]:
    """What we write for each template, FAILED where we tell of a problem."""
    surroundings = Surroundings(config)
    values = _values(page, surroundings.clock)
    written = []
    for template in templates:
        rendering = Rendering(surroundings, {"site": config, "page": values})
        text = render(template, "", rendering)
        written.append(FAILED if rendering.problems else text)
    return written


def _values(page: str, clock: Clock) -> dict[str, Any]:
    read = FrontMatter(f"---\n{page}---\n")
    return {key: _timed(read[key], clock) for key in read}


def _timed(value: Any, clock: Clock) -> Any:
    """A time without a zone is UTC, shown by the site's clocks."""
    is_naive = isinstance(value, datetime.datetime) and value.tzinfo is None
    return clock.local(value) if is_naive else value
