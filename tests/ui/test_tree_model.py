"""The tree's model keeps Qt's rules, filtered or not, and its view opens by mouse and keys."""

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.library.node import Node
from reader.ui.tree_model import TreeFilter, TreeModel
from reader.ui.tree_view import TreeView

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


def labels(model: QSortFilterProxyModel, parent: QModelIndex | None = None) -> list[str]:
    parent = parent or QModelIndex()
    found: list[str] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found.append(index.data())
        found += labels(model, index)
    return found


def test_the_models_keep_the_rules_while_nodes_and_filter_change(qtbot: QtBot) -> None:
    model = TreeModel(NODES)
    proxy = TreeFilter()
    proxy.setSourceModel(model)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(one, mode) for one in (model, proxy)]
    proxy.set_query("signs")
    model.set_nodes(NODES[:1])
    proxy.set_query("")
    model.set_nodes(())
    model.set_nodes(NODES)
    assert labels(proxy)[-1] == "Living with leukemia"
    del testers


def test_the_filter_keeps_what_is_above_and_below(qtbot: QtBot) -> None:
    model = TreeModel(NODES)
    proxy = TreeFilter()
    proxy.setSourceModel(model)
    proxy.set_query("SIGNS")
    assert labels(proxy) == [
        "Acute lymphoblastic leukemia (ALL)",
        "Adults",
        "The basics",
        "Signs",
    ]
    proxy.set_query("basics the")
    assert "Signs" in labels(proxy)
    proxy.set_query("nothing like it")
    assert labels(proxy) == []


def test_labels_wrap_instead_of_being_cut(qtbot: QtBot) -> None:
    view = TreeView()
    qtbot.addWidget(view)
    model = TreeModel(NODES)
    view.setModel(model)
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
