"""Taking a page along: its address and its words as QR codes, and printing where it is allowed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from reader.ui.announcing import announce
from reader.ui.controls import push_button, text_label
from reader.ui.kiosk.overlay import Overlay
from reader.ui.kiosk.series import as_series, codes_needed
from reader.ui.pictures import qr_pixmap

CODE_PX = 330
LOW_PX = 700
CODE_SHARE = 0.32  # of the window's height


@dataclass(frozen=True, slots=True)
class Parcel:
    """What can be taken along now. `words` is the text in view; `listed` the list's."""

    title: str
    addresses: tuple[str, ...]
    words: str
    listed: str
    count: int  # of places on the list


class TakeAlong(Overlay):
    """One code at a time, with buttons for the others."""

    left = Signal()
    print_page = Signal()
    print_list = Signal()
    finished = Signal()

    def __init__(self, host: QWidget, *, printing: bool) -> None:
        super().__init__(host)
        self.parcel = Parcel("", (), "", "", 0)  # what is offered now
        self.codes: tuple[str, ...] = ()
        self._at = 0
        self._words = ""
        self.heading = text_label("", "title")
        self.explained = text_label("", "lead")
        self.code = QLabel()
        self.code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.number = text_label("", "lead")
        self.number.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.before = self._button(self.tr("Code before"), lambda: self._step(-1))
        self.after = self._button(self.tr("Next code"), lambda: self._step(1))
        self.of_address = self._button(self.tr("The web address"), self._show_address)
        self.of_words = self._button(self.tr("The words"), self._show_words)
        self.of_list = self._button("", self._show_list)
        self.printed = self._button(self.tr("Print this page"), self.print_page.emit)
        self.list_printed = self._button(self.tr("Print my list"), self.print_list.emit)
        self._printing = printing
        self.back = self._button(self.tr("Back"), self.left.emit)
        self.back.setAccessibleName(self.tr("Back to reading"))
        self.back.setDefault(True)
        # The bar lies under this page, and an end of the session is always in sight.
        self.finish = self._button(self.tr("Finish"), self.finished.emit)
        for part in (self.heading, self.explained, self.code, self.number):
            self.column.addWidget(part)
        self._add_row(self.before, self.after)
        self._add_row(self.of_address, self.of_words, self.of_list)
        self._add_row(self.printed, self.list_printed, self.back, self.finish)

    @staticmethod
    def _button(label: str, handler: Callable[[], object]) -> QPushButton:
        return push_button(label, handler)

    def _add_row(self, *buttons: QPushButton) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button, 1)
        self.column.addLayout(row)

    def offer(self, parcel: Parcel) -> None:
        """Show what can be taken along."""
        self.parcel = parcel
        self.heading.setText(parcel.title)
        self.setAccessibleName(parcel.title)
        reading = bool(parcel.words)
        self.of_words.setVisible(reading)
        self.of_address.setVisible(bool(parcel.addresses))
        self.of_list.setVisible(parcel.count > 0)
        label = self.tr("My list ({0})").format(parcel.count)
        self.of_list.setText(label)
        self.of_list.setAccessibleName(label)
        self.printed.setVisible(self._printing and reading)
        self.list_printed.setVisible(self._printing and parcel.count > 0)
        if parcel.addresses:
            self._show_address()
        elif reading:
            self._show_words()
        else:
            self._show_list()
        self.cover()

    def say(self, words: str) -> None:
        """Say how printing goes."""
        self.explained.setText(words)
        announce(self, words)

    def forget(self) -> None:
        """Hold nothing."""
        self.parcel = Parcel("", (), "", "", 0)
        self.hide()
        self.heading.setText("")
        self.setAccessibleName("")
        self.of_list.setText("")
        self.of_list.setAccessibleName("")
        self._show("", ())

    def _show_address(self) -> None:
        self._show("", self.parcel.addresses)

    def _show_words(self) -> None:
        self._show_text(self.parcel.words)

    def _show_list(self) -> None:
        if self.parcel.count:
            self._show_text(self.parcel.listed)
        else:
            self._show(self.tr("Nothing is on your list yet. Open a page and keep it."), ())

    def _show_text(self, text: str) -> None:
        codes = as_series(text)
        if not codes:
            self._show(
                self.tr(
                    "The words would fill {0} codes; that is too many to scan. "
                    "Take the web address instead, or open a shorter section."
                ).format(codes_needed(text)),
                (),
            )
        elif len(codes) == 1:
            self._show(self.tr("Scan the code with your phone: it holds the words."), codes)
        else:
            words = self.tr("Scan the {0} codes one after the other: they hold the words.")
            self._show(words.format(len(codes)), codes)

    def _show(self, words: str, codes: tuple[str, ...]) -> None:
        self._words = words
        self.codes = codes
        self._at = 0
        self._draw()

    def _at_this_address(self) -> str:
        if not self.codes:
            return ""
        # A zero-width space lets a long address wrap after its slashes.
        address = self.codes[self._at].replace("/", "/\u200b")
        return self.tr("Scan the code with your phone: {0}").format(address)

    def _step(self, steps: int) -> None:
        self._at = max(0, min(self._at + steps, len(self.codes) - 1))
        self._draw()

    def _draw(self) -> None:
        several = len(self.codes) > 1
        for part in (self.before, self.after, self.number):
            part.setVisible(several)
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at < len(self.codes) - 1)
        self.explained.setText(self._words or self._at_this_address())
        self.code.setVisible(bool(self.codes))
        if not self.codes:
            self.code.clear()
            self.heading.show()
            self.code.setAccessibleName("")
            self.number.setText("")
            return
        side = min(CODE_PX, round(self._host.height() * CODE_SHARE))
        picture = qr_pixmap(self.codes[self._at], side=side, ratio=self.devicePixelRatioF())
        if picture is not None:
            self.code.setPixmap(picture)
        # A code that is cut off cannot be scanned: on a low screen the title makes room.
        self.code.setFixedHeight(side)
        self.heading.setVisible(self._host.height() >= LOW_PX)
        count = self.tr("Code {0} of {1}").format(self._at + 1, len(self.codes))
        self.number.setText(count)
        self.code.setAccessibleName(self.tr("Code to scan with a phone") + f". {count}")
