"""Draws a result: heading, where it stands, two lines of snippet with hits marked, source."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.language.directions import RIGHT_TO_LEFT, mirrored
from reader.ui.search.results_model import ROW_ROLE

if TYPE_CHECKING:
    from reader.ui.looks import Look
    from reader.ui.search.rows import Row

Index = QModelIndex | QPersistentModelIndex
SIDE, PAD, GAP, INDENT = 12, 9, 3, 16
RING_PX, BAR_PX = 3, 5
HEADING_LINES, WHERE_LINES, SNIPPET_LINES, SOURCE_LINES = 3, 2, 2, 3
CARD_LINES = 4
_Pieces = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class _Laid:
    """A row laid out for one width: texts with their tops and whether they are muted."""

    texts: tuple[tuple[QTextLayout, float, bool], ...]
    height: int


class ResultsDelegate(QStyledItemDelegate):
    """Lays each row out once for a width; `set_look` and other rows begin anew."""

    def __init__(self, view: QAbstractItemView, look: "Look") -> None:
        super().__init__(view)
        self._view = view
        self._laid: dict[tuple[Row, int], _Laid] = {}
        self._compact = 0
        self.set_look(look)

    def set_look(self, look: "Look") -> None:
        """Draw in another theme or size."""
        self._look = look
        self._laid.clear()
        self._strong = self._font(16, QFont.Weight.DemiBold)
        self._body = self._font(15, QFont.Weight.Normal)
        self._small = self._font(14, QFont.Weight.Normal)
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        hit = QTextCharFormat()
        hit.setBackground(QColor(look.theme.hit))
        hit.setForeground(QColor(look.theme.hit_ink))
        # Not by colour alone.
        hit.setFontWeight(QFont.Weight.DemiBold)
        self._hit = hit

    @property
    def compact(self) -> int:
        """How many lines a row has where there is little room; 0 where rows are whole."""
        return self._compact

    @compact.setter
    def compact(self, lines: int) -> None:
        self._compact = lines
        self._laid.clear()

    def compact_height(self, lines: int) -> int:
        """The height of a row that has its heading alone (1), or where it stands too (2)."""
        fonts = (self._strong, self._small)[:lines]
        return 2 * PAD + (lines - 1) * GAP + sum(QFontMetrics(one).height() for one in fonts)

    def forget(self) -> None:
        """The rows are others: what was laid out is not needed any more."""
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Qt's: as high as the words need."""
        row = index.data(ROW_ROLE)
        return QSize(10, self._lay_out(row).height if row is not None else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's: ground, texts, and a ring where the focus is."""
        row: Row | None = index.data(ROW_ROLE)
        if row is None:
            return
        theme = self._look.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = row.kind == "entry"
        if chosen or over or card:
            edge = theme.bordered_boxes or card
            painter.setPen(QPen(QColor(theme.border), 1) if edge else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.callout if chosen or over else theme.page))
            painter.drawRoundedRect(rect, 6, 6)
            if chosen:
                self._draw_bar(painter, option.rect, option.direction)
        elif index.row() and not row.joined:
            painter.setPen(QPen(QColor(theme.border), 0.5))
            painter.drawLine(
                QPointF(rect.left() + SIDE, option.rect.top()),
                QPointF(rect.right() - SIDE, option.rect.top()),
            )
        right = option.direction == RIGHT_TO_LEFT
        left = option.rect.left() + SIDE + (0 if right else INDENT * row.level)
        for text, top, muted in self._lay_out(row).texts:
            painter.setPen(QColor(self._colour(row, muted=muted)))
            text.draw(painter, QPointF(left, option.rect.top() + top))
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.focus), RING_PX))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        painter.restore()

    def _draw_bar(self, painter: QPainter, whole: QRect, direction: Qt.LayoutDirection) -> None:
        """A bar where the chosen row begins: its hits keep their own colours."""
        rect = whole.adjusted(1, 1, -1, -1)
        bar = QRect(rect.left(), rect.top(), BAR_PX, rect.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.accent))
        painter.drawRoundedRect(mirrored(direction, rect, bar), 2, 2)

    def _colour(self, row: "Row", *, muted: bool) -> str:
        theme = self._look.theme
        if row.kind in {"more", "all"}:
            return theme.link
        return theme.muted if muted else theme.ink

    def _lay_out(self, row: "Row") -> _Laid:
        width = self._view.viewport().width()
        laid = self._laid.get((row, width))
        if laid is None:
            laid = self._laid[row, width] = self._make(row, width)
        return laid

    def _make(self, row: "Row", width: int) -> _Laid:
        room = max(60, width - 2 * SIDE - INDENT * row.level)
        doing = row.kind in {"more", "all"}
        snippet_lines = CARD_LINES if row.kind == "entry" else self._snippet_lines(room)
        parts: list[tuple[_Pieces, QFont, int, bool]] = [
            (
                row.title or ((row.heading, False),),
                self._body if doing else self._strong,
                HEADING_LINES,
                False,
            )
        ]
        where = (((row.where, False),), self._small, WHERE_LINES, True)
        if self._compact:
            parts[0] = (*parts[0][:2], 1, False)
            parts += [(where[0], where[1], 1, True)] * (self._compact > 1 and bool(row.where))
            return self._stack(parts, room)
        if row.kind == "entry":
            parts.insert(0, where)
        elif row.where:
            parts.append(where)
        if row.pieces:
            parts.append((row.pieces, self._body, snippet_lines, False))
        if row.source:
            parts.append((((row.source, False),), self._small, SOURCE_LINES, True))
        return self._stack(parts, room)

    def _stack(self, parts: "list[tuple[_Pieces, QFont, int, bool]]", room: int) -> _Laid:
        texts: list[tuple[QTextLayout, float, bool]] = []
        top = float(PAD)
        for pieces, font, lines, muted in parts:
            text, height = self._text(pieces, font, room, lines)
            texts.append((text, top, muted))
            top += height + GAP
        return _Laid(tuple(texts), round(top - GAP + PAD))

    def _snippet_lines(self, room: int) -> int:
        """Two lines; one more where large letters leave room for few words."""
        return SNIPPET_LINES if room >= self._look.px(300) else SNIPPET_LINES + 1

    def _text(
        self, pieces: _Pieces, font: QFont, width: int, most: int
    ) -> tuple[QTextLayout, float]:
        whole = "".join(text for text, _ in pieces)
        layout, height, end = self._lines(whole, pieces, font, width, most)
        if end < _units(whole):
            cut = whole[: max(end - 2, 1)].rsplit(" ", 1)[0].rstrip(" ,;…") + " …"
            layout, height, _ = self._lines(cut, pieces, font, width, most)
        return layout, height

    def _lines(
        self, text: str, pieces: _Pieces, font: QFont, width: int, most: int
    ) -> tuple[QTextLayout, float, int]:
        layout = QTextLayout(text, font)
        layout.setTextOption(self._option)
        layout.setFormats(self._formats(text, pieces))
        layout.setCacheEnabled(True)
        layout.beginLayout()
        height, end = 0.0, 0
        for _ in range(most):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
            end = line.textStart() + line.textLength()
        layout.endLayout()
        return layout, height, end

    def _formats(self, text: str, pieces: _Pieces) -> list[QTextLayout.FormatRange]:
        ranges: list[QTextLayout.FormatRange] = []
        at = 0
        for piece, is_hit in pieces:
            length = _units(piece)
            if is_hit and at < _units(text):
                span = QTextLayout.FormatRange()
                span.start = at
                span.length = min(length, _units(text) - at)
                span.format = self._hit
                ranges.append(span)
            at += length
        return ranges

    def _font(self, size: int, weight: QFont.Weight) -> QFont:
        font = QFont(self._look.family)
        font.setPixelSize(self._look.px(size))
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def _units(text: str) -> int:
    """How many UTF-16 units Qt counts in `text`."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
