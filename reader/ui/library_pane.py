"""The left pane: the two-way switch, the tree, and the lists A to Z under it."""

from collections.abc import Sequence, Set

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.library.node import Node
from reader.ui.looks import Look
from reader.ui.outside_choice import OutsideChoice
from reader.ui.tree_model import TreeModel
from reader.ui.tree_view import TreeView
from reader.ui.wrapped_delegate import NODE_ROLE

ADULTS, CHILDREN = "adults", "children"


class AudienceSwitch(QWidget):
    """Adults or children: two buttons, one of them pressed once the reader has chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        # No exclusive group: in one, Tab reaches only the pressed button.
        self._audience = ""
        self._buttons: dict[str, QPushButton] = {}
        labels = (
            (ADULTS, self.tr("Adults"), self.tr("Show pages for adults")),
            (CHILDREN, self.tr("Children"), self.tr("Show pages for children and teenagers")),
        )
        for audience, label, name in labels:
            button = QPushButton(label)
            button.setCheckable(True)
            button.setAutoDefault(True)  # Enter presses it, not only Space
            button.setProperty("segment", True)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, chosen=audience: self._choose(chosen))
            self._buttons[audience] = button
            row.addWidget(button, 1)

    def set_audience(self, audience: str) -> None:
        """Press the button of `audience` without telling; neither while "" is chosen."""
        self._audience = audience
        for name, button in self._buttons.items():
            button.setChecked(name == audience)

    def _choose(self, audience: str) -> None:
        self.set_audience(self._audience)  # a second press does not let a button up
        self.chosen.emit(audience)

    def button(self, audience: str) -> QPushButton:
        """The button of `audience`."""
        return self._buttons[audience]


class LibraryPane(QFrame):
    """Where things are: emits what the reader asks for, never moves the page itself."""

    audience_chosen = Signal(str)
    node_opened = Signal(object)  # Node
    list_requested = Signal(str)  # "glossary", "drugs" or "notebook"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.switch = AudienceSwitch()
        self.tree = TreeView()
        self.tree.setAccessibleName(self.tr("Library"))
        self._model = TreeModel(parent=self)
        self.tree.setModel(self._model)
        # By rows, Qt takes a line's number under its branch for its number in the whole tree.
        self.tree.setSelectionBehavior(TreeView.SelectionBehavior.SelectItems)
        OutsideChoice(self.tree)
        self._open: set[tuple[str, ...]] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.switch)
        column.addWidget(self.tree, 1)
        self._lists = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lists.setSpacing(4)
        self._list_buttons: list[QPushButton] = []
        for name, label in (
            ("glossary", self.tr("Glossary A–Z")),
            ("drugs", self.tr("Drugs A–Z")),
            ("notebook", self.tr("My notebook")),
        ):
            self._list_buttons.append(self._list_button(name, label))
            self._lists.addWidget(self._list_buttons[-1])
        column.addLayout(self._lists)
        self.switch.chosen.connect(self.audience_chosen)
        self.tree.opened.connect(self.node_opened)
        self.tree.expanded.connect(self._remember_open)
        self.tree.collapsed.connect(self._remember_closed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lists stand side by side where there is room: the tree gets the height."""
        super().resizeEvent(event)
        needed = sum(button.sizeHint().width() + 4 for button in self._list_buttons)
        wide = needed <= event.size().width() - 16
        self._lists.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        # Large text in a low window: better three lines of the tree than buttons cut in half; the
        # lists are in the menu as well.
        high = [button.sizeHint().height() + 4 for button in self._list_buttons]
        needed = 3 * self.fontMetrics().height() + self.switch.sizeHint().height() + 24
        needed += max(high) if wide else sum(high)
        for button in self._list_buttons:
            button.setVisible(event.size().height() >= needed and not button.property("left_out"))

    def _list_button(self, name: str, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(name)
        button.setProperty("flat", True)
        button.setProperty("row", True)
        button.setAutoDefault(True)
        button.setAccessibleName(label)
        button.clicked.connect(lambda: self.list_requested.emit(name))
        return button

    def leave_out(self, name: str) -> None:
        """Show no way to a list that is not allowed here."""
        button = self.findChild(QPushButton, name)
        if button is not None:
            button.setProperty("left_out", True)
            button.hide()

    def set_nodes(self, nodes: Sequence[Node], audience: str) -> None:
        """Show `nodes`; lines that were open stay open, in either audience or both."""
        self.switch.set_audience(audience)
        self._model.set_nodes(nodes)
        self._restore()

    def set_look(self, look: Look) -> None:
        """Colours of lines and the tree's indentation follow theme and size."""
        self.tree.lines.hover = QColor(look.theme.callout)
        self.tree.lines.focus = QColor(look.theme.focus)
        self.tree.setIndentation(min(look.px(18), 32))
        self.tree.scheduleDelayedItemsLayout()

    def focus_tree(self) -> None:
        """Put the keys into the tree, on its first line when none is current."""
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self._model.index(0, 0))
        self.tree.setFocus()

    def type_of(self, node: Node) -> str:
        """The leukemia type that `node` lies under, by the tree's current line; "" none."""
        index = self.tree.currentIndex()
        if index.data(NODE_ROLE) is not node:
            return ""
        while index.isValid():
            above = index.data(NODE_ROLE)
            if above.kind == "type":
                return str(above.id)
            index = index.parent()
        return ""

    def select(self, document: str, section: str) -> None:
        """Mark the line of `section` (or its document) without opening it.

        Of several lines the one under the type that is marked now is taken.
        """
        found = self._model.places_of(document, section)
        shown = [self._open_part(index) for index in found]
        if not shown:
            return
        current = self.tree.currentIndex()
        root = _root(current) if self.tree.selectionModel().hasSelection() else QModelIndex()
        best = next((index for index in shown if _root(index) == root), shown[0])
        if best != current or not self.tree.selectionModel().hasSelection():
            self.tree.reveal(best)

    def clear_selection(self) -> None:
        """What is in view has no line in the tree."""
        self.tree.selectionModel().clearSelection()

    def _open_part(self, index: QModelIndex) -> QModelIndex:
        """The line to mark: sections are shown only where the reader opened their document."""
        shown = index
        above = index.parent()
        while above.isValid():
            kind = above.data(NODE_ROLE).kind
            if kind in {"document", "section"} and not self.tree.isExpanded(above):
                shown = above
            above = above.parent()
        return shown

    def _path(self, index: QModelIndex) -> tuple[str, ...]:
        labels: list[str] = []
        while index.isValid():
            labels.insert(0, str(index.data(Qt.ItemDataRole.DisplayRole)))
            index = index.parent()
        return tuple(labels)

    def _remember_open(self, index: QModelIndex) -> None:
        self._open.add(self._path(index))

    def _remember_closed(self, index: QModelIndex) -> None:
        self._open.discard(self._path(index))

    def _restore(self) -> None:
        """Open what was open, going down only there: a tree has thousands of lines."""
        wanted = set(self._open)
        above = {path[:length] for path in wanted for length in range(1, len(path) + 1)}
        # Nothing is laid out, and nobody is told, before all of it is open.
        self.tree.scheduleDelayedItemsLayout()
        self.tree.blockSignals(True)
        self._open_below(QModelIndex(), (), wanted, above)
        self.tree.blockSignals(False)

    def _open_below(
        self,
        parent: QModelIndex,
        path: tuple[str, ...],
        wanted: Set[tuple[str, ...]],
        above: Set[tuple[str, ...]],
    ) -> None:
        for row in range(self._model.rowCount(parent)):
            index = self._model.index(row, 0, parent)
            here = (*path, str(index.data()))
            if here in above:
                self.tree.setExpanded(index, here in wanted)
                self._open_below(index, here, wanted, above)


def _root(index: QModelIndex) -> QModelIndex:
    while index.parent().isValid():
        index = index.parent()
    return index
