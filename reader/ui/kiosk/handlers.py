"""What each allowed row of the action table does at a shared screen."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.ui import addresses
from reader.ui.kiosk.tongues import choose_language
from reader.ui.kiosk.tray import THEMES

if TYPE_CHECKING:
    from reader.ui.kiosk.shell import KioskWindow

Handler = Callable[[], object]


def session_handlers(shell: "KioskWindow") -> dict[str, Handler]:
    """The handlers by action id; the rules leave out what is not allowed."""
    desk, preferences = shell.desk, shell.services.preferences
    handlers: dict[str, Handler] = {
        "home": partial(shell.go, addresses.HOME),
        "back": shell.step_back,
        "forward": partial(desk.step_history, 1),
        "contents": shell.open_contents,
        "search": shell.open_search,
        "glossary": partial(shell.go, addresses.GLOSSARY),
        "drugs": partial(shell.go, addresses.DRUGS),
        "text-size": partial(shell.toggle_tray, "text-size"),
        "contrast": partial(shell.toggle_tray, "contrast"),
        "language": partial(choose_language, shell),
        "larger": partial(preferences.step_text_size, 1),
        "smaller": partial(preferences.step_text_size, -1),
        "normal-size": partial(preferences.change, text_size=shell.usual.text_size),
        "adults": partial(shell.choose_audience, "adults"),
        "children": partial(shell.choose_audience, "children"),
        "lower": lambda: shell.set_lowered(not shell.lowered),
        "finish": shell.finish,
    }
    if not shell.tongues.several:
        del handlers["language"]
    handlers |= {f"theme-{theme}": partial(preferences.change, theme=theme) for theme in THEMES}
    return handlers | _on_a_page(shell)


def _on_a_page(shell: "KioskWindow") -> dict[str, Handler]:
    desk = shell.desk

    def when_reading(act: Handler) -> Handler:
        return lambda: act() if desk.reading else None

    return {
        "read-aloud": when_reading(shell.errands.read_aloud),
        "keep": when_reading(shell.errands.toggle_kept),
        "questions": when_reading(shell.asking.open),
        "take-along": shell.errands.take_along,
        "print": when_reading(shell.errands.take_along),
        "page-up": when_reading(lambda: shell.reading.turn(-1)),
        "page-down": when_reading(lambda: shell.reading.turn(1)),
        "find": when_reading(shell.open_find),
        "find-next": partial(desk.step_hit, 1),
        "find-previous": partial(desk.step_hit, -1),
        "next-heading": when_reading(lambda: desk.page.step_heading(1)),
        "previous-heading": when_reading(lambda: desk.page.step_heading(-1)),
    }
