"""The row of the settings that chooses the language; each is named in itself."""

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP

from reader.settings import Settings
from reader.ui.language.choosing import available, choose, own_name
from reader.ui.services import Services
from reader.ui.settings.choices import Options, Row
from reader.wording import translate


def language_row(services: Services) -> Row:
    """The languages there are, and the one that is usual on this computer."""

    def options(settings: Settings) -> Options:
        places, site = services.places, services.site
        usual = choose(replace(settings, language=""), site, places=places)
        said = translate("settings", "As usual on this computer ({0})").format(own_name(usual))
        known = {language: own_name(language) for language in available(places)}
        kept = settings.language
        # A language that somebody wrote into the file by hand is offered too.
        return [("", said), *(known | ({kept: kept} if kept and kept not in known else {})).items()]

    return Row("language", str(QT_TRANSLATE_NOOP("settings", "Language")), options)
