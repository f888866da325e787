"""What was typed and not saved, on disk within a moment, outside of any site; and how it comes back."""

from editor.post.journal.journal import Journal
from editor.post.journal.origin import Origin
from editor.post.journal.recovery import Leftover, leftovers, read_journal

__all__ = ["Journal", "Leftover", "Origin", "leftovers", "read_journal"]
