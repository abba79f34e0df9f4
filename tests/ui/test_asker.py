"""Who is asked, and what becomes of an index that was replaced by a newer one."""

import weakref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.search.engine import Query, Results
from reader.ui.background import Runner
from reader.ui.search.asker import Asker, Question
from tests.support.gate import Gate


class Held:
    """Answers with nothing; it takes as long to close as the test wants."""

    notice = ""

    def __init__(self, gate: Gate) -> None:
        self.gate = gate

    def is_whole(self) -> bool:
        """It is."""
        return True

    def search(self, query: Query, *, typing: bool = False) -> Results:
        """No hits."""
        return Results(query.text + " …" * typing)

    def marks(self, _text: str, _passage: str) -> list[tuple[int, int]]:
        """None."""
        return []

    def close(self) -> None:
        """Not before the gate is open."""
        self.gate.pass_through()


def test_an_index_that_was_replaced_is_closed_and_let_go_of_behind_the_window(
    qapp: QApplication, qtbot: QtBot
) -> None:
    runner, owner, gate = Runner(), QObject(), Gate()
    asker = Asker(runner, owner)
    first = Held(gate)
    gone = weakref.ref(first)
    asker.set_answering(first)
    asker.set_answering(Held(gate))
    del first
    assert gate.reached.wait(10)  # the window goes on meanwhile: this is its thread
    with qtbot.waitSignal(asker.answered):
        assert asker.ask(Question("fever"))
    assert gone() is not None
    gate.open.set()
    qtbot.waitUntil(lambda: gone() is None and not runner.busy)


def test_at_the_end_the_last_index_is_closed_before_the_program_goes_on(
    qapp: QApplication,
) -> None:
    runner, owner, gate = Runner(), QObject(), Gate()
    gate.open.set()
    asker = Asker(runner, owner)
    asker.set_answering(Held(gate))
    asker.close()
    assert gate.reached.is_set()
    assert not runner.busy
