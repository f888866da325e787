"""From an idea to a post that Jekyll builds: names, forecasts, and the moves between `_drafts` and `_posts`."""
