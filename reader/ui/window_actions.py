"""What each row of the action table does in the main window, and when it can be used."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from reader.settings import THEMES
from reader.ui import addresses
from reader.ui.announcing import announce
from reader.wording import translate

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow
    from reader.ui.notebook.desk import Star

Handler = Callable[[], object]


def window_handlers(window: "MainWindow") -> dict[str, Handler]:
    """The handlers by action id; rows that the site or a kiosk does not allow are left out."""
    desk, errands = window.desk, window.errands
    handlers: dict[str, Handler] = {
        "quit": window.close,
        "copy": desk.copy,
        "copy-citation": errands.copy_with_citation,
        "select-all": desk.select_all,
        "caret": window.toggle_caret,
        "find": window.open_find,
        "find-next": partial(desk.step_hit, 1),
        "find-previous": partial(desk.step_hit, -1),
        "back": partial(desk.step_history, -1),
        "forward": partial(desk.step_history, 1),
        "home": partial(desk.go, addresses.HOME),
        "search": window.going.to_search,
        "glossary": partial(desk.go, addresses.GLOSSARY),
        "drugs": partial(desk.go, addresses.DRUGS),
        "next-heading": partial(window.beside.step_heading, 1),
        "previous-heading": partial(window.beside.step_heading, -1),
        "next-pane": partial(window.step_pane, 1),
        "previous-pane": partial(window.step_pane, -1),
        "show-tree": lambda: window.panes.toggle("tree"),
        "show-side": lambda: window.panes.toggle("side"),
        "full-screen": window.toggle_full_screen,
        "guide": partial(desk.go, addresses.GUIDE),
        "shortcuts": lambda: errands.show_keys(window.actions_by_id),
        "about": errands.show_about,
        "read-aloud": errands.read_aloud,
    }
    return handlers | _settings(window) | _notebook(window) | _allowed_by_site(window)


def _settings(window: "MainWindow") -> dict[str, Handler]:
    preferences = window.services.preferences
    handlers: dict[str, Handler] = {
        "larger": partial(preferences.step_text_size, 1),
        "smaller": partial(preferences.step_text_size, -1),
        "normal-size": partial(preferences.change, text_size=100),
        "settings": window.errands.show_settings,
        "professionals": lambda: preferences.change(
            show_professional=not preferences.settings.show_professional
        ),
        "adults": partial(preferences.change, audience="adults"),
        "children": partial(preferences.change, audience="children"),
    }
    for theme in THEMES:
        handlers[f"theme-{theme}"] = partial(preferences.change, theme=theme)
    return handlers


def _notebook(window: "MainWindow") -> dict[str, Handler]:
    notebook = window.notebook
    if not notebook.allowed:
        return {}
    return {
        "bookmark": notebook.toggle_bookmark,
        "note": notebook.write_note,
        "question": notebook.ask_question,
        "notebook": partial(_open_notebook, window),
        "appointment": notebook.files.take_to_appointment,
        "notebook-export": notebook.files.export,
        "notebook-import": notebook.files.import_file,
        "undo": notebook.undo,
    }


def _open_notebook(window: "MainWindow") -> None:
    """The notebook, with the keys in its list."""
    window.desk.go(addresses.NOTEBOOK)
    window.desk.focus()


def tell_work(window: "MainWindow", words: str, stop: Handler | None) -> None:
    """Say at the window's foot how an errand goes, with what stops it where that can be done."""
    action = translate("actions", "Stop") if stop is not None else ""
    window.notice.tell(words, action=action, handler=stop)


def say_kept(window: "MainWindow", words: str) -> None:
    """Say that something was kept; it is seen, too, where the star is folded into the menu."""
    if window.header.button("bookmark").isVisible():
        announce(window, words)
    else:
        window.notice.mention(words)


def show_star(window: "MainWindow", star: "Star") -> None:
    """Fill the star where the section in view is bookmarked, and say what it does now."""
    action = window.actions_by_id.get("bookmark")
    if action is not None:
        here = (
            translate("actions", "Remove the bookmark")
            if star.filled
            else translate("actions", "Bookmark this place")
        )
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setEnabled(star.usable)
        action.setChecked(star.filled)
        action.setText(here)
        action.setToolTip(f"{here} ({keys})")
    for name, usable in (("note", star.usable), ("undo", window.notebook.keeper.can_undo)):
        if name in window.actions_by_id:
            window.actions_by_id[name].setEnabled(usable)


def _allowed_by_site(window: "MainWindow") -> dict[str, Handler]:
    errands, allowed = window.errands, window.services.site.features
    handlers: dict[str, Handler] = {}
    if allowed.add_documents:
        handlers["add-documents"] = errands.add_files
        handlers["add-folder"] = errands.add_folder
        handlers["own-documents"] = errands.manage_documents
    if allowed.print:
        handlers["print"] = errands.print_page
        handlers["preview"] = errands.preview_page
        handlers["save-pdf"] = errands.save_page_as_pdf
    return handlers


def refresh_actions(window: "MainWindow") -> None:
    """Enable and tick actions as things stand now."""
    preferences, history = window.services.preferences, window.desk.history
    settings = preferences.settings
    reading = window.desk.reading
    enabled = {
        "back": history.can_go_back,
        "forward": history.can_go_forward,
        "larger": preferences.can_step(1),
        "smaller": preferences.can_step(-1),
    }
    enabled |= dict.fromkeys(
        (
            "find",
            "print",
            "preview",
            "save-pdf",
            "copy",
            "copy-citation",
            "select-all",
            "caret",
            "read-aloud",
        ),
        reading,
    )
    checked = {
        "professionals": settings.show_professional,
        "adults": window.audience == "adults",
        "children": window.audience == "children",
        "caret": window.desk.has_page and window.desk.page.caret,
        "full-screen": window.isFullScreen(),
        "show-tree": window.panes.is_shown("tree"),
        "show-side": window.panes.is_shown("side"),
    }
    checked |= {f"theme-{theme}": settings.theme == theme for theme in THEMES}
    for name, action in window.actions_by_id.items():
        if name in enabled:
            action.setEnabled(enabled[name])
        if name in checked:
            action.setChecked(checked[name])
