"""All editors in turn, again and again, so that whatever else the machine does falls on all of them alike."""

import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import posts
from benchmarks.display import HEIGHT, WIDTH, virtual_display
from benchmarks.editors import Editor
from benchmarks.pixels import write_png
from benchmarks.screen import Box, Grabber, Screen
from benchmarks.trial import Trial, TrialError, running

Say = Callable[[str], None]

_PATIENCE = {"small": 30.0, "layout": 30.0, "large": 90.0}  # seconds for a start, or to come to rest
_KEY_PATIENCE = {"small": 3.0, "large": 30.0}


@dataclass(frozen=True)
class Plan:
    """How often what is done."""

    starts: int = 9
    key_rounds: int = 3
    keys: int = 15
    large_rounds: int = 2
    large_keys: int = 4


@dataclass
class Figures:
    """What was measured: lists of values by measure and editor. Times in seconds, memory in MB."""

    values: dict[str, dict[str, list[float]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    failures: list[str] = field(default_factory=list)

    def add(self, measure: str, editor: Editor, value: float | None) -> None:
        """Keep a value, if there is one."""
        if value is not None:
            self.values[measure][editor.name].append(value)


class Rounds:
    """One run over all editors on a screen of its own."""

    def __init__(self, editors: Sequence[Editor], plan: Plan, say: Say, pictures: Path | None) -> None:
        self._editors, self._plan, self._say, self._pictures = editors, plan, say, pictures
        self.figures = Figures()

    def run(self) -> Figures:
        """Measure everything."""
        with virtual_display() as display, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            self._folder, self._display = Path(folder), display
            self._screen = Screen(display)
            sizes = {"small": posts.SMALL, "large": posts.LARGE}
            self._posts = {name: posts.write_site(Path(folder, name), size) for name, size in sizes.items()}
            self._each("warming up", 1, self._warm_up)
            self._posts["layout"] = posts.write_site_with_layouts(Path(folder, "layout"), posts.SMALL)
            self._each("start", self._plan.starts, self._start)
            self._each("start in a layout", self._plan.starts, self._start_in_layout)
            self._each("keys", self._plan.key_rounds, self._keys)
            self._each("1 MB", self._plan.large_rounds, self._large)
            self._screen.close()
        return self.figures

    def _each(self, title: str, rounds: int, measure: Callable[[Editor], None]) -> None:
        for number in range(rounds):
            self._say(f"{title}: {number + 1} of {rounds}")
            for editor in self._editors:
                try:
                    measure(editor)
                except TrialError as error:
                    self._say(str(error))
                    self.figures.failures.append(f"{title}: {error}")

    @contextmanager
    def _open(self, editor: Editor, size: str) -> Iterator[Trial]:
        home = self._folder / f"home-{editor.name}"
        with running(self._screen, editor, self._posts[size], home, self._display) as trial:
            trial.wait_for_start(_PATIENCE[size])
            yield trial

    def _warm_up(self, editor: Editor) -> None:
        with self._open(editor, "small") as trial:
            self._picture(f"{editor.name}-start", trial)
            trial.go_to("start", _PATIENCE["small"])
            trial.key(_KEY_PATIENCE["small"], preview=True)
            trial.rest(_PATIENCE["small"])
            self._picture(f"{editor.name}-key", trial)

    def _start(self, editor: Editor) -> None:
        with self._open(editor, "small") as trial:
            self.figures.add("text painted", editor, trial.start.text)
            self.figures.add("preview painted", editor, trial.start.preview)
            self.figures.add("processor's time, start", editor, trial.processor_time())
            self.figures.add("memory", editor, trial.memory())

    def _start_in_layout(self, editor: Editor) -> None:
        with self._open(editor, "layout") as trial:
            self.figures.add("preview painted in a layout", editor, trial.start.preview)

    def _keys(self, editor: Editor) -> None:
        with self._open(editor, "small") as trial:
            self._press(trial, "small", "start", self._plan.keys, preview=True)
            self._press(trial, "small", "end", self._plan.keys, preview=False)

    def _large(self, editor: Editor) -> None:
        with self._open(editor, "large") as trial:
            self.figures.add("1 MB: text painted", editor, trial.start.text)
            self.figures.add("1 MB: preview painted", editor, trial.start.preview)
            self.figures.add("1 MB: memory", editor, trial.memory())
            self._press(trial, "large", "start", 2, preview=True)
            for place in ("start", "middle", "end"):
                self._press(trial, "large", place, self._plan.large_keys, preview=False)
            self._picture(f"{editor.name}-large", trial)

    def _press(self, trial: Trial, size: str, place: str, keys: int, *, preview: bool) -> None:
        title = "" if size == "small" else "1 MB: "
        editor = trial.editor
        trial.go_to(place, _PATIENCE[size])
        spent = trial.processor_time()
        for _ in range(keys):
            key = trial.key(_KEY_PATIENCE[size], preview=preview)
            if key.echo is None:
                self.figures.failures.append(f"{title}{editor.name}: a key at the {place} had no echo")
            if not preview or size == "small":
                self.figures.add(f"{title}key to echo, {place}", editor, key.echo)
            self.figures.add(f"{title}key to preview", editor, key.preview)
            trial.rest(_PATIENCE[size])
        if preview or size == "small":
            self.figures.add(f"{title}processor's time a key", editor, (trial.processor_time() - spent) / keys)

    def _picture(self, name: str, trial: Trial) -> None:
        if self._pictures is None:
            return
        self._pictures.mkdir(parents=True, exist_ok=True)
        grabber = Grabber(self._screen, Box(0, 0, WIDTH, HEIGHT))
        write_png(self._pictures / f"{name}.png", grabber.grab(), WIDTH)
        grabber.close()
        for part, box, picture in zip(
            ("text", "preview"), (trial.editor.text, trial.editor.preview), trial.pictures(), strict=True
        ):
            write_png(self._pictures / f"{name}-{part}.png", picture, box.width)
