"""The tree's model keeps Qt's rules; its view opens by mouse and keys, and stays as it was."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.library.node import Node
from reader.ui.library_pane import LibraryPane
from reader.ui.tree_model import Index, TreeModel
from reader.ui.tree_view import TreeView
from reader.ui.wrapped_delegate import DEPTH_ROLE

NODES = (
    Node(
        "Acute lymphoblastic leukemia (ALL)",
        "type",
        "all",
        children=(
            Node(
                "Adults",
                "audience",
                "adults",
                children=(
                    Node(
                        "The basics",
                        "document",
                        document="basics",
                        children=(Node("Signs", "section", document="basics", section="signs"),),
                    ),
                ),
            ),
        ),
    ),
    Node("Living with leukemia", "place", "living"),
)


def test_the_model_keeps_the_rules_while_nodes_change(qtbot: QtBot) -> None:
    model = TreeModel(NODES)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_nodes(NODES[:1])
    model.set_nodes(())
    model.set_nodes(NODES)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Acute lymphoblastic leukemia (ALL)",
        "Living with leukemia",
    ]
    del tester


def test_a_line_of_before_still_knows_what_was_above_it(qtbot: QtBot) -> None:
    model = TreeModel(NODES)
    audience = model.index(0, 0, model.index(0, 0))
    document = model.index(0, 0, audience)
    model.set_nodes(NODES[1:])  # shorter than the place of the line above
    model.set_nodes(())
    assert model.parent(document) == audience
    assert model.data(document, DEPTH_ROLE) == 3
    assert not model.parent(model.parent(audience)).isValid()


def test_a_line_is_measured_without_asking_the_model_through_qt(qtbot: QtBot) -> None:
    pane = LibraryPane()
    qtbot.addWidget(pane)
    asked: list[int] = []

    class Told(TreeModel):
        def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
            asked.append(role)
            return super().data(index, role)

    model = Told(NODES)
    pane.tree.setModel(model)
    pane.tree.expandAll()
    option = QStyleOptionViewItem()
    root = model.index(0, 0)
    audience = model.index(0, 0, root)
    asked.clear()
    lines = [pane.tree.lines.label_width(one) for one in (root, audience)]
    assert lines[0] - lines[1] == pane.tree.indentation()
    assert pane.tree.lines.sizeHint(option, root).height() > 0
    assert asked == []
    assert model.line(root) == ("Acute lymphoblastic leukemia (ALL)", 1, True)
    assert model.line(audience)[1:] == (2, False)


def test_lines_that_were_open_stay_open_with_other_nodes(qtbot: QtBot) -> None:
    pane = LibraryPane()
    qtbot.addWidget(pane)
    pane.set_nodes(NODES, "adults")
    model = pane.tree.model()
    root = model.index(0, 0)
    pane.tree.setExpanded(root, True)
    pane.tree.setExpanded(model.index(0, 0, root), True)
    pane.set_nodes(NODES[::-1], "adults")
    root = model.index(1, 0)
    below = model.index(0, 0, root)
    assert pane.tree.isExpanded(root)
    assert pane.tree.isExpanded(below)
    assert not pane.tree.isExpanded(model.index(0, 0, below))


def test_labels_wrap_instead_of_being_cut(qtbot: QtBot) -> None:
    view = TreeView()
    qtbot.addWidget(view)
    model = TreeModel(NODES)
    view.setModel(model)
    # A size of its own: another test may have left the application with large text.
    view.setStyleSheet("QTreeView { font-size: 13px; }")
    view.resize(500, 300)
    view.show()
    wide = view.visualRect(model.index(0, 0)).height()
    view.resize(160, 300)
    qtbot.waitUntil(lambda: view.visualRect(model.index(0, 0)).height() >= 2 * wide - 12)


def test_a_click_opens_and_unfolds(qtbot: QtBot) -> None:
    view = TreeView()
    qtbot.addWidget(view)
    model = TreeModel(NODES)
    view.setModel(model)
    view.show()
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=view.visualRect(model.index(0, 0)).center(),
        )
    assert opened.args[0].id == "all"
    audience = model.index(0, 0, model.index(0, 0))
    assert view.isExpanded(model.index(0, 0))
    assert view.isExpanded(audience)


def test_lines_that_were_closed_stay_closed_with_other_nodes(qtbot: QtBot) -> None:
    pane = LibraryPane()
    qtbot.addWidget(pane)
    pane.set_nodes(NODES[:1], "")
    model = pane.tree.model()
    root = model.index(0, 0)
    pane.tree.setExpanded(root, True)
    assert pane.tree.isExpanded(model.index(0, 0, root))  # the only one below opens with it
    pane.tree.setExpanded(model.index(0, 0, root), False)
    told: list[QModelIndex] = []
    pane.tree.expanded.connect(told.append)
    pane.set_nodes(NODES[:1], "")
    root = model.index(0, 0)
    assert pane.tree.isExpanded(root)
    assert not pane.tree.isExpanded(model.index(0, 0, root))
    assert told == []
