"""Puts a language on the application: its words, Qt's own words, and which way lines run."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from reader import wording
from reader.paths import Places
from reader.ui.language.choosing import catalogue
from reader.wording import ENGLISH

NAME = "language"  # marks our translators among the application's children


def install(app: QApplication, places: Places, language: str) -> str:
    """Speak `language` from now on; returns what is spoken: English where it cannot be read.

    Widgets that were made before keep their words: `Stage` makes the window anew.
    """
    before = app.findChildren(QTranslator, NAME)
    own = None if language == ENGLISH else _own(app, places, language)
    if own is None:
        language = ENGLISH
    if before or own is not None:  # English at the start costs nothing
        for translator in before:
            app.removeTranslator(translator)
            translator.deleteLater()
        if own is not None:
            app.installTranslator(own)
            _install_qt(app, language)
    QLocale.setDefault(_locale(language))
    app.setLayoutDirection(QLocale(language).textDirection())
    wording.use(None if own is None else _said, language)
    return language


def _own(app: QObject, places: Places, language: str) -> QTranslator | None:
    translator = QTranslator(app)
    translator.setObjectName(NAME)
    if translator.load(str(catalogue(language, places))):
        return translator
    translator.deleteLater()
    return None


def _install_qt(app: QApplication, language: str) -> None:
    """Qt's own words: Save, Cancel, what stands in a menu of a text field."""
    translator = QTranslator(app)
    translator.setObjectName(NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)


def _locale(language: str) -> QLocale:
    """The computer's own when it is in that language: it knows the country."""
    system = QLocale.system()
    return system if system.name().partition("_")[0] == language else QLocale(language)


def _said(context: str, text: str, comment: str | None, count: int) -> str:
    """What `reader.wording` asks, for parts that know no Qt."""
    said = QCoreApplication.translate(context, text, comment, count)
    # Where the catalogue has no such text yet, English settles its own plural.
    return said.replace("(s)", "" if count == 1 else "s") if count >= 0 else said
