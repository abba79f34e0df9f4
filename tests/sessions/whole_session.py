"""One person's whole session with the real program, to be watched from outside by a tracer.

Run as a program: `python whole_session.py DATA TARGETS ADDED EVERY`. It starts the window as a
reader does, opens every page, follows every link, searches, keeps bookmarks, prints, adds and
removes a document, and closes the window. Of terms and of links within the library it takes each
EVERYth; 1 is all. What it did is written to standard output as one JSON object.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from driving import LONG_MS, PATIENCE, PAUSE_MS, Person, index_ready, until
from PySide6.QtCore import QTimer  # noqa: TID251 - drives the window
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox  # noqa: TID251

from reader import app
from reader.notebook.importing import import_file
from reader.options import Options
from reader.ui import addresses, printing
from reader.ui.main_window import MainWindow
from reader.ui.print_actions import Press

SEARCHES = ("fever", "gleevec side effects", "imatinab", "NCT01234567", "what is remission")


class Session(Person):
    """Drives one window."""

    def __init__(self, window: MainWindow, targets: Path, added: Path, *, every: int) -> None:
        super().__init__(every=every)
        self._window = window
        self._targets = targets
        self._added = added
        self._links: dict[str, None] = {}

    def over(self) -> None:
        """Close the window."""
        self._window.close()

    def steps(self) -> Iterator[int]:
        yield from self._read_everything()
        yield from self._follow_everything()
        yield from self._search()
        yield from self._change_looks()
        yield from self._keep()
        yield from self._print()
        yield from self._add_and_remove()

    def _read_everything(self) -> Iterator[int]:
        library = self._window.library
        assert library is not None
        hrefs = [addresses.GLOSSARY, addresses.DRUGS, addresses.LICENSES, addresses.HOME]
        hrefs += [addresses.document_href(one.id) for one in library.documents]
        hrefs += [addresses.place_href(one["id"]) for one in self._places()]
        hrefs += [f"term:{one.id}" for one in library.glossary][:: self.every]
        hrefs += [f"drug:{one.id}" for one in library.drugs]
        hrefs += [f"trial:{one.nct}" for one in library.trials()]
        for href in hrefs:
            yield from self.arrived(self._window.desk, href)
            now = self._window.desk.now
            if now is not None:
                self.done["pages"] += 1
                self._links |= dict.fromkeys(link.href for link in now.page.links)
            yield PAUSE_MS

    def _places(self) -> list[dict[str, str]]:
        import tomllib

        taxonomy = self._window.services.places.resource("taxonomy.toml")
        table = tomllib.loads(taxonomy.read_text("utf-8"))
        return [*table["type"], *table["place"]]

    def _follow_everything(self) -> Iterator[int]:
        near = [href for href in self._links if href.startswith(("section:", "term:"))]
        far = [href for href in self._links if href not in set(near)]
        for href in (*far, *near[:: self.every]):
            self._window.desk.follow(href)
            self.done[f"{href.partition(':')[0]} links"] += 1
            yield PAUSE_MS

    def _search(self) -> Iterator[int]:
        search = self._window.search.made
        yield from index_ready(search)
        for words in SEARCHES:
            self._window.header.search.setText(words)
            yield from self.answered(search, words)
        self._window.header.search.clear()
        yield LONG_MS

    def _change_looks(self) -> Iterator[int]:
        for theme in ("dark", "high-contrast", "sepia", "light"):
            self._window.actions_by_id[f"theme-{theme}"].trigger()
            self.done["themes"] += 1
            yield LONG_MS
        for name in ("larger", "normal-size", "settings", "shortcuts", "about"):
            self._window.actions_by_id[name].trigger()
            yield LONG_MS
            self._close_dialogs()
        yield LONG_MS

    def _keep(self) -> Iterator[int]:
        self._window.desk.go(addresses.document_href("what-is-leukemia"))
        yield LONG_MS
        self._window.actions_by_id["bookmark"].trigger()
        keeper = self._window.notebook.keeper
        keeper.ask("What does this result mean?", None, "")
        self.done["bookmarks"] = len(keeper.bookmarks())
        file = self._targets / "notebook.json"
        self._window.notebook.files.export_to(file)
        yield from until(file.is_file)
        import_file(keeper.book, file)
        self._window.actions_by_id["notebook"].trigger()
        self.done["exports"] = int(file.is_file())
        yield LONG_MS

    def _print(self) -> Iterator[int]:
        self._window.desk.go(addresses.document_href("cml-basics"))
        yield LONG_MS
        now, file = self._window.desk.now, self._targets / "page.pdf"
        assert now is not None
        press = Press(
            self._window,
            paper=self._window.desk.paper,
            runner=self._window.services.runner,
            say=lambda _words, _stop: None,
        )
        press.save_to(printing.make_sheet(now.page, "Leukemia Reader"), file)
        for _ in range(PATIENCE):
            if file.is_file():
                self.done["printed"] = 1
                break
            yield LONG_MS
        self._window.actions_by_id["preview"].trigger()
        yield LONG_MS
        self._close_dialogs()
        # This dialog asks the system for its printers.
        QTimer.singleShot(LONG_MS, self._close_dialogs)
        self._window.actions_by_id["print"].trigger()
        yield LONG_MS

    def _add_and_remove(self) -> Iterator[int]:
        own = self._window.errands.own_documents
        own.add([self._added])
        for _ in range(PATIENCE):
            library = self._window.library
            if library is not None and library.document("a-page-of-my-own") is not None:
                self.done["added"] = 1
                break
            yield LONG_MS
        self._close_dialogs()
        self._window.desk.go(addresses.document_href("a-page-of-my-own"))
        yield LONG_MS
        self._window.actions_by_id["own-documents"].trigger()
        yield LONG_MS
        self._close_dialogs()
        yield LONG_MS

    def _close_dialogs(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog | QMessageBox) and widget.isVisible():
                self.done["dialogs"] += 1
                widget.reject()


def main() -> int:
    """Run one session."""
    data, targets, added = (Path(word) for word in sys.argv[1:4])
    every = int(sys.argv[4])
    sessions: list[Session] = []

    class Driven(MainWindow):
        """The program's window, with somebody sitting at it."""

        def _begin(self) -> None:
            if not sessions:
                sessions.append(Session(self, targets, added, every=every))
                sessions[0].go_on()

        def load_library(self) -> None:
            if not sessions:
                self.library_ready.connect(self._begin)
            super().load_library()

    app.MainWindow = Driven  # type: ignore[misc]
    status = app.run(Options(data_dir=data))
    print(json.dumps(sessions[0].done if sessions else {}))
    return status


if __name__ == "__main__":
    sys.exit(main())
