"""The interface's language: Korean or English, the system's or the user's choice, changed at once."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from editor import resources

CHOICES = ("system", "ko", "en")
NAMES = {"ko": "한국어", "en": "English"}  # each in itself, so that whoever is lost finds the way back


class Language(QObject):
    """Installs the translators; every widget is told by QEvent.LanguageChange and sets its texts anew."""

    def __init__(self, application: QCoreApplication, choice: str) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self._code = "en"
        self._choice = ""
        self.choose(choice)

    @property
    def choice(self) -> str:
        """What the user chose: "system", "ko" or "en"."""
        return self._choice

    @property
    def code(self) -> str:
        """The language on screen: "ko" or "en"."""
        return self._code

    def choose(self, choice: str) -> None:
        """Change to "system", "ko" or "en"."""
        self._choice = choice if choice in CHOICES else "system"
        code = _system_language() if self._choice == "system" else self._choice
        if code == self._code:
            return
        self._code = code
        self._remove_all()
        if code != "en":
            self._install(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._install(f"stet_{code}", str(resources.path("translations")))

    def _remove_all(self) -> None:
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)


def _system_language() -> str:
    wanted = QLocale.system().uiLanguages()
    return "ko" if wanted and wanted[0].lower().startswith("ko") else "en"
