"""A list of notebook lines: a model over frozen rows, drawn in three lines each of one height.

One height for all lets ten thousand of them open at once; what does not fit is read in full
beside the list, in the tool tip, and by screen readers.
"""

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.ui.language.directions import mirrored, read_on
from reader.ui.late_layout import laid_out_later
from reader.ui.looks import Look
from reader.ui.notebook.lines import Line, Lines
from reader.ui.tips import plain_tip

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
OPEN_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
SIDE_PX, RING_PX, STRIPE_PX = 14, 3, 6
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class LineModel(QAbstractListModel):
    """Lines as Qt asks for them. A line with a box can be ticked: `tick_asked` says so."""

    tick_asked = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = Lines.of([])

    def set_lines(self, lines: Lines) -> None:
        """Show `lines`."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """The line in `row`."""
        keys = self._lines.keys
        return self._lines.make(keys[row]) if 0 <= row < len(keys) else None

    def row_of(self, key: str) -> int:
        """The row of the record `key`; -1 when it is not shown."""
        return next((n for n, known in enumerate(self._lines.keys) if known == key), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt's: how many lines."""
        return 0 if parent.isValid() else len(self._lines.keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: what is drawn, said and shown on hover."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            said = role == Qt.ItemDataRole.AccessibleTextRole
            return line.spoken if said else plain_tip(line.spoken)
        if role == Qt.ItemDataRole.CheckStateRole and line.ticked is not None:
            return Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's: headings between lines cannot be chosen."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None or not line.key:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if line.ticked is not None else flags

    def setData(self, index: Index, _value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's: ask for a tick; the box changes when the notebook has kept it."""
        line = self.line(index.row()) if index.isValid() else None
        if line is None or line.ticked is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick_asked.emit(line.key, not line.ticked)
        return True


class LineDelegate(QStyledItemDelegate):
    """Draws a line: title, words, small words; a coloured stripe for its label; a box to tick."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.look: Look | None = None

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Qt's: three lines of text and some air."""
        height = QFontMetrics(option.font).height()
        return QSize(10, height * 3 + max(height // 2, 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's: ground, words, stripe, box and the ring of the focus."""
        line = index.data(LINE_ROLE)
        if self.look is None or not isinstance(line, Line):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect.adjusted(2, 2, -2, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if line.key:
            self._ground(painter, rect, chosen=chosen, option=option)
            self._label(painter, rect, line, option.direction)
            self._words(painter, rect, line, chosen=chosen, option=option)
        else:
            self._heading(painter, rect, line, option)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.look.theme.focus), RING_PX))
            painter.drawRoundedRect(rect, 4, 4)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, *, chosen: bool, option: QStyleOptionViewItem
    ) -> None:
        assert self.look is not None  # noqa: S101 - asked by `paint`
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hover:
            painter.setPen(Qt.PenStyle.NoPen)
            role = QPalette.ColorRole.Highlight
            ground = option.palette.color(role) if chosen else QColor(self.look.theme.callout)
            painter.setBrush(ground)
            painter.drawRoundedRect(rect, 4, 4)

    def _label(
        self, painter: QPainter, rect: QRect, line: Line, direction: Qt.LayoutDirection
    ) -> None:
        assert self.look is not None  # noqa: S101 - asked by `paint`
        if not line.colour:
            return
        stripe = QRect(rect.left() + 3, rect.top() + 6, STRIPE_PX, rect.height() - 12)
        painter.setPen(QPen(QColor(self.look.theme.border), 1))
        painter.setBrush(QColor(getattr(self.look.theme, line.colour, self.look.theme.panel)))
        painter.drawRoundedRect(mirrored(direction, rect, stripe), 2, 2)

    def _words(
        self,
        painter: QPainter,
        rect: QRect,
        line: Line,
        *,
        chosen: bool,
        option: QStyleOptionViewItem,
    ) -> None:
        assert self.look is not None  # noqa: S101 - asked by `paint`
        theme = self.look.theme
        inner = rect.adjusted(SIDE_PX, 4, -8, -4)
        ink = QColor(theme.on_accent if chosen else theme.ink)
        if line.ticked is not None:
            side = min(QFontMetrics(option.font).height(), 40)
            box = QRect(inner.left(), inner.top() + 3, side, side)
            self._box(painter, mirrored(option.direction, rect, box), line.ticked, ink)
            inner.setLeft(inner.left() + side + 10)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        title = f"⚠ {line.title}" if line.warned else line.title
        faint = ink if chosen else QColor(theme.muted)
        height = inner.height() // 3
        rows = (
            (strong, title, ink),
            (option.font, line.words, ink),
            (option.font, line.small, faint),
        )
        number = 0
        for font, text, colour in rows:
            if not text:
                continue
            painter.setFont(font)
            painter.setPen(colour)
            row = QRect(inner.left(), inner.top() + number * height, inner.width(), height)
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, row.width())
            flags = read_on(painter, option.direction, text, int(Qt.AlignmentFlag.AlignVCenter))
            painter.drawText(mirrored(option.direction, rect, row), flags, shown)
            number += 1

    @staticmethod
    def _box(painter: QPainter, box: QRect, ticked: bool, ink: QColor) -> None:
        painter.setPen(QPen(ink, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            painter.setPen(QPen(ink, max(2, box.width() // 8)))
            left, top, side = box.left(), box.top(), box.width()
            middle = (left + round(side * 0.42), top + round(side * 0.75))
            painter.drawLine(left + round(side * 0.2), top + round(side * 0.52), *middle)
            painter.drawLine(*middle, left + round(side * 0.8), top + round(side * 0.25))

    def _heading(
        self, painter: QPainter, rect: QRect, line: Line, option: QStyleOptionViewItem
    ) -> None:
        assert self.look is not None  # noqa: S101 - asked by `paint`
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(QColor(self.look.theme.muted))
        foot = int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        foot |= int(Qt.TextFlag.TextWordWrap)
        flags = read_on(painter, option.direction, line.title, foot)
        painter.drawText(rect.adjusted(4, 0, -4, -6), flags, line.title)
        painter.setPen(QPen(QColor(self.look.theme.border), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


class LineList(QListView):
    """Arrow keys choose, Enter or a double click opens, Space ticks, Delete removes."""

    chosen = Signal(str)  # the key of the line that is current now; "" for none
    opened = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self._delegate = LineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(lambda now, _was: self._tell(now))
        self.doubleClicked.connect(self._open)

    def event(self, event: QEvent) -> bool:
        """Qt's; lines are measured later where it is the look that changes."""
        return laid_out_later(self, event) or super().event(event)

    def sizeHint(self) -> QSize:
        """Qt's: no taller than it must be; the layout gives it what is left."""
        return QSize(256, max(self.minimumHeight(), 120))

    def set_look(self, look: Look) -> None:
        """Colours follow the theme, heights the text size."""
        self._delegate.look = look
        self.scheduleDelayedItemsLayout()

    def show_lines(self, lines: Lines, *, keep: str = "") -> None:
        """Show `lines`; the line of `keep`, else the one nearest to the old place, is current."""
        row = self.currentIndex().row()
        wanted = keep or self.current_key()
        self.lines.set_lines(lines)
        again = self.lines.row_of(wanted) if wanted else -1
        self._make_current(again if again >= 0 else self._near(row))

    def current_key(self) -> str:
        """The record of the current line; "" for none."""
        line = self.lines.line(self.currentIndex().row())
        return line.key if line is not None else ""

    def choose(self, key: str) -> bool:
        """Make the line of `key` current; whether it is shown."""
        row = self.lines.row_of(key)
        if row >= 0:
            self._make_current(row)
        return row >= 0

    def _near(self, row: int) -> int:
        count = self.lines.rowCount()
        keyed = [n for n in (min(max(row, 0), count - 1), 0, count - 1) if n >= 0]
        return next((n for n in keyed if (line := self.lines.line(n)) and line.key), -1)

    def _make_current(self, row: int) -> None:
        index = self.lines.index(row, 0) if row >= 0 else QModelIndex()
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        if row >= 0:
            self.scrollTo(index)
        else:
            self._tell(index)

    def _tell(self, index: QModelIndex) -> None:
        line = self.lines.line(index.row()) if index.isValid() else None
        self.chosen.emit(line.key if line is not None else "")

    def _open(self, index: QModelIndex) -> None:
        line = self.lines.line(index.row())
        if line is not None and line.key:
            self.opened.emit(line.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes, Space ticks a box; the rest is Qt's."""
        index = self.currentIndex()
        if event.key() in OPEN_KEYS and index.isValid():
            self._open(index)
        elif event.key() == Qt.Key.Key_Delete and self.current_key():
            self.removal_asked.emit(self.current_key())
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self.lines.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)
