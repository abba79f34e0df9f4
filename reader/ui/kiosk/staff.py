"""For staff: behind a long press and a PIN, leave the kiosk or start it anew."""

import time
from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QWidget

from reader.kiosk_pin import LONGEST, Tries, matches
from reader.ui.controls import push_button, text_label
from reader.ui.fingers import push_by_press
from reader.ui.kiosk.overlay import Overlay
from reader.ui.plurals import counted

LEFT_ALONE_MS = 60_000
DIGITS = "123456789"


class StaffDoor(Overlay):
    """A pad for the PIN; behind it what staff may do. It closes when it is left alone."""

    left = Signal()
    exit_wanted = Signal()
    restart_wanted = Signal()
    low_wanted = Signal(bool)
    minutes_wanted = Signal(float)

    def __init__(
        self,
        host: QWidget,
        *,
        pin: str,
        faults: Callable[[], Sequence[str]] = tuple,
        offers: Collection[str] = (),
    ) -> None:
        """`faults` says what is not in order, asked when staff asks for it.

        Of the choices only those that `offers` names; all where it is empty.
        """
        super().__init__(host)
        self._faults = faults
        self._kept = pin
        self._typed = ""
        self.tries = Tries(time.monotonic)
        self.heading = text_label(self.tr("For staff"), "title")
        self.setAccessibleName(self.heading.text())
        self.words = text_label("", "lead")
        self.column.addWidget(self.heading)
        self.column.addWidget(self.words)
        self.pad = QWidget()
        self.column.addWidget(self.pad)
        self.keys: dict[str, QPushButton] = {}
        self._fill_pad()
        self.choices = QWidget()
        self.column.addWidget(self.choices)
        self.buttons: dict[str, QPushButton] = {}
        self._fill_choices(offers)
        self.told = text_label("")
        self.list = QScrollArea()
        self.list.setWidget(self.told)
        self.list.setWidgetResizable(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("What is not in order"))
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        push_by_press(self.list.viewport())
        self.list.hide()
        self.column.addWidget(self.list, 1)
        self.back = push_button(self.tr("Back"), self._step_back)
        self.column.addWidget(self.back)
        self._alone = QTimer(self, singleShot=True, interval=LEFT_ALONE_MS)
        self._alone.timeout.connect(self.left)

    def _fill_pad(self) -> None:
        grid = QGridLayout(self.pad)
        grid.setContentsMargins(0, 0, 0, 0)
        labels = [(digit, digit) for digit in DIGITS]
        labels += [("delete", self.tr("Delete")), ("0", "0"), ("enter", self.tr("Enter"))]
        for place, (name, label) in enumerate(labels):
            key = push_button(label, partial(self.press, name))
            key.setProperty("big", True)
            key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.keys[name] = key
            grid.addWidget(key, place // 3, place % 3)

    def _fill_choices(self, offers: Collection[str]) -> None:
        grid = QGridLayout(self.choices)
        grid.setContentsMargins(0, 0, 0, 0)
        offered: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("exit", self.tr("Close the program"), self.exit_wanted.emit),
            ("restart", self.tr("Start the program again"), self.restart_wanted.emit),
            ("low", self.tr("Choices in the lower half"), partial(self.low_wanted.emit, True)),
            ("high", self.tr("Choices where they were"), partial(self.low_wanted.emit, False)),
            ("short", self.tr("End after 1 minute"), partial(self.minutes_wanted.emit, 1.0)),
            ("usual", self.tr("End after 3 minutes"), partial(self.minutes_wanted.emit, 3.0)),
            ("long", self.tr("End after 10 minutes"), partial(self.minutes_wanted.emit, 10.0)),
            ("faults", self.tr("What is not in order"), self._show_faults),
        )
        there = [one for one in offered if one[0] in offers or not offers]
        for place, (name, label, handler) in enumerate(there):
            self.buttons[name] = push_button(label, handler)
            grid.addWidget(self.buttons[name], place // 2, place % 2)

    def ask(self) -> None:
        """Show the pad; or say that there is no PIN, and so no way out."""
        self._typed = ""
        self._hide_faults()
        self.choices.hide()
        self.pad.setVisible(bool(self._kept))
        self._say(
            self.tr("Enter your PIN.")
            if self._kept
            else self.tr("No PIN is set. Set one with: leukemia-reader site set-pin")
        )
        self._alone.start()
        self.cover()

    def forget(self) -> None:
        """Close; nothing typed stays."""
        self._typed = ""
        self._alone.stop()
        self.hide()
        self.choices.hide()
        self._hide_faults()
        self._say("")

    def _show_faults(self) -> None:
        self._alone.start()
        faults = self._faults()
        self.choices.hide()
        self._whole.setStretch(1, 1)
        self.list.show()
        self.told.setText("\n\n".join(faults))
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self._say(
            counted(self.tr("%n thing(s) not in order.", "", len(faults)), len(faults))
            if faults
            else self.tr("Everything is in order.")
        )

    def _hide_faults(self) -> None:
        self.list.hide()
        self.told.setText("")
        self._whole.setStretch(1, 0)

    def _step_back(self) -> None:
        """From the list to the choices, else out of the door."""
        if self.list.isHidden():
            self.left.emit()
        else:
            self._hide_faults()
            self._open()

    def _open(self) -> None:
        self.pad.hide()
        self.choices.show()
        self._say(self.tr("What you choose holds until the program starts again."))

    def press(self, name: str) -> None:
        """A key of the pad."""
        self._alone.start()
        if name == "enter":
            self._try()
        elif name == "delete":
            self._type(self._typed[:-1])
        elif len(self._typed) < LONGEST:
            self._type(self._typed + name)

    def _type(self, typed: str) -> None:
        self._typed = typed
        self._say("●" * len(typed) or self.tr("Enter your PIN."))

    def _try(self) -> None:
        typed, self._typed = self._typed, ""
        wait = self.tries.wait_s
        if wait > 0:
            self._say(self.tr("Wait {0} seconds, then try again.").format(round(wait + 0.5)))
        elif matches(typed, self._kept):
            self.tries.right()
            self._open()
        else:
            self.tries.wrong()
            wait = round(self.tries.wait_s + 0.5) if self.tries.wait_s else 0
            more = self.tr("Wait {0} seconds, then try again.").format(wait) if wait else ""
            wrong = self.tr("This is not the PIN.")
            self._say(f"{wrong} {more}".strip())

    def _say(self, words: str) -> None:
        self.words.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc of a real keyboard; digits reach no field here, so the pad is the way."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.pad.isVisible():
            self._try()
        else:
            super().keyPressEvent(event)
