"""A post as readers will see it."""

from editor.rendering.article import Article, make_article, render_body, render_header
from editor.rendering.page import render_page

__all__ = ["Article", "make_article", "render_body", "render_header", "render_page"]
