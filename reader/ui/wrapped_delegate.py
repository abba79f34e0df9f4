"""Draws lines of a list or tree: labels wrap instead of being cut off, focus is always visible."""

import weakref
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from reader.ui.language.directions import mirrored, read_on

NODE_ROLE = Qt.ItemDataRole.UserRole + 1
DEPTH_ROLE = Qt.ItemDataRole.UserRole + 3  # of a line in a tree, from 1
SIDE_PX = 8
RING_PX = 3
UNWRAPPED_PX = 100_000  # no label is as wide
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
BOTH = (False, True)
Index = QModelIndex | QPersistentModelIndex


class Lined(Protocol):
    """A view that tells what its lines are measured by, past Qt's model: that is asked often."""

    def line(self, index: Index) -> tuple[str, int, bool]:
        """A line's label, how many pixels it is set in, and whether it is strong."""

    def viewport(self) -> QWidget:
        """Qt's."""

    def hasFocus(self) -> bool:
        """Qt's."""

    def currentIndex(self) -> QModelIndex:
        """Qt's."""


class WrappedDelegate(QStyledItemDelegate):
    """Gives each line the height its wrapped label needs, and paints it in the theme's colours.

    All lines are measured at each change of width.
    """

    def __init__(self, view: Lined) -> None:
        assert isinstance(view, QWidget)  # noqa: S101 - what has lines is a view of Qt's
        super().__init__(view)
        # The view knows its delegate: a circle of the two would outlive the dialog it stands in.
        self._view_of: weakref.ref[Lined] = weakref.ref(view)
        self._sets_in = not isinstance(view, QTreeView)  # a tree's lines come set in
        self.hover = QColor()
        self.focus = QColor()
        self._measured = QFont()
        self._metrics: dict[bool, QFontMetrics] = {}  # by whether the letters are semibold
        self._heights: dict[tuple[str, int, bool], int] = {}
        self._whole: dict[tuple[str, bool], QSize] = {}  # of labels that do not wrap

    @property
    def _view(self) -> Lined:
        view = self._view_of()
        assert view is not None  # noqa: S101 - it asks
        return view

    def label_width(self, index: Index) -> int:
        """How many pixels wide the label of `index` may be."""
        return self._line(index)[1]

    def _line(self, index: Index) -> tuple[str, int, bool]:
        """The label of `index`, how many pixels wide it may be, and whether it is strong."""
        view = self._view
        text, set_in, strong = view.line(index)
        return text, max(view.viewport().width() - set_in - 2 * SIDE_PX, 40), strong

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's: as high as the wrapped label."""
        if not self._metrics or option.font != self._measured:
            self._measured = QFont(option.font)
            self._heights.clear()
            self._whole.clear()
            self._metrics = {one: QFontMetrics(_weighted(option.font, one)) for one in BOTH}
        if self._view.viewport().width() <= 0:
            # On its way into view, before it has its place: every label would be wrapped in vain,
            # into as many lines as it has words. With its width it asks for all again.
            return QSize(10, self._with_air(self._metrics[False].height()))
        # Views ask for every line several times at each change: heights are kept.
        key = self._line(index)
        height = self._heights.get(key)
        if height is None:
            height = self._heights[key] = self._height(*key)
        return QSize(10, height)

    def _height(self, text: str, width: int, strong: bool) -> int:
        whole = self._whole.get((text, strong))
        if whole is None:
            whole = self._whole[text, strong] = self._box(text, UNWRAPPED_PX, strong)
        # Most labels fit, and are then as high in any width; one that nearly fits is looked at.
        fits = whole.width() < width
        return self._with_air((whole if fits else self._box(text, width, strong)).height(), strong)

    def _box(self, text: str, width: int, strong: bool) -> QSize:
        room = QRect(0, 0, width, 10_000)
        return self._metrics[strong].boundingRect(room, int(WRAP), text).size()

    def _with_air(self, height: int, strong: bool = False) -> int:
        return height + max(self._metrics[strong].height() // 2, 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's: ground, label, and a ring where the focus is."""
        # Imported here: creating this class takes 5 ms, and no line is drawn at the first paint.
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415

        self.initStyleOption(option, index)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        rect = option.rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = option.palette.color(QPalette.ColorRole.Highlight) if chosen else self.hover
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(rect, 4, 4)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        _text, set_in, strong = self._view.line(index)
        painter.setFont(_weighted(option.font, strong))
        inner = option.rect.adjusted(SIDE_PX + set_in * self._sets_in, 0, -SIDE_PX, 0)
        flags = read_on(painter, option.direction, option.text, int(WRAP))
        painter.drawText(mirrored(option.direction, option.rect, inner), flags, option.text)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.focus, RING_PX))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()


def _weighted(font: QFont, strong: bool) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made
