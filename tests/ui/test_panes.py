"""The panes beside the page tell when something of them changed, and only then."""

from reader.ui.main_window import MainWindow


def test_pages_that_open_leave_the_panes_alone(window: MainWindow) -> None:
    """The header was folded anew and all actions asked twice with each page."""
    window.desk.go("section:basics")
    told: list[bool] = []
    window.panes.changed.connect(lambda: told.append(window.panes.is_shown("tree")))
    window.desk.go("section:basics#treatment")
    window.desk.go("section:other")
    assert told == []
    window.panes.toggle("tree")
    window.panes.toggle("tree")
    assert told == [False, True]
