"""Colours as the screen shows them: what stands on what, and what changes when the keys come."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt  # noqa: TID251 - looks at pictures
from PySide6.QtGui import QColor, QImage, QTextBlock, QTextCursor  # noqa: TID251
from PySide6.QtWidgets import (  # noqa: TID251
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

from reader.themes import contrast
from reader.ui.page_view import PageView
from tests.support.access import told

TEXT, PARTS = 7.0, 3.0
INSET_PX = 5  # border and ring of a control


def picture(root: QWidget) -> QImage:
    """`root` as it is drawn now."""
    return root.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def colours(image: QImage, where: QRect) -> Counter[str]:
    """How often each colour stands in `where`."""
    part = image.copy(where.intersected(image.rect()))
    if part.isNull() or part.width() < 1 or part.height() < 1:
        return Counter()
    counted = Counter(memoryview(part.constBits()).cast("I"))
    return Counter({f"#{value & 0xFFFFFF:06X}": count for value, count in counted.items()})


def strongest(found: Counter[str]) -> tuple[str, float]:
    """The ground of what was counted, and the contrast of what stands out most from it."""
    ground = found.most_common(1)[0][0]
    ratios = [contrast(one, ground) for one in found]
    return ground, max(ratios)


def seen_part(widget: QWidget, root: QWidget) -> QRect:
    """The part of `widget` that no scrolling hides, in the places of `root`."""
    part = widget.visibleRegion().boundingRect()
    return part.translated(widget.mapTo(root, QPoint(0, 0)) if widget is not root else QPoint())


def contrast_faults(root: QWidget) -> Iterator[str]:
    """Words under 7:1, pictures and borders under 3:1, as drawn."""
    image = picture(root)
    for widget in root.findChildren(QWidget):
        part = seen_part(widget, root)
        if not widget.isVisible() or part.width() < 12 or part.height() < 12:
            continue
        if _covered(widget, root, part):
            continue
        if isinstance(widget, PageView):
            yield from page_faults(widget)
            continue
        least = _least(widget)
        if not least:
            continue
        inner = part.adjusted(INSET_PX, INSET_PX, -INSET_PX, -INSET_PX)
        found = colours(image, part if isinstance(widget, QLabel) else inner)
        if found:
            ground, ratio = strongest(found)
            if ratio < least:
                yield f"{told(widget)}: {ratio:.1f}:1 on {ground}"
        if _bordered(widget) and part.size() == widget.size():
            yield from _border_fault(widget, image, part)


def _covered(widget: QWidget, root: QWidget, part: QRect) -> bool:
    """Whether something else, a card or a list, stands over the middle of `widget`."""
    over = root.childAt(part.center())
    return over is not None and not (
        over is widget or widget.isAncestorOf(over) or over.isAncestorOf(widget)
    )


def _least(widget: QWidget) -> float:
    if isinstance(widget, QLabel):
        return TEXT if widget.text() else 0
    if isinstance(widget.parentWidget(), QLineEdit):
        return 0  # the button that empties a field: it fades in
    if isinstance(widget, QAbstractButton):
        # A sign alone, such as a hyphen, is too thin to be measured.
        words = any(map(str.isalnum, widget.text())) and (
            not isinstance(widget, QToolButton)
            or widget.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        # The words of a card are labels of their own.
        return TEXT if words else PARTS if not widget.icon().isNull() else 0
    if isinstance(widget, QComboBox):
        return TEXT
    if isinstance(widget, QLineEdit):
        return TEXT if widget.text() or widget.placeholderText() else 0
    return 0


def _bordered(widget: QWidget) -> bool:
    kinds = QLineEdit | QComboBox | QPlainTextEdit | QAbstractButton
    plain = any(widget.property(one) for one in ("flat", "link", "row"))
    boxed = widget.parentWidget() if isinstance(widget.parentWidget(), QLineEdit) else None
    check = type(widget).__name__ in {"QCheckBox", "QRadioButton"}
    inside = isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QComboBox)
    return (
        isinstance(widget, kinds)
        and widget.isEnabled()
        and not widget.hasFocus()  # its ring is looked at elsewhere
        and not (plain or boxed is not None or check or inside)
    )


def _border_fault(widget: QWidget, image: QImage, part: QRect) -> Iterator[str]:
    """A field or button whose edge cannot be told from what lies around it."""
    row = part.center().y()
    edge = QRect(part.left(), row - 2, 8, 5)
    outside = image.pixelColor(max(part.left(), 0), row).name()
    ratio = max((contrast(one, outside) for one in colours(image, edge)), default=21.0)
    if ratio < PARTS:
        yield f"{told(widget)}: its edge has {ratio:.1f}:1 on {outside}"


def page_faults(page: PageView) -> Iterator[str]:
    """Words of the page in view whose colour is too near to the ground under them."""
    image = picture(page.viewport())
    seen: set[tuple[str, str]] = set()
    block = page.document().begin()
    while block.isValid():
        for colour, ground, words in _inks(page, block, image):
            if (colour, ground) not in seen and contrast(colour, ground) < TEXT:
                seen.add((colour, ground))
                yield f"page “{words[:30]}”: {contrast(colour, ground):.1f}:1"
        block = block.next()


def _inks(page: PageView, block: QTextBlock, image: QImage) -> Iterator[tuple[str, str, str]]:
    """Colour, ground and words of each run of letters of `block` that is in view."""
    run = block.begin()
    while not run.atEnd():
        piece = run.fragment()
        cursor = QTextCursor(page.document())
        cursor.setPosition(piece.position())
        start = page.cursorRect(cursor)
        where = QRect(start.left(), start.top(), 60, start.height())
        if piece.text().strip(" \ufffc") and image.rect().contains(where):
            form = piece.charFormat()
            brush = form.foreground()
            ink = brush.color() if brush.style() != Qt.BrushStyle.NoBrush else _text(page)
            found = colours(image, where)
            if found:
                yield ink.name().upper(), found.most_common(1)[0][0], piece.text()
        run += 1


def _text(page: PageView) -> QColor:
    return page.palette().color(page.foregroundRole())


# Focus ---------------------------------------------------------------------------------------


def focus_fault(widget: QWidget, elsewhere: QWidget) -> str:
    """What is wrong with how `widget` shows that it has the keys; "" nothing.

    The pixels that change must differ 3:1 from what they were, along at least its shorter sides.
    """
    top = widget.window()
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    before = picture(top)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    if not widget.hasFocus():
        return f"{told(widget)}: does not take the keys"
    part = seen_part(widget, top).adjusted(-4, -4, 4, 4)
    changed = _changed(before, picture(top), part)
    wanted = min(part.height(), 60)
    return "" if changed >= wanted else f"{told(widget)}: {changed} pixels change, not {wanted}"


def _changed(before: QImage, after: QImage, where: QRect) -> int:
    """How many pixels of `where` differ 3:1 from what they were."""
    one, other = before.copy(where), after.copy(where)
    if one.size() != other.size() or one.isNull():
        return 0
    pairs = Counter(
        zip(
            memoryview(one.constBits()).cast("I"),
            memoryview(other.constBits()).cast("I"),
            strict=True,
        )
    )
    return sum(
        count
        for (was, now), count in pairs.items()
        if was != now and contrast(f"#{was & 0xFFFFFF:06X}", f"#{now & 0xFFFFFF:06X}") >= PARTS
    )
