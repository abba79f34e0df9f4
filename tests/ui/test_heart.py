"""What watches the long sitting tells what a late beat was spent on."""

import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support import heart
from tests.support.heart import LATE_S, Heart

TABLE = """\
cpu  900 0 300 4000 20 0 7 45 0 0
cpu0 400 0 100 2000 10 0 3 25 0 0
cpu1 500 0 200 2000 10 0 4 20 0 0
intr 1234 0 0
"""


def test_what_the_host_took_is_told_for_each_processor(tmp_path: Path) -> None:
    table = tmp_path / "stat"
    table.write_text(TABLE, "ascii")
    first, second = heart.stolen(table)
    assert first / second == pytest.approx(25 / 20)
    assert heart.stolen(tmp_path / "none") == ()


def test_what_the_host_took_is_told_and_not_excused(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = [0.0]
    monkeypatch.setattr(heart, "stolen", lambda: (0.0, taken[0]))
    one = Heart()
    one.start()
    try:
        for act, host_s in (("waits", 0.0), ("robbed", LATE_S)):
            qtbot.wait(60)
            one.act = act
            time.sleep(2 * LATE_S)
            taken[0] += host_s
            qtbot.waitUntil(lambda act=act: any(late.act == act for late in one.freezes))
    finally:
        one.stop()
    waited, robbed = (
        max((late for late in one.freezes if late.act == act), key=lambda late: late.late)
        for act in ("waits", "robbed")
    )
    assert waited.stolen == 0
    assert robbed.stolen == pytest.approx(1000 * LATE_S)
    for one_of_them in (waited, robbed):
        assert one_of_them.own == one_of_them.late - one_of_them.in_line
    assert "taken by the host about 100" in str(robbed)
