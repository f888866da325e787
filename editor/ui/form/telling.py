"""Expected failures in the interface's language."""

from PySide6.QtCore import QCoreApplication

from editor import messages
from editor.errors import StetError
from editor.ui.language import Language


def told(error: StetError) -> str:
    """The text of a failure for the user, in the language on screen; English where no language was chosen."""
    application = QCoreApplication.instance()
    language = application.findChild(Language) if application else None
    return messages.text(error.key, language.code if isinstance(language, Language) else "en", **error.facts)
