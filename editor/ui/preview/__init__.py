"""The page as readers will see it, beside the text. Light to import: the web engine comes with PreviewPanel.start()."""

from editor.ui.preview.engine import chromium_flags, register_scheme
from editor.ui.preview.panel import PreviewPanel

__all__ = ["PreviewPanel", "chromium_flags", "register_scheme"]
