"""Expected failures in the interface's language."""

from PySide6.QtCore import QCoreApplication

from editor import messages
from editor.errors import StetError
from editor.ui.language import Language


def told(error: StetError) -> str:
    """The text of a failure for the user, in the language on screen."""
    return messages.text(error.key, language(), **error.facts)


def language() -> str:
    """The language on screen; English where none was chosen."""
    application = QCoreApplication.instance()
    chosen = application.findChild(Language) if application else None
    return chosen.code if isinstance(chosen, Language) else "en"
