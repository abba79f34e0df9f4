"""A kiosk whose `site.toml` cannot be used: a calm page, until the file is mended.

Nothing is unlocked by a broken file: no library opens, and the rules of keys and touches hold.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.errors import ReaderError
from reader.paths import Places
from reader.site import Site, site_file
from reader.site_kiosk import pin_in
from reader.ui.application import make_application
from reader.ui.controls import text_label
from reader.ui.instance import Instance
from reader.ui.kiosk.course import AGAIN, EXIT
from reader.ui.kiosk.dressing import dress, put_font_on
from reader.ui.kiosk.guard import Guard
from reader.ui.kiosk.heartbeat import Heartbeat
from reader.ui.kiosk.overlay import Overlay
from reader.ui.kiosk.rules import Rules
from reader.ui.kiosk.sizes import sizes_of
from reader.ui.kiosk.staff import StaffDoor
from reader.ui.kiosk.usual import USUAL
from reader.ui.language.choosing import available, choose
from reader.ui.language.installing import install
from reader.ui.looks import make_look

LOOK_AGAIN_MS = 3000
LETTERS_PX = 15
DOOR = ("exit", "restart", "faults")  # what is left to staff here
ReadSite = Callable[[], Site]


class SettingUp(QWidget):
    """Says so to everybody in every language; to staff, which line of which file is wrong."""

    over = Signal(int)  # the process's exit status

    def __init__(
        self,
        error: ReaderError,
        *,
        file: Path | None,
        public: tuple[tuple[str, str], ...],
        pin: str = "",
    ) -> None:
        """`public` holds a title and a line for each language."""
        super().__init__()
        self._file = file
        self._error = error
        self.page = Overlay(self, role="welcome")
        for title, line in public:
            for words, role in ((title, "title"), (line, "lead")):
                label = text_label(words, role)
                label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                self.page.column.addWidget(label)
            self.page.column.addSpacing(24)
        self.for_staff = text_label("")
        self.for_staff.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.page.column.addWidget(self.for_staff)
        self.page.setAccessibleName(". ".join(f"{title}. {line}" for title, line in public))
        self.staff = StaffDoor(self, pin=pin, faults=lambda: [str(self._error)], offers=DOOR)
        self.guard = Guard(Rules(Site()), self)
        self.guard.covered = True
        self.staff.left.connect(self._leave_staff)
        self.staff.exit_wanted.connect(lambda: self.leave(EXIT))
        self.staff.restart_wanted.connect(lambda: self.leave(AGAIN))
        if pin:
            self.guard.staff_called.connect(self._ask_staff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.tell(error)
        self.page.cover()

    def tell(self, error: ReaderError) -> None:
        """Say what is wrong now."""
        self._error = error
        told = str(error)
        if self._file is not None:
            # The folders of a shared computer are nobody's business.
            told = told.replace(str(self._file), self._file.name)
        words = self.tr("For staff: {0} Then this screen begins by itself.")
        self.for_staff.setText(words.format(told))

    def _ask_staff(self) -> None:
        self.page.hide()
        self.staff.ask()

    def _leave_staff(self) -> None:
        self.staff.forget()
        self.page.cover()

    def leave(self, status: int) -> None:
        """End this window."""
        self.guard.leaving = True
        self.over.emit(status)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Only staff closes it, or a file that was mended."""
        event.setAccepted(self.guard.leaving)


def wait_for_site(
    error: ReaderError,
    read: ReadSite,
    *,
    named: Path | None,
    places: Places,
    look_again_ms: int = LOOK_AGAIN_MS,
) -> Site | int:
    """Stand before the public until `read` succeeds; the site, or the status staff ended with."""
    instance = Instance(places.data)
    if not instance.claim():
        return EXIT  # the screen that is there already was raised
    app = make_application(places, Site())
    file = site_file(named)
    window = make_window(app, error, file=file, places=places)
    outcome: list[Site | int] = []

    def end(with_what: Site | int) -> None:
        outcome.append(with_what)
        app.exit()

    def look_again() -> None:
        try:
            site = read()
        except ReaderError as again:
            window.tell(again)
        else:
            end(site)

    window.over.connect(end)
    timer = QTimer(window, interval=look_again_ms)
    timer.timeout.connect(look_again)
    heartbeat = Heartbeat()
    heartbeat.start()
    timer.start()
    window.guard.take_over()
    window.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
    window.showFullScreen()
    QTimer.singleShot(0, instance.watch)
    app.exec()
    timer.stop()
    window.guard.leaving = True
    window.guard.let_go()
    window.close()
    window.deleteLater()
    instance.close()
    return outcome[0] if outcome else EXIT


def make_window(
    app: QApplication, error: ReaderError, *, file: Path | None, places: Places
) -> SettingUp:
    """The window in its look, with its words in every language that there is."""
    public = _public_words(app, places)
    install(app, places, choose(USUAL, Site(), places=places))
    put_font_on(places, USUAL)
    window = SettingUp(error, file=file, public=public, pin=pin_in(file))
    sizes, look = sizes_of(app.primaryScreen()), make_look(places.resource("themes"), USUAL)
    dress(places, look, window, sizes=sizes, bar_px=LETTERS_PX, tray_px=LETTERS_PX, tools=())
    return window


def _public_words(app: QApplication, places: Places) -> tuple[tuple[str, str], ...]:
    said = []
    for language in available(places):
        install(app, places, language)
        title = QCoreApplication.translate("kiosk_setting_up", "This screen is being set up")
        line = QCoreApplication.translate(
            "kiosk_setting_up", "It cannot be used right now. The staff here can help you."
        )
        said.append((title, line))
    return tuple(said)
