"""What an accessibility check asks of a widget: spoken name, role, keys, size, and what is cut."""

import re
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt  # noqa: TID251 - looks at widgets
from PySide6.QtGui import QAccessible, QFontMetrics  # noqa: TID251
from PySide6.QtTest import QTest  # noqa: TID251
from PySide6.QtWidgets import (  # noqa: TID251
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTextBrowser,
    QToolButton,
    QTreeView,
    QWidget,
)

Role = QAccessible.Role
BUTTONS = {Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.ButtonDropDown}
# The kind of widget, and what it may be to a screen reader.
ROLES: tuple[tuple[type[QWidget], set[Role]], ...] = (
    (QTreeView, {Role.Tree}),
    (QListView, {Role.List}),
    (QCheckBox, {Role.CheckBox}),
    (QPushButton, BUTTONS),
    (QToolButton, BUTTONS),
    (QComboBox, {Role.ComboBox}),
    (QLineEdit, {Role.EditableText, Role.StaticText}),
    (QTextBrowser, {Role.StaticText, Role.Document, Role.EditableText}),
    (QPlainTextEdit, {Role.EditableText, Role.StaticText}),
)
MOST_TABS = 2000  # the glossary has hundreds of links


def listed(faults: dict[str, list[str]]) -> str:
    """The faults of all rooms, a line each."""
    return "\n".join(f"{room}: {fault}" for room, found in faults.items() for fault in found)


def told(widget: QWidget) -> str:
    """`widget` in a fault's words."""
    name = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} “{name[:40]}”"


def spoken_name(widget: QWidget) -> str:
    """What a screen reader says `widget` is called."""
    made = QAccessible.queryAccessibleInterface(widget)
    return str(made.text(QAccessible.Text.Name)) if made is not None else ""


def focusable(root: QWidget) -> list[QWidget]:
    """The visible widgets under `root` that Tab may reach."""
    return [
        widget
        for widget in (root, *root.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not _under_hood(widget)
    ]


def _under_hood(widget: QWidget) -> bool:
    """Parts that Qt makes inside a control: the control speaks for them."""
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox) or (
        isinstance(widget, QScrollBar) and isinstance(parent, QAbstractScrollArea)
    )


def control_faults(root: QWidget) -> Iterator[str]:
    """Controls without a name, with a wrong role, or called other than what stands on them."""
    for widget in (*focusable(root), *_inner_buttons(root)):
        name = spoken_name(widget)
        if not name.strip():
            yield f"{told(widget)}: no name"
        made = QAccessible.queryAccessibleInterface(widget)
        roles = next((r for kind, r in ROLES if isinstance(widget, kind)), None)
        if made is not None and roles is not None and made.role() not in roles:
            yield f"{told(widget)}: is a {made.role().name}"
        shown = isinstance(widget, QAbstractButton) and not _icon_only(widget)
        if shown and _words(widget.text()) not in _words(name):
            yield f"{told(widget)}: “{widget.text()}” is not in its name “{name}”"


def _words(text: str) -> str:
    """The words of `text` with a blank on both sides, without signs."""
    words = re.findall(r"\w+", text.replace("&", "").casefold())
    return f" {' '.join(words)} " if words else ""


def _inner_buttons(root: QWidget) -> list[QWidget]:
    """Buttons inside fields (to empty them): pressed by touch and through a screen reader."""
    return [
        button
        for field in root.findChildren(QLineEdit)
        for button in field.findChildren(QToolButton)
        if button.isVisible() and field.isVisible()
    ]


def _icon_only(widget: QAbstractButton) -> bool:
    style = Qt.ToolButtonStyle.ToolButtonIconOnly
    return isinstance(widget, QToolButton) and widget.toolButtonStyle() == style


def size_faults(root: QWidget, least: int) -> Iterator[str]:
    """Targets that are smaller than `least` pixels either way."""
    for widget in (*root.findChildren(QAbstractButton), *root.findChildren(QComboBox)):
        inside = isinstance(widget.parentWidget(), QAbstractItemView | QLineEdit)
        if widget.isVisible() and not inside and min(widget.width(), widget.height()) < least:
            yield f"{told(widget)}: {widget.width()} × {widget.height()}"


# Keys ----------------------------------------------------------------------------------------


def wanted_by_tab(root: QWidget) -> set[QWidget]:
    """What Tab must reach; of a group its pressed button stands for all."""
    return {widget for widget in focusable(root) if not _unpressed(widget)}


def _unpressed(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group: QButtonGroup | None = widget.group()
    return (group is not None and group.checkedButton() is not None) or widget.autoExclusive()


def round_trip(first: QWidget, *, back: bool = False) -> list[QWidget]:
    """The widgets that Tab (or Shift+Tab) goes to, until it is where it began."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    gone: list[QWidget] = []
    for _ in range(MOST_TABS):
        focus = QApplication.focusWidget()
        if focus is None:
            break
        if gone and focus is first and gone[-1] is not first:
            break
        if not gone or gone[-1] is not focus:
            gone.append(focus)
        QTest.keyClick(focus, key)
    return gone


def key_faults(root: QWidget) -> Iterator[str]:
    """What Tab misses, what it cannot leave, and where it jumps up the window."""
    wanted = wanted_by_tab(root)
    if not wanted:
        yield "nothing takes the keys"
        return
    first = min(wanted, key=lambda one: (_place(one).top(), _place(one).left()))
    there, again = round_trip(first), round_trip(first, back=True)
    for way, gone in (("Tab", there), ("Shift+Tab", again)):
        for widget in sorted(map(told, wanted - set(gone))):
            yield f"{widget}: not reached with {way}"
    yield from order_faults(there)


def order_faults(gone: list[QWidget]) -> Iterator[str]:
    """Steps that go up within one column of one part of the window."""
    for one, other in pairwise(gone):
        if one.parentWidget() is not other.parentWidget():
            continue
        before, after = _place(one), _place(other)
        beside = before.left() < after.right() and after.left() < before.right()
        if beside and after.bottom() <= before.top():
            yield f"{told(other)}: stands above {told(one)}, but comes after it"


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


# What is cut ---------------------------------------------------------------------------------


def cut_faults(root: QWidget, *, choices: bool = True) -> Iterator[str]:
    """Words that have less room than they need, and parts that no scrolling brings into view.

    Without `choices` the words of a closed combo box may be shortened.
    """
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or (widget.visibleRegion().isEmpty() and not _scrolled(widget)):
            continue
        if isinstance(widget, QLabel):
            yield from _cut_label(widget)
        elif isinstance(widget, QAbstractButton):
            yield from _cut_button(widget)
        elif isinstance(widget, QComboBox) and choices:
            metrics = QFontMetrics(widget.font())
            room = widget.width() - metrics.height() - 16
            if metrics.horizontalAdvance(widget.currentText()) > room:
                yield f"{told(widget)}: “{widget.currentText()}” does not fit {room} px"
        elif isinstance(widget, QAbstractItemView):
            yield from _cut_items(widget)
        if _speaks(widget):
            yield from _out_of_reach(widget)


def _speaks(widget: QWidget) -> bool:
    return isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit)


def _cut_label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text or label.maximumHeight() == 0 or (label.pixmap() and not label.pixmap().isNull()):
        return
    room = label.contentsRect()
    if label.wordWrap():
        if label.heightForWidth(label.width()) > label.height() + 1:
            needed = label.heightForWidth(label.width())
            yield f"{told(label)}: needs {needed} px of height, has {label.height()}"
        if label.textFormat() == Qt.TextFormat.PlainText:
            metrics = QFontMetrics(label.font())
            for word in text.replace("\u200b", " ").split():
                if metrics.horizontalAdvance(word) > room.width() + 1:
                    yield f"{told(label)}: “{word}” is wider than {room.width()} px"
    elif label.sizeHint().width() > label.width() + 1:
        yield f"{told(label)}: needs {label.sizeHint().width()} px, has {label.width()}"


def _cut_button(button: QAbstractButton) -> Iterator[str]:
    if not button.text() or _icon_only(button):
        return
    # Where there is little height the room around words may go, the words may not.
    words = QFontMetrics(button.font()).size(0, button.text().replace("&", ""))
    least = words.width() + 8
    if isinstance(button, QPushButton):  # a tool button asks for room beside its words
        least = button.minimumSizeHint().width()
    needed, given = words.expandedTo(QSize(least, 0)), button.size()
    if needed.width() > given.width() + 2 or needed.height() > given.height() + 2:
        yield (
            f"{told(button)}: needs {needed.width()} × {needed.height()}, "
            f"has {given.width()} × {given.height()}"
        )


def _cut_items(view: QAbstractItemView) -> Iterator[str]:
    """Words of list lines that are wider than the line."""
    delegate, model = view.itemDelegate(), view.model()
    width = getattr(delegate, "label_width", None)
    if width is None or model is None:
        return
    metrics = QFontMetrics(view.font())
    for row in range(min(model.rowCount(view.rootIndex()), 40)):
        index = model.index(row, 0, view.rootIndex())
        for word in str(index.data()).split():
            if metrics.horizontalAdvance(word) > width(index):
                yield f"{told(view)}: “{word}” is wider than {width(index)} px"


def _scrolled(widget: QWidget) -> QAbstractScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QAbstractScrollArea):
            return above
        above = above.parentWidget()
    return None


def _out_of_reach(widget: QWidget) -> Iterator[str]:
    """A part beyond the window's edge where no scroll bar leads to it."""
    area = _scrolled(widget)
    if area is not None and area.viewport().height() < 2:
        return  # folded away
    if area is not None and not area.viewport().isAncestorOf(widget):
        area = None  # beside what is scrolled
    frame = widget.window() if area is None else area.viewport()
    place = QRect(widget.mapTo(frame, QPoint(0, 0)), widget.size())
    wide, high = frame.width() + 1, frame.height() + 1
    if area is None:
        beyond = place.right() > wide or place.bottom() > high or place.left() < -1
    else:
        beyond = place.right() + area.horizontalScrollBar().value() > (
            wide + area.horizontalScrollBar().maximum()
        ) or place.bottom() + area.verticalScrollBar().value() > (
            high + area.verticalScrollBar().maximum()
        )
    if beyond:
        yield f"{told(widget)}: out of reach at {place.getRect()} of {frame.size().toTuple()}"
