"""Scrolls so that what has the keys is seen: Qt does that for Tab alone."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget

MARGIN_PX = 12


def bring_in_sight(widget: QWidget) -> None:
    """Scroll the area that `widget` stands in to it; to the current line where it is a list."""
    area, part = _area_of(widget), _part_with_keys(widget)
    inner = area.widget() if area is not None else None
    if area is None or inner is None:
        return
    top = widget.mapTo(inner, part.topLeft())
    # The end first: where not all of it fits, its beginning is seen.
    area.ensureVisible(top.x(), top.y() + part.height(), 0, MARGIN_PX)
    area.ensureVisible(top.x(), top.y(), 0, MARGIN_PX)


def _area_of(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def _part_with_keys(widget: QWidget) -> QRect:
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        return widget.visualRect(widget.currentIndex()).translated(widget.viewport().pos())
    return widget.rect()
