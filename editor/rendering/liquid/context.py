"""What a template is rendered in: its variables, and the page that it belongs to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TextIO

from liquid.template import BoundTemplate
from liquid.token import Token
from liquid.utils import ReadOnlyChainMap

from editor.rendering.liquid import chip
from editor.rendering.liquid.content import Content
from editor.rendering.liquid.failure import Failure
from editor.rendering.liquid.limits import Budget, check_size
from editor.rendering.liquid.problem import Problem

if TYPE_CHECKING:
    from editor.rendering.liquid.surroundings import Surroundings


_MOST_REPORTS = 300


@dataclass(slots=True)
class Rendering:
    """One page being made: what its body, its layouts and all their includes share."""

    surroundings: "Surroundings"
    payload: dict[str, Any]
    budget: Budget = field(default_factory=Budget)
    problems: list[Problem] = field(default_factory=list)
    reports: int = 0
    """How often something was wrong."""
    counters: dict[str, int] = field(default_factory=dict)
    language: str = "en"
    """In which language the page itself says what is wrong in it: "ko" or "en"."""
    lines_before: int = 0
    """How many lines stand before the body in the post's file."""
    body: str = ""
    """The page's body as HTML, while its layouts are rendered."""
    is_content_looked_at: bool = False
    """Whether a layout did anything with `content` but print it."""
    kept: dict[str, Any] = field(default_factory=dict)
    """What tags and filters keep for the page's other templates, by a name of their own."""

    @property
    def page(self) -> Any:
        """The page's own drop."""
        return self.payload.get("page")

    def report(self, failure: Failure, template: str) -> bool:
        """Note a mistake, once. False where there have been more already than anybody reads."""
        self.reports += 1
        if self.reports > _MOST_REPORTS:
            return False
        line = failure.line
        if line and not template:
            line += self.lines_before
        problem = Problem(failure.key, failure.facts, template, line)
        if problem not in self.problems:
            self.problems.append(problem)
        return True


class Context:
    """A template's variables, looked up as Ruby's Liquid does.

    It takes the place of python-liquid's RenderContext, of which our nodes need nothing more.
    """

    __slots__ = ("counters", "locals", "rendering", "scope", "template")

    def __init__(self, template: BoundTemplate, rendering: Rendering) -> None:
        self.template = template
        self.rendering = rendering
        self.locals: dict[str, object] = {}
        self.counters = rendering.counters
        self.scope = ReadOnlyChainMap(self.locals, rendering.payload, self.counters)

    def find(self, name: Any) -> Any:
        """The variable of a name, None where there is none."""
        try:
            return self.scope[name]
        except (KeyError, TypeError):
            return None

    def apply_filter(self, name: str, value: Any, arguments: list[Any]) -> Any:
        """What a filter makes of a value. Raises Failure."""
        function = self.template.env.filters.get(name)
        if function is None:
            return value
        self.look_at(value, *arguments)
        result = function(self, value, arguments)
        check_size(result)
        return result

    def look_at(self, *found: Any) -> None:
        """Note that these values are asked for more than printing."""
        if any(isinstance(value, Content) for value in found):
            self.rendering.is_content_looked_at = True

    def with_names(self, names: Mapping[str, object], render: Callable[[], Any]) -> Any:
        """What `render` gives while these names are known as well. Raises Failure for the hundredth scope."""
        if self.scope.size() > self.template.env.context_depth_limit:
            raise Failure("liquid.too_deep")
        self.scope.push(names)
        try:
            return render()
        finally:
            self.scope.pop()

    def report(self, failure: Failure, token: Token, buffer: TextIO | None) -> None:
        """Note a mistake of the tag at `token`, and show it where the tag stands (None: not there)."""
        failure.token = failure.token or token
        if self.rendering.report(failure, self.template.name) and buffer is not None:
            buffer.write(chip.markup(token, failure, self.rendering.language))
