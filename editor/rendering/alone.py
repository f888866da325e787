"""A post outside of any site."""

from editor.post import Post
from editor.rendering.article import render_body
from editor.rendering.liquid.construct import has_liquid
from editor.rendering.liquid.problem import Problem


def render_alone(post: Post, suffix: str, seconds: float, language: str) -> tuple[str, tuple[Problem, ...]]:
    """The body's HTML of a post outside of any site, its Liquid done, and what is wrong in it. Raises TooMuch."""
    if not has_liquid(post.body):
        return render_body(post.body, suffix), ()
    from editor.rendering.liquid.context import Rendering
    from editor.rendering.liquid.environment import render
    from editor.rendering.liquid.limits import Budget
    from editor.rendering.liquid.surroundings import Surroundings

    values = {key: post.front_matter[key] for key in post.front_matter}
    rendering = Rendering(Surroundings(), {"page": values, "site": {}}, Budget(seconds), language=language)
    rendering.lines_before = post.front_matter.source.count("\n")
    source = render(post.body, "", rendering)
    return render_body(source, suffix), tuple(rendering.problems)
