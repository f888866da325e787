"""The front-matter form: every key of a post as a field of its own kind."""

from editor.ui.form.panel import FormPanel

__all__ = ["FormPanel"]
