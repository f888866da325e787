"""HTML as kramdown reads it in Markdown and as it writes it."""
