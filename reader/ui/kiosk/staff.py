"""For staff: behind a long press and a PIN, leave the kiosk or start it anew."""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from reader.kiosk_pin import LONGEST, Tries, matches
from reader.ui.controls import push_button, text_label
from reader.ui.kiosk.overlay import Overlay

LEFT_ALONE_MS = 60_000
DIGITS = "123456789"


class StaffDoor(Overlay):
    """A pad for the PIN; behind it what staff may do. It closes when it is left alone."""

    left = Signal()
    exit_wanted = Signal()
    restart_wanted = Signal()
    low_wanted = Signal(bool)
    minutes_wanted = Signal(float)

    def __init__(self, host: QWidget, *, pin: str) -> None:
        super().__init__(host)
        self._kept = pin
        self._typed = ""
        self._tries = Tries(time.monotonic)
        self.heading = text_label(self.tr("For staff"), "title")
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
        self._fill_choices()
        self.back = push_button(self.tr("Back"), self.left.emit)
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

    def _fill_choices(self) -> None:
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
        )
        for place, (name, label, handler) in enumerate(offered):
            self.buttons[name] = push_button(label, handler)
            grid.addWidget(self.buttons[name], place // 2, place % 2)

    def ask(self) -> None:
        """Show the pad; or say that there is no PIN, and so no way out."""
        self._typed = ""
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
        self._say("")

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
        wait = self._tries.wait_s
        if wait > 0:
            self._say(self.tr("Wait {0} seconds, then try again.").format(round(wait + 0.5)))
        elif matches(typed, self._kept):
            self._tries.right()
            self.pad.hide()
            self.choices.show()
            self._say(self.tr("What you choose holds until the program starts again."))
        else:
            self._tries.wrong()
            wait = round(self._tries.wait_s + 0.5) if self._tries.wait_s else 0
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
