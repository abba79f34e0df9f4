"""What a shared screen does on request: cards, the list, codes, paper, reading aloud."""

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from reader.ui.announcing import announce

if TYPE_CHECKING:
    from reader.ui.kiosk.shell import KioskWindow
    from reader.ui.kiosk.take import Parcel
    from reader.ui.laid_sheet import Sheet
    from reader.ui.speech.part import Speech

log = logging.getLogger("reader.kiosk")


class KioskErrands(QObject):
    """Runs errands for `shell`. Parts are imported at their first use."""

    def __init__(self, shell: "KioskWindow") -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = shell.desk
        self._speech: Speech | None = None
        self._hushed = False
        self._printed: Parcel | None = None  # what is on its way to the printer

    def show_card(self, href: str) -> None:
        """The card of a glossary term or a web address."""
        from reader.ui.kiosk.cards import kiosk_card  # noqa: PLC0415

        card = kiosk_card(self._desk, href)
        if card is not None:
            self._desk.show_card(card)

    # The list, codes and paper -----------------------------------------------------------------

    def toggle_kept(self) -> None:
        """Keep the section in view on the list, or take it off."""
        from reader.ui.kiosk.parcels import place_in_view  # noqa: PLC0415

        place = place_in_view(self._desk)
        if place is not None:
            self._shell.aside.toggle(place)
        self._shell.refresh()

    def is_kept(self) -> bool:
        """Whether the section in view is on the list."""
        if not len(self._shell.aside):
            return False
        from reader.ui.kiosk.parcels import href_in_view  # noqa: PLC0415

        return href_in_view(self._desk) in self._shell.aside

    def take_along(self) -> None:
        """The page in view and the list as codes."""
        from reader.ui.kiosk.parcels import make_parcel  # noqa: PLC0415

        self._shell.take.offer(make_parcel(self._desk, self._shell.aside))
        self._shell.course.cover_with(self._shell.take)

    def print_page(self) -> None:
        """Print the page in view, as far as the rules allow."""
        from reader.ui.printing import make_sheet  # noqa: PLC0415

        now = self._desk.now
        if now is not None:
            self._print(make_sheet(now.page, self._shell.services.site.name))

    def print_list(self) -> None:
        """Print the list as a sheet for an appointment."""
        from reader.ui.kiosk.paper_slip import list_sheet  # noqa: PLC0415

        if len(self._shell.aside):
            self._print(list_sheet(self._shell.aside, self._shell.services.site.name))

    def _print(self, sheet: "Sheet") -> None:
        """Print on a worker. How it went is told to whoever asked, not to whoever comes next."""
        from reader.ui.kiosk import paper_slip  # noqa: PLC0415 - printing is rare

        rules, take, parcel = self._shell.rules, self._shell.take, self._shell.take.parcel
        if not rules.printing or self._printed is parcel:
            return
        paper, printer = self._desk.paper, paper_slip.default_printer()

        def over(said: object) -> None:
            if self._printed is parcel:
                self._printed = None
            if take.parcel is parcel:
                take.say(str(said))

        def failed(error: Exception) -> None:
            log.error("a page could not be printed", exc_info=error)
            over(paper_slip.unreached())

        self._printed = parcel
        take.say(self.tr("It is on its way to the printer …"))
        self._shell.services.runner.start(
            lambda _task: paper_slip.print_quietly(
                sheet, printer, paper=paper, limit=rules.print_pages
            ),
            done=over,
            failed=failed,
            draws=True,
        )

    # Reading aloud -----------------------------------------------------------------------------

    def read_aloud(self) -> None:
        """Begin reading aloud; then pause and go on."""
        if self._speech is None:
            from reader.ui.speech.part import Speech  # noqa: PLC0415

            self._speech = Speech(self._desk, self._shell.services)
            self._speech.announced.connect(partial(announce, self._shell))
            self._speech.refused.connect(self._tell)
        self._speech.toggle()

    def is_speaking(self) -> bool:
        """Whether somebody may be listening."""
        if self._speech is None:
            return False
        from reader.ui.speech.read_aloud import State  # noqa: PLC0415

        return self._speech.aloud.state in {State.STARTING, State.SPEAKING}

    def hush(self) -> None:
        """Pause reading aloud: who only listens hears that the screen asks something."""
        self._hushed = self.is_speaking()
        if self._hushed and self._speech is not None:
            self._speech.aloud.pause()

    def speak_on(self) -> None:
        """Go on with what `hush` paused."""
        if self._hushed and self._speech is not None:
            self._speech.aloud.resume()
        self._hushed = False

    def silence(self) -> None:
        """Stop reading aloud."""
        self._hushed = False
        if self._speech is not None:
            self._speech.aloud.stop()

    def close(self) -> None:
        """End the voice: the program ends."""
        if self._speech is not None:
            self._speech.close()

    def _tell(self, why: str) -> None:
        """Say on a card why it cannot be read aloud."""
        self._desk.card.show_card(
            title=self.tr("Read aloud"),
            lines=[why],
            buttons=[],
            anchor=QRect(24, 24, 1, 1),
            scale=self._desk.look.scale,
        )
