"""What the window does on request beside showing pages: print, copy, cards, dialogs, own documents.

The parts are imported at their first use: the window must be painted before them.
"""

import contextlib
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader.errors import ReaderError
from reader.ui import addresses
from reader.ui.announcing import announce
from reader.ui.desk import Desk
from reader.ui.page_source import citation
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.ui.cards import Card
    from reader.ui.laid_sheet import Sheet
    from reader.ui.own_documents import OwnDocuments
    from reader.ui.print_actions import Press
    from reader.ui.speech.part import Speech


class Errands(QObject):
    """Runs errands for `window` over what its desk shows."""

    library_changed = Signal()
    forget_asked = Signal()
    export_asked = Signal()
    told = Signal(str)  # something that the window shows at its foot
    under_way = Signal(str, object)  # the same, with what stops it or None

    def __init__(self, window: QWidget, desk: Desk, services: Services) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._services = services
        self._own: OwnDocuments | None = None
        self._speech: Speech | None = None

    # Read aloud --------------------------------------------------------------------------------

    def get_ready(self) -> None:
        """Load what tells how words are said, on a worker: the first press waited for it."""
        path = self._services.places.resource("spoken.toml")
        if self._speech is None:
            self._services.runner.start(lambda _task: _load_words(path), done=lambda _none: None)

    def read_aloud(self) -> None:
        """Begin reading aloud where the reader is; then pause and go on."""
        if self._speech is None:
            from reader.ui.speech.part import Speech  # noqa: PLC0415

            self._speech = Speech(self._desk, self._services)
            self._speech.announced.connect(lambda what: announce(self._window, what))
            self._speech.refused.connect(self.told)
        self._speech.toggle()

    def close(self) -> None:
        """End what still runs: the window closes."""
        if self._speech is not None:
            self._speech.close()

    # Paper -------------------------------------------------------------------------------------

    def print_page(self) -> None:
        """Print the page in view."""
        if (sheet := self._sheet()) is not None:
            self._press().print_page(sheet)

    def preview_page(self) -> None:
        """Show the page in view as it will be printed."""
        if (sheet := self._sheet()) is not None:
            self._press().preview_page(sheet)

    def save_page_as_pdf(self) -> None:
        """Write the page in view to a PDF file."""
        if (sheet := self._sheet()) is not None:
            self._press().save_page_as_pdf(sheet)

    def _press(self) -> "Press":
        from reader.ui.print_actions import Press  # noqa: PLC0415

        return Press(
            self._window,
            paper=self._desk.paper,
            runner=self._services.runner,
            say=self.under_way.emit,
        )

    def _sheet(self) -> "Sheet | None":
        from reader.ui.printing import make_sheet  # noqa: PLC0415

        now = self._desk.now
        return make_sheet(now.page, self._services.site.name) if now is not None else None

    # Copies and cards --------------------------------------------------------------------------

    def copy_with_citation(self) -> None:
        """Copy the selected words with who says them and when; the citation alone without any."""
        now, source = self._desk.now, self._desk.source
        document = source.library.document(now.document) if now and source else None
        if document is None:
            return
        cursor = self._desk.page.textCursor()
        section = self._desk.page.section_at(cursor.selectionStart())
        chosen = cursor.selection().toPlainText().strip()
        quoted = f"“{chosen}”\n\n" if chosen else ""
        QApplication.clipboard().setText(quoted + citation(document, section) + "\n")
        announce(self._window, self.tr("Copied with citation"))

    def show_card(self, href: str) -> None:
        """Show the card of a glossary term or of a web address beside the text."""
        from reader.ui import cards  # noqa: PLC0415

        address = addresses.parse(href)
        card: Card | None = None
        source = self._desk.source
        if address.kind == "term" and source is not None:
            term = source.library.glossary.get(address.value)
            if term is not None:
                card = cards.term_card(term, lambda: self._desk.go(href))
        elif address.kind == "web":
            site = self._services.site
            card = cards.web_card(
                address.value,
                may_open=site.features.open_browser and not self._services.kiosk,
                ratio=self._window.devicePixelRatioF(),
                scale=self._desk.look.scale,
            )
        if card is not None:
            self._desk.show_card(card)

    # Dialogs -----------------------------------------------------------------------------------

    def show_keys(self, available: Collection[str]) -> None:
        """The sheet of keys, of the actions that this window has."""
        from reader.ui.help_dialogs import KeysSheet  # noqa: PLC0415

        KeysSheet(available, self._window).open()

    def show_settings(self) -> None:
        """The settings; what is chosen there applies at once."""
        from reader.ui.settings.dialog import SettingsDialog  # noqa: PLC0415

        dialog = SettingsDialog(self._services, self._window)
        dialog.forget_asked.connect(self.forget_asked)
        dialog.export_asked.connect(self.export_asked)
        dialog.open()

    def show_about(self) -> None:
        """What this program is."""
        from reader.ui.help_dialogs import AboutDialog  # noqa: PLC0415

        dialog = AboutDialog(self._services.site.name, self._window)
        dialog.licenses_requested.connect(lambda: self._desk.go(addresses.LICENSES))
        dialog.open()

    # The user's own documents ------------------------------------------------------------------

    @property
    def own_documents(self) -> "OwnDocuments":
        """The dialogs around the user's own documents, made at first use."""
        if self._own is None:
            from reader.library.user_library import UserLibrary  # noqa: PLC0415
            from reader.ui.own_documents import OwnDocuments  # noqa: PLC0415

            library = UserLibrary(self._services.places.user_library)
            self._own = OwnDocuments(library, self._services.runner, self._window)
            self._own.changed.connect(self.library_changed)
        return self._own

    def add_files(self) -> None:
        """Ask for files to add."""
        self.own_documents.ask_for_files()

    def add_folder(self) -> None:
        """Ask for a folder to add."""
        self.own_documents.ask_for_folder()

    def manage_documents(self) -> None:
        """Show what was added."""
        self.own_documents.manage()

    def add_urls(self, urls: Sequence[QUrl]) -> None:
        """Add what was dropped on the window."""
        self.own_documents.add_urls(urls)


def _load_words(path: Path) -> None:
    from reader.library.spoken import load_pronunciation  # noqa: PLC0415 - not before first paint

    with contextlib.suppress(ReaderError):  # told to whoever asks to have something read
        load_pronunciation(path)
