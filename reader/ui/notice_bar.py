"""The line at the bottom: what is being done, and short messages that need no answer."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from reader.ui.announcing import announce
from reader.ui.controls import push_button, text_label

SHOWN_AFTER_MS = 500
MENTION_MS = 6000  # words of which the star, too, tells
AT_ONCE = 2  # faults; more would cover the page where letters are large


class NoticeBar(QFrame):
    """Hidden when there is nothing to say; work shows only after half a second.

    Faults nobody asked for stand until they are closed: work and answers cover them for a
    while, and another fault stands beside them, since one often has the same cause. A third
    waits until these are closed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.label = text_label("")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("How far the work is"))
        self.bar.setMaximumWidth(240)
        self.bar.hide()
        self.bar.setTextVisible(False)  # its number would stand on two grounds at once
        self.act = push_button("", self._act)
        self.act.hide()
        self._handler: Callable[[], object] | None = None
        self._work = ""
        self._faults: list[str] = []  # not closed yet
        self._answers = False  # whether an answer is in view, not the faults alone
        self._answer = ""
        self.dismiss = push_button(self.tr("Close"), self._close, name=self.tr("Close message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self.label, 1)
        row.addWidget(self.bar)
        row.addWidget(self.act)
        row.addWidget(self.dismiss)
        self._later = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._later.timeout.connect(self._show_work)
        self._gone = QTimer(self, singleShot=True, interval=MENTION_MS)
        self._gone.timeout.connect(self._end_mention)
        self.hide()

    def show_work(self, words: str) -> None:
        """Work has begun; it is shown when it takes longer than half a second."""
        self._work = words
        self.bar.setRange(0, 0)
        self._later.start()

    def _show_work(self) -> None:
        self._gone.stop()
        self.label.setText(self._work)
        self.bar.show()
        self.dismiss.hide()
        self.act.hide()
        self.show()

    def step(self, done: object, total: object, label: str) -> None:
        """How far the work is."""
        if isinstance(done, int) and isinstance(total, int) and total > 0:
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(1000 * done / total))
        if label:
            self.bar.setAccessibleDescription(label)

    def end_work(self) -> None:
        """The work is over."""
        self._later.stop()
        if not self.bar.isHidden():  # else something was told meanwhile
            self._go_back()

    @property
    def faults(self) -> tuple[str, ...]:
        """The faults that were not closed yet."""
        return tuple(self._faults)

    @property
    def answer(self) -> str:
        """The message in view that was not closed yet, where there is nothing to do about it."""
        return self._answer if self._answer_stands and self.act.isHidden() else ""

    @property
    def _answer_stands(self) -> bool:
        """Whether there is an answer in view that does not go by itself."""
        covered = self.isHidden() or not self.bar.isHidden() or self._gone.isActive()
        return self._answers and not covered

    def warn(self, words: str) -> None:
        """Show a fault until it is closed, beneath those that are not closed yet.

        An answer that stands in view is not lost to it: both are seen, and the answer is closed
        first. No more than these two, for large letters leave no room.
        """
        if words not in self._faults:
            self._faults.append(words)
        if self._answer_stands:
            self._show_words(f"{self._answer}\n{words}")
        else:
            self._show_faults()
        announce(self, words)

    def tell(
        self, words: str, *, action: str = "", handler: Callable[[], object] | None = None
    ) -> None:
        """Show a message until it is closed, with one thing to do about it where there is one."""
        self._answers, self._answer = True, words
        self._handler = handler
        self.act.setText(action)
        self.act.setAccessibleName(action)
        self.act.setVisible(bool(action))
        self._show_words(words)
        announce(self, words)

    def mention(self, words: str) -> None:
        """Show words that go by themselves after some seconds; work in view is not covered."""
        announce(self, words)
        if self.isHidden() or self.bar.isHidden():
            waiting = self._later.isActive()
            self._answers, self._answer, self._handler = True, words, None
            self.act.hide()
            self._show_words(words)
            self._gone.start()
            if waiting:
                self._later.start()

    def _end_mention(self) -> None:
        if self.isAncestorOf(self.window().focusWidget()):
            self._gone.start()  # somebody is about to close it
        else:
            self._go_back()

    def _show_words(self, words: str) -> None:
        self._later.stop()
        self._gone.stop()
        self.label.setText(words)
        self.bar.hide()
        self.dismiss.show()
        self.show()

    def _show_faults(self) -> None:
        self._answers = False
        self.act.hide()
        self._show_words("\n".join(self._faults[:AT_ONCE]))

    def _act(self) -> None:
        self._go_back()
        if self._handler is not None:
            self._handler()

    def _close(self) -> None:
        if not self._answers:
            del self._faults[:AT_ONCE]
        self._go_back()

    def _go_back(self) -> None:
        """What was in view is over: the faults that it covered are seen again."""
        self._gone.stop()
        if self._faults:
            self._show_faults()
        else:
            self.hide()
