"""Questions for the next appointment: ready ones of the page, and those that people write."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader import wording
from reader.library.kept import KeptProperty
from reader.ui.announcing import announce
from reader.ui.kiosk.questions import Group, QuestionsScreen, ready_questions
from reader.ui.kiosk.writing import WritingScreen
from reader.ui.looks import Look

if TYPE_CHECKING:
    from reader.ui.kiosk.shell import KioskWindow


class Asking(QObject):
    """Owns both screens of `shell`; what is chosen or written comes onto its list."""

    def __init__(self, shell: "KioskWindow", look: Look) -> None:
        super().__init__(shell)
        self._shell = shell
        self.questions = QuestionsScreen(look)
        self.writing = WritingScreen()
        self.questions.toggled.connect(shell.aside.toggle_question)
        self.questions.writing_wanted.connect(self.write)
        self.writing.written.connect(self._written)

    @KeptProperty
    def _words(self) -> Mapping[str, str]:
        """The questions in the language of the window, which lives no longer than it."""
        from reader.library.overlay import overlay_of  # noqa: PLC0415 - after first paint

        spoken = wording.language()
        if spoken == wording.ENGLISH:
            return {}
        return overlay_of(self._shell.services.places, spoken).questions

    def ready(self) -> tuple[Group, ...]:
        """The questions that the page in view lists."""
        now, library = self._shell.desk.now, self._shell.library
        if now is None or library is None or not self._shell.desk.reading:
            return ()
        return ready_questions(library.document(now.document), self._words)

    def open(self) -> None:
        """Offer them as large choices."""
        self.questions.begin(self.ready(), self._shell.aside)
        self._shell.show_screen(self.questions)

    def write(self) -> None:
        """Offer the keyboard for a question of one's own."""
        self._shell.show_screen(self.writing)
        self.writing.begin()

    def _written(self, question: str) -> None:
        if question and not self._shell.aside.full:
            self._shell.aside.add_question(question)
            announce(self._shell, self.tr("Your question is on your list."))
        self.open()

    def step_back(self, screen: QWidget | None) -> bool:
        """From writing to the questions; whether that was the step."""
        if screen is not self.writing:
            return False
        self.open()
        return True

    def forget(self) -> None:
        """Hold nothing that was chosen or written."""
        self.questions.forget()
        self.writing.forget()
