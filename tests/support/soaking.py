"""Somebody who reads in the main window for a long time and does everything, in any order."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, QUrl, Signal  # noqa: TID251
from PySide6.QtGui import QWheelEvent  # noqa: TID251 - drives the window
from PySide6.QtPrintSupport import QPrintDialog  # noqa: TID251
from PySide6.QtTest import QTest  # noqa: TID251
from PySide6.QtWidgets import (  # noqa: TID251
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QTreeView,
    QWidget,
)

from reader.app import main_stage
from reader.ui.language.choosing import available
from reader.ui.main_window import MainWindow
from reader.ui.services import Services

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left),
    *(Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F3, Qt.Key.Key_F6),
)
WORDS = (
    "leukemia",
    "fever in children",
    "imatinib",
    "zzzz",
    "tired",
    "is it a cure?",
    "a",
    "chimo",
)
SIZES = (80, 100, 100, 125, 150, 200, 300)
# Not in a test: leaving, speaking, and what fills the screen of whoever looks on.
NEVER = frozenset({"quit", "read-aloud"})
PAUSE_MS = 10  # between two acts
ESCAPE_AFTER = 12  # acts in one dialog


class Reader(QObject):
    """Does `acts` things in the window of a stage; each is told to `began` before it is done."""

    done = Signal()

    def __init__(
        self,
        services: Services,
        app: QApplication,
        folder: Path,
        *,
        chance: random.Random,
        began: Callable[[str], object],
    ) -> None:
        super().__init__()
        self._services = services
        self._folder = folder
        self._chance = chance
        self._began = began
        self._goes_on: Callable[[], bool] = lambda: False
        self._depth = 0
        self._timers: list[QTimer] = []
        self._in_dialog = 0
        self._written = 0
        self.stage = main_stage(app, services)
        self.seen: Counter[str] = Counter()

    @property
    def window(self) -> MainWindow:
        """The window in view; another language is another one."""
        return self.stage.window

    def read(self, goes_on: Callable[[], bool]) -> None:
        """Begin; `done` is emitted once `goes_on` says no and no dialog stands open."""
        self._goes_on = goes_on
        self._act()

    # One act -----------------------------------------------------------------------------------

    def _act(self) -> None:
        standing = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if standing is None and self._depth == 0 and not self._goes_on():
            self.done.emit()
            return
        self._depth += 1
        # A dialog that runs a loop of its own keeps this act from ending, and its timer busy.
        deeper = self._timer(self._depth)
        deeper.start()
        try:
            if standing is not None:
                self._in_dialog += 1
                self._do(f"in {type(standing).__name__}", lambda: self._answer(standing))
            elif self.stage.changing:
                pass  # nobody reaches a window that is being left; QTest's events would
            elif self._depth == 1:  # else a dialog is about to come or to go
                self._in_dialog = 0
                name, act = self._choose()
                self._do(name, act)
        finally:
            self._depth -= 1
            deeper.stop()
            self._timer(self._depth).start()

    def _timer(self, depth: int) -> QTimer:
        """What calls for the next act while `depth` others have not ended."""
        while len(self._timers) <= depth:
            timer = QTimer(self, interval=PAUSE_MS, singleShot=True)
            timer.timeout.connect(self._act)
            self._timers.append(timer)
        return self._timers[depth]

    def _do(self, name: str, act: Callable[[], object]) -> None:
        self._began(name)
        self.seen[name.partition(":")[0]] += 1
        act()

    def _choose(self) -> tuple[str, Callable[[], object]]:
        acts: Sequence[tuple[int, str, Callable[[], object]]] = (
            (14, "key", self._key),
            (14, "button", self._button),
            (8, "touch", self._touch),
            (12, "action", self._action),
            (8, "search", self._search),
            (6, "tree", self._tree),
            (6, "wheel", self._wheel),
            (5, "page", self._page),
            (4, "find", self._find),
            (4, "resize", self._resize),
            (3, "bookmark", lambda: self._trigger("bookmark")),
            (2, "note", lambda: self._trigger("note")),
            (2, "theme", self._theme),
            (1, "text size", self._text_size),
            (1, "add", self._add),
            (1, "remove", self._remove),
            (1, "language", self._language),
            (12, "wait", lambda: None),
        )
        weights = [weight for weight, _name, _act in acts]
        _weight, name, act = self._chance.choices(acts, weights)[0]
        return name, act

    # In the window -----------------------------------------------------------------------------

    def _key(self) -> None:
        window = self.window
        key = self._chance.choice(KEYS)
        QTest.keyClick(window.focusWidget() or window, key)

    def _button(self) -> None:
        self._press(self.window)

    def _press(self, where: QWidget) -> None:
        buttons = [
            one
            for one in where.findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled()
        ]
        if buttons:
            QTest.mouseClick(self._chance.choice(buttons), LEFT)

    def _touch(self) -> None:
        """Some place: a link, a word, a splitter, nothing."""
        window = self.window
        where = QPoint(
            self._chance.randrange(window.width()), self._chance.randrange(window.height())
        )
        under = window.childAt(where)
        if under is not None:
            QTest.mouseClick(under, LEFT, PLAIN, under.mapFrom(window, where))

    def _action(self) -> None:
        usable = sorted(n for n, a in self.window.actions_by_id.items() if a.isEnabled())
        self._trigger(self._chance.choice(usable))

    def _trigger(self, name: str) -> None:
        action = self.window.actions_by_id.get(name)
        if action is not None and name not in NEVER and action.isEnabled():
            self._began(f"action: {name}")
            action.trigger()

    def _search(self) -> None:
        field = self.window.header.search
        field.setFocus()
        field.selectAll()
        word = self._chance.choice(WORDS)
        QTest.keyClicks(field, word[: self._chance.randrange(1, len(word) + 1)])
        if self._chance.random() < 0.3:
            QTest.keyClick(field, Qt.Key.Key_Return)

    def _tree(self) -> None:
        trees = [one for one in self.window.findChildren(QTreeView) if one.isVisible()]
        if trees:
            tree = self._chance.choice(trees)
            for _ in range(self._chance.randrange(1, 6)):
                QTest.keyClick(tree, self._chance.choice(KEYS[2:6]))
            QTest.keyClick(tree, Qt.Key.Key_Return)

    def _wheel(self) -> None:
        desk = self.window.desk
        if desk.reading:
            port = desk.page.viewport()
            place = QPointF(port.rect().center())
            turn = QPoint(0, self._chance.choice((-120, -120, -600, 120, 2400)))
            QApplication.sendEvent(
                port,
                QWheelEvent(
                    place,
                    QPointF(port.mapToGlobal(place)),
                    QPoint(),
                    turn,
                    Qt.MouseButton.NoButton,
                    PLAIN,
                    Qt.ScrollPhase.NoScrollPhase,
                    False,
                ),
            )

    def _page(self) -> None:
        """A page of the library, as a link elsewhere would open it."""
        library = self.window.library
        if library is not None and library.documents:
            self.window.desk.go(f"section:{self._chance.choice(library.documents).id}")

    def _find(self) -> None:
        self._trigger("find")
        if self.window.desk.reading:
            field = self.window.desk.find_bar.field
            field.setText(self._chance.choice(WORDS)[: self._chance.randrange(1, 9)])

    def _resize(self) -> None:
        width, height = self._chance.randrange(480, 1281), self._chance.randrange(400, 801)
        self.window.resize(width, height)

    def _theme(self) -> None:
        theme = self._chance.choice(("light", "sepia", "dark", "high-contrast"))
        self._trigger(f"theme-{theme}")

    def _text_size(self) -> None:
        self._services.preferences.change(text_size=self._chance.choice(SIZES))

    def _language(self) -> None:
        languages = available(self._services.places)
        self._services.preferences.change(language=self._chance.choice(languages))

    def _add(self) -> None:
        self._written += 1
        file = self._folder / f"own-{self._written % 7}.md"
        body = "\n\n".join(f"Line {n} of my own words." for n in range(20))
        file.write_text(f"---\ntitle: My words {self._written}\n---\n\n# Mine\n\n{body}\n", "utf-8")
        self.window.errands.add_urls([QUrl.fromLocalFile(str(file))])

    def _remove(self) -> None:
        own = sorted(self._services.places.user_library.rglob("*.md"))
        if own:
            self._trigger("own-documents")

    # In what stands over it --------------------------------------------------------------------

    def _answer(self, standing: QWidget) -> None:
        if isinstance(standing, QFileDialog):
            self._answer_files(standing)
        elif isinstance(standing, QMenu):
            keys = (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape)
            QTest.keyClick(standing, self._chance.choice(keys))
        elif not isinstance(standing, QDialog):
            standing.close()  # the list of a combo box
        elif isinstance(standing, QPrintDialog) or self._in_dialog > ESCAPE_AFTER:
            standing.reject()
        elif self._chance.random() < 0.2:
            QTest.keyClick(standing, Qt.Key.Key_Escape)
        else:
            self._use(standing)

    def _answer_files(self, dialog: QFileDialog) -> None:
        saving = dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        if not saving or self._chance.random() < 0.3:
            dialog.reject()
            return
        self._written += 1
        name = f"saved-{self._written % 5}-{self._written}"
        dialog.findChild(QLineEdit).setText(str(self._folder / name))
        dialog.accept()

    def _use(self, dialog: QDialog) -> None:
        """Something in a dialog: a word, a choice, a button."""
        fields = [one for one in dialog.findChildren(QLineEdit) if one.isVisible()]
        boxes = [one for one in dialog.findChildren(QComboBox) if one.isVisible()]
        kind = self._chance.randrange(4)
        if kind == 0 and fields:
            QTest.keyClicks(self._chance.choice(fields), "word")
        elif kind == 1 and boxes:
            box = self._chance.choice(boxes)
            box.setCurrentIndex(self._chance.randrange(max(box.count(), 1)))
        elif kind == 2:
            QTest.keyClick(dialog.focusWidget() or dialog, self._chance.choice(KEYS))
        else:
            self._press(dialog)
