"""Pages for health professionals are in the tree when they are asked for, and only then."""

from collections.abc import Iterator

from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.ui.main_window import MainWindow
from reader.ui.tree_model import Index
from tests.support.search_window import MakeWindow

PAGE = """---
title: ALL treatment for Health Professionals
leukemiaTypes: [all]
---

# ALL treatment

Induction.
"""


def shown(window: MainWindow) -> str:
    """The labels of all lines of the tree."""
    model = window.library_pane.tree.model()

    def labels(index: Index) -> Iterator[str]:
        for row in range(model.rowCount(index)):
            one = model.index(row, 0, index)
            yield str(one.data())
            yield from labels(one)

    return "\n".join(labels(window.library_pane.tree.rootIndex()))


def test_they_come_and_go_as_they_are_asked_for(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    (places.sources / "hp.md").write_text(PAGE, "utf-8")
    window = make_window()
    mark = "(for health professionals)"
    assert mark not in shown(window)
    preferences = window.services.preferences
    preferences.change(show_professional=True)
    qtbot.waitUntil(lambda: mark in shown(window))
    assert "Basics of ALL in adults" in shown(window)
    preferences.change(show_professional=False, audience="children")
    qtbot.waitUntil(lambda: mark not in shown(window))
    assert "Basics of ALL in adults" not in shown(window)


def test_start_page_and_contents_follow(
    places: Places, make_window: MakeWindow, qtbot: QtBot
) -> None:
    (places.sources / "hp.md").write_text(PAGE, "utf-8")
    window = make_window()
    window.desk.go("place:all")
    assert "ALL treatment for" not in window.desk.page.toPlainText()
    window.services.preferences.change(show_professional=True)
    qtbot.waitUntil(lambda: "ALL treatment for" in window.desk.page.toPlainText())
