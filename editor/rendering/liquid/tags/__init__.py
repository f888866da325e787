"""Liquid's tags, Shopify's and Jekyll's and those of the plugins that most themes need, one kind a file."""

from liquid.tag import Tag

from editor.rendering.liquid.tags import (
    conditions,
    contents,
    cycle,
    feed,
    highlight,
    include,
    links,
    loops,
    output,
    seo,
    table_row,
    variables,
)


def all_tags() -> tuple[type[Tag], ...]:
    """Every tag."""
    return (
        output.Output, output.Text, output.Unknown, output.Echo,
        conditions.If, conditions.Unless, conditions.Case, conditions.IfChanged,
        loops.For, table_row.TableRow, loops.Break, loops.Continue, cycle.Cycle,
        variables.Assign, variables.Capture, variables.Increment, variables.Decrement,
        variables.Comment, variables.InlineComment, variables.Raw,
        include.Include, include.IncludeCached, include.IncludeRelative,
        highlight.Highlight, links.Link, links.PostUrl, seo.Seo, feed.FeedMeta, contents.Toc,
    )  # fmt: skip
