"""The bar under the page while it is read aloud: sentence back, pause, on, rate, voice, stop."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from reader.paths import Places
from reader.ui.controls import text_label
from reader.ui.icons import IconSet, icon_size
from reader.ui.looks import Look
from reader.ui.speech.read_aloud import RATE_RANGE, ReadAloud, State

TARGET_PX = 44  # for fingers that tremble
WORDS_PX = 660  # at 100 %: from this width on the buttons say in words what they do


class SpeechBar(QFrame):
    """Hidden while nothing is read. Esc in it stops."""

    closed = Signal()

    def __init__(self, aloud: ReadAloud, *, menus: bool = True) -> None:
        """Without `menus`, for a shared screen, the voice stays the one in use."""
        super().__init__()
        self.setProperty("role", "bar")
        self._aloud = aloud
        self._icons: IconSet | None = None
        self._scale = 1.0
        self.status = text_label("", "small", wrap=False)
        self.buttons: dict[str, QToolButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 6, 8, 6)
        self._row.setSpacing(2)
        self._add("sentence-back", self.tr("Sentence before"), lambda: aloud.step(-1))
        self._add("pause", self.tr("Pause"), self.toggle)
        self._add("sentence-on", self.tr("Next sentence"), lambda: aloud.step(1))
        self._row.addWidget(self.status, 1)
        self._add("slower", self.tr("Slower"), lambda: aloud.step_rate(-1))
        self._add("faster", self.tr("Faster"), lambda: aloud.step_rate(1))
        if menus:
            self._add_voices()
        self._add("stop", self.tr("Stop reading aloud"), aloud.stop, text=self.tr("Stop"))
        aloud.state_changed.connect(self._show_state)
        aloud.rate_changed.connect(self._show_rate)
        aloud.voices_changed.connect(self._show_voices)
        self._show_rate(aloud.rate)
        self.hide()

    def _add(
        self, icon: str, name: str, handler: Callable[[], object] | None, *, text: str = ""
    ) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"speech-{icon}")
        button.setProperty("flat", True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setText(text or name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setMinimumSize(TARGET_PX, TARGET_PX)
        if handler is not None:
            button.clicked.connect(lambda _checked=False: handler())
        self.buttons[icon] = button
        self._row.addWidget(button)
        return button

    def _add_voices(self) -> None:
        button = self._add("voice", self.tr("Choose a voice"), None, text=self.tr("Voice"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        button.setEnabled(False)
        self._group = QActionGroup(self)

    def toggle(self) -> None:
        """Pause, or go on."""
        if self._aloud.state is State.PAUSED:
            self._aloud.resume()
        else:
            self._aloud.pause()

    def set_look(self, places: Places, look: Look, ratio: float) -> None:
        """Icons in the theme's ink at the text's size."""
        size = icon_size(look.scale)
        theme = look.theme
        self._scale = look.scale
        self._icons = IconSet(places, colour=theme.ink, faint=theme.border, size=size, ratio=ratio)
        for name, button in self.buttons.items():
            button.setIcon(self._icons.icon(self._picture(name)))
            button.setIconSize(QSize(size, size))
        self._fit()

    def _fit(self) -> None:
        style = Qt.ToolButtonStyle
        wide = self.width() >= WORDS_PX * self._scale
        for name, button in self.buttons.items():
            if not name.startswith("sentence"):
                button.setToolButtonStyle(
                    style.ToolButtonTextBesideIcon if wide else style.ToolButtonIconOnly
                )
        self.status.setVisible(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words beside the icons where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Qt's, but for icons alone: words must not hold the window wide."""
        icons = TARGET_PX + round(self._scale * 24)
        return QSize(min(len(self.buttons) * icons, 460), super().minimumSizeHint().height())

    def _picture(self, name: str) -> str:
        return "play" if name == "pause" and self._aloud.state is State.PAUSED else name

    def _show_state(self, state: State) -> None:
        away = state in {State.SILENT, State.UNAVAILABLE}
        held_keys = self.isAncestorOf(self.window().focusWidget())
        self.setVisible(not away)
        if away and held_keys:
            self.closed.emit()
        paused = state is State.PAUSED
        button = self.buttons["pause"]
        name = self.tr("Go on reading") if paused else self.tr("Pause")
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setText(self.tr("Go on") if paused else name)
        if self._icons is not None:
            button.setIcon(self._icons.icon(self._picture("pause")))
        self.status.setText(
            {
                State.STARTING: self.tr("Waking the voice …"),
                State.SPEAKING: self.tr("Reading aloud"),
                State.PAUSED: self.tr("Paused"),
            }.get(state, "")
        )

    def _show_rate(self, rate: int) -> None:
        low, high = RATE_RANGE
        self.buttons["slower"].setEnabled(rate > low)
        self.buttons["faster"].setEnabled(rate < high)

    def _show_voices(self, names: tuple[str, ...], used: str) -> None:
        button = self.buttons.get("voice")
        if button is None:
            return
        menu = button.menu()
        menu.clear()
        for name in names:
            action = QAction(name, self._group, checkable=True, checked=name == used)
            action.triggered.connect(lambda _on=False, n=name: self._aloud.choose_voice(n))
            menu.addAction(action)
        button.setEnabled(len(names) > 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops, as it closes every other bar."""
        if event.key() == Qt.Key.Key_Escape:
            self._aloud.stop()
        else:
            super().keyPressEvent(event)
