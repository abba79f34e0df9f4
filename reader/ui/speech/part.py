"""Read aloud as the window has it, put together when it is first asked for."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.library.spoken import Pronunciation, load_pronunciation
from reader.paths import Places
from reader.ui.desk import Desk
from reader.ui.services import Services
from reader.ui.speech.page_reading import PageReading
from reader.ui.speech.read_aloud import ReadAloud
from reader.ui.speech.speech_bar import SpeechBar

ENGLISH = "en"


class Speech(QObject):
    """Reads what the desk shows, with a bar under the page. Stops when another page comes."""

    announced = Signal(str)
    refused = Signal(str)  # why nothing can be read aloud, and what to do

    def __init__(self, desk: Desk, services: Services, *, aloud: ReadAloud | None = None) -> None:
        super().__init__(desk)
        self._desk = desk
        self._places = services.places
        self._page: object = None
        self.aloud = aloud or ReadAloud(
            services.preferences, partial(pronunciation, services.places)
        )
        self.aloud.setParent(self)
        self.bar = SpeechBar(self.aloud, menus=not services.kiosk)
        self.reading = PageReading(self.aloud, desk.page, desk.look.theme, self._language)
        desk.add_bar(self.bar)
        desk.shown.connect(lambda _shown: self._page_shown())
        desk.dressed.connect(self._dress)
        self.aloud.refused.connect(self.refused)
        self.reading.announced.connect(self.announced)
        self.bar.closed.connect(desk.page.setFocus)
        self._dress()

    def toggle(self) -> None:
        """Begin reading where the reader is; then pause and go on."""
        if self._desk.now is not None:
            self._page = self._desk.now.page
            self.reading.toggle()

    def close(self) -> None:
        """Fall silent: the window closes."""
        self.aloud.close()

    def _language(self) -> str:
        now, source = self._desk.now, self._desk.source
        if now is None or source is None:
            return ENGLISH
        document = source.library.document(now.document)
        return document.language if document is not None else ENGLISH

    def _page_shown(self) -> None:
        now = self._desk.now
        if now is None or now.page is not self._page:
            self._page = None
            self.reading.page_changed()

    def _dress(self) -> None:
        self.bar.set_look(self._places, self._desk.look, self.bar.devicePixelRatioF())
        self.reading.set_theme(self._desk.look.theme)


def pronunciation(places: Places, language: str) -> Pronunciation:
    """How words of `language` are said: only English ones are known, others are said as written."""
    if language.lower().split("-")[0] != ENGLISH:
        return Pronunciation()
    return load_pronunciation(places.resource("spoken.toml"))
