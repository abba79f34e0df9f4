"""Pictures of the window in its themes and sizes, to be looked at: `python -m reader.ui.shots DIR`.

Drawn without a screen; the pixels are those of a real one.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from reader.paths import find_places
from reader.progress import Silent
from reader.settings import Session, Settings
from reader.site import Site
from reader.themes import THEME_NAMES
from reader.ui import addresses
from reader.ui.application import make_application
from reader.ui.background import Runner
from reader.ui.history import SessionPositions
from reader.ui.main_window import MainWindow
from reader.ui.preferences import Preferences
from reader.ui.services import Services

WIDE, SMALL = QSize(1280, 800), QSize(800, 600)
SEED = "advances-in-leukemia-research"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: what is in view, in which theme, text size and window."""

    name: str
    act: Callable[[MainWindow], object]
    theme: str = "light"
    text_size: int = 100
    size: QSize = WIDE


def shots() -> Iterator[Shot]:
    """The pictures that a release is looked at with."""
    for theme in THEME_NAMES:
        yield Shot(f"home-{theme}", _home, theme)
        yield Shot(f"page-{theme}", _seed, theme)
    for text_size in (100, 200):
        for size in (WIDE, SMALL):
            where = f"{text_size}-{size.width()}x{size.height()}"
            yield Shot(f"home-{where}", _home, text_size=text_size, size=size)
            yield Shot(f"page-{where}", _seed, text_size=text_size, size=size)
    yield Shot("page-300-800x600", _seed, text_size=300, size=SMALL)
    yield Shot("tree-200-800x600", _tree, text_size=200, size=SMALL)
    yield Shot("longest-table", _table)
    yield Shot("find-bar", _find)
    for theme in THEME_NAMES:
        yield Shot(f"search-{theme}", partial(_search, words="gleevec side effects"), theme)
    yield Shot("search-typo", partial(_search, words="imatinab"))
    yield Shot("search-nothing", partial(_search, words="xyzzy"))
    yield Shot("search-opened", partial(_search, words="hair loss", opened=True))
    yield Shot("search-200-1280x800", partial(_search, words="fever"), text_size=200)
    yield Shot("search-200-800x600", partial(_search, words="fever"), text_size=200, size=SMALL)
    yield Shot("definition", _definition)
    yield Shot("web-card", _web_card)
    yield Shot("contents", lambda window: window.desk.go(addresses.place_href("all")))
    yield Shot("glossary", lambda window: window.desk.go(addresses.GLOSSARY))
    yield Shot("drug", lambda window: window.desk.go("drug:imatinib"))


def take(folder: Path) -> list[Path]:
    """Take all pictures into `folder`; the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    for shot in shots():
        window = _window(shot)
        shot.act(window)
        settle()
        file = folder / f"{shot.name}.png"
        window.grab().save(str(file))
        made.append(file)
        window.close()
        window.deleteLater()
        settle()
    return made


def _window(shot: Shot) -> MainWindow:
    places = find_places(Path(tempfile.gettempdir()) / "leukemia-reader-shots")
    shutil.rmtree(places.data, ignore_errors=True)  # no place remembered from another picture
    from reader.library.shelf import open_library  # noqa: PLC0415

    library = open_library([places.sources], places=places, progress=Silent())
    from reader.search.opening import build_index  # noqa: PLC0415

    build_index(library, places)  # only the first picture takes time for it
    window = MainWindow(
        Services(
            places=places,
            preferences=Preferences(
                None, Settings(theme=shot.theme, text_size=shot.text_size), Session()
            ),
            runner=Runner(),
            positions=SessionPositions(),
            open_library=lambda _progress: library,
        )
    )
    window.resize(shot.size)
    window.show()
    settle()
    window.set_library(library)
    settle()
    return window


def settle() -> None:
    """Let the window answer what happened to it."""
    app = QApplication.instance()
    for _ in range(6):
        if app is not None:
            app.processEvents()


def _home(window: MainWindow) -> None:
    window.desk.go(addresses.HOME)


def _seed(window: MainWindow) -> None:
    window.desk.go(addresses.document_href(SEED))


def _tree(window: MainWindow) -> None:
    _seed(window)
    window.panes.toggle("tree")


def _table(window: MainWindow) -> None:
    library = window.library
    if library is None:
        return
    rows = [
        (section.markdown.count("\n|"), document.id, section.id)
        for document in library.documents
        for section in document.sections
    ]
    _, document, section = max(rows)
    window.desk.go(addresses.document_href(document, section))


def _find(window: MainWindow) -> None:
    _seed(window)
    window.open_find()
    window.desk.find_bar.field.setText("leukemia")


def _search(window: MainWindow, *, words: str, opened: bool = False) -> None:
    search = window.search.made
    wait_for(lambda: search.keeper.state.stage == "ready")
    window.header.search.setText(words)
    wait_for(lambda: search.answer is not None and not search.answer.question.typing)
    if opened:
        search.panel.results.open_current()
        wait_for(window.desk.find_bar.isVisible)


def wait_for(condition: Callable[[], bool]) -> None:
    """Let workers work until `condition` holds, at most ten seconds."""
    loop = QEventLoop()
    for _ in range(200):
        if condition():
            return
        QTimer.singleShot(50, loop.quit)
        loop.exec()


def _definition(window: MainWindow) -> None:
    _follow_first(window, "term:")


def _web_card(window: MainWindow) -> None:
    _follow_first(window, "web:")


def _follow_first(window: MainWindow, scheme: str) -> None:
    _seed(window)
    settle()
    page = window.desk.page
    for _ in range(200):
        page.focusNextPrevChild(True)
        if page.focused_link().startswith(scheme):
            window.desk.follow(page.focused_link())
            return


def main() -> int:
    """Take the pictures into the folder named on the command line."""
    if len(sys.argv) != 2:
        print("usage: python -m reader.ui.shots DIR", file=sys.stderr)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application(find_places(None), Site())
    for file in take(Path(sys.argv[1])):
        print(file)
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
