"""Some people at the real shared screen, one after the other, to be watched by a tracer.

Run as a program: `python kiosk_session.py DATA SITE EVERY PIN`. It starts the kiosk as its computer
does. Staff looks at what is not in order. The first person opens pages and cards, searches with the
keyboard on the screen, keeps, prints, listens and takes along; the second reads in another language
and walks away. Then staff closes the program. Of pages and links it takes each EVERYth; 1 is all.
What it did is written to standard output as one JSON object.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from driving import LONG_MS, PATIENCE, PAUSE_MS, Person, index_ready
from PySide6.QtCore import QTimer  # noqa: TID251 - drives the window
from PySide6.QtWidgets import QApplication  # noqa: TID251

from reader import app, wording
from reader.options import Options
from reader.ui import addresses
from reader.ui.kiosk import moving
from reader.ui.kiosk.shell import KioskWindow

SEARCHES = ("fever", "gleevec side effects", "imatinab")


class Session(Person):
    """Drives the window in view."""

    def __init__(self, pin: str, *, every: int) -> None:
        super().__init__(every=every)
        self._pin = pin
        self.kiosk: KioskWindow | None = None

    def over(self) -> None:
        """Staff should have ended it."""
        QApplication.exit(4)

    @property
    def _now(self) -> KioskWindow:
        assert self.kiosk is not None
        return self.kiosk

    def steps(self) -> Iterator[int]:
        # Before anybody prints: printers are asked for here for the first time.
        yield from self._staff_looks()
        self._now.staff.back.click()
        self._now.course.begin()
        yield LONG_MS
        yield from self._read()
        yield from self._search()
        yield from self._change_looks()
        yield from self._take_along()
        yield from self._finish()
        yield from self._in_another_language()
        yield from self._walk_away()
        yield from self._staff_looks()
        yield from self._staff_ends_it()

    def _read(self) -> Iterator[int]:
        library, links = self._now.library, dict[str, None]()
        assert library is not None
        hrefs = [addresses.GLOSSARY, addresses.DRUGS]
        hrefs += [addresses.document_href(one.id) for one in library.documents]
        hrefs += [f"term:{one.id}" for one in library.glossary][:: self.every]
        hrefs += [f"drug:{one.id}" for one in library.drugs][:: self.every]
        for href in hrefs:
            self._now.go(href)
            now = self._now.desk.now
            assert now is not None, href
            self.done["pages"] += 1
            links |= dict.fromkeys(link.href for link in now.page.links)
            yield PAUSE_MS
        for href in list(links)[:: self.every]:
            self._now.desk.follow(href)
            self.done[f"{href.partition(':')[0]} links"] += 1
            yield PAUSE_MS
        self._now.open_contents()
        yield LONG_MS

    def _search(self) -> Iterator[int]:
        search = self._now.search
        assert search is not None
        yield from index_ready(search)
        self.done["index ready"] = int(search.keeper.state.stage == "ready")
        self._now.open_search()
        keys = self._now.search_screen.keyboard.keys
        for words in SEARCHES:
            keys["empty"].click()
            for letter in words:
                keys["space" if letter == " " else letter].click()
            yield from self.answered(search, words)
        search.panel.results.open_current()
        yield LONG_MS
        self.done["opened a result"] = int(self._now.desk.reading)

    def _change_looks(self) -> Iterator[int]:
        for tray in self._now.trays.values():
            for button in tray.buttons.values():
                button.click()
                self.done["looks"] += 1
                yield PAUSE_MS

    def _take_along(self) -> Iterator[int]:
        self._now.go(addresses.document_href("questions-all"))
        yield LONG_MS
        self._now.reading.buttons["keep"].click()
        self._now.reading.buttons["questions"].click()
        self._now.questions.cards[0].click()
        self.done["kept"] = len(self._now.aside)
        self._now.step_back()
        self._now.reading.buttons["read-aloud"].click()
        for _ in range(5):
            yield LONG_MS
            # Without a voice a card says why.
            heard = self._now.errands.is_speaking() or self._now.desk.card.isVisible()
            self.done["listened"] |= int(heard)
        take = self._now.take
        self._now.reading.buttons["take-along"].click()
        for button in (take.of_words, take.of_list, take.printed, take.list_printed):
            button.click()
            self.done["taken"] += 1
            yield LONG_MS
        self.done["told of the printer"] = int("no printer" in take.explained.text())

    def _finish(self) -> Iterator[int]:
        self._now.finish()
        yield LONG_MS
        self.done["people"] += int(self._now.welcome.isVisible())

    def _in_another_language(self) -> Iterator[int]:
        self._now.welcome.languages["es"].click()
        for _ in range(PATIENCE):
            yield LONG_MS
            if wording.language() == "es" and self._now.library is not None:
                break
        self._now.go(addresses.document_href("what-is-leukemia"))
        self._now.errands.toggle_kept()
        self.done["languages"] = int(wording.language() == "es")
        yield LONG_MS

    def _walk_away(self) -> Iterator[int]:
        idle = self._now.course.idle
        while idle.running:
            idle.tick()
        for _ in range(PATIENCE):
            yield LONG_MS
            if wording.language() == "en":
                break
        self.done["people"] += int(self._now.welcome.isVisible())

    def _staff_looks(self) -> Iterator[int]:
        staff = self._now.staff
        self._now.course.ask_staff()
        for digit in (*self._pin, "enter"):
            staff.keys[digit].click()
        staff.buttons["faults"].click()
        self.done["staff"] += int(bool(staff.told.text()))
        yield LONG_MS
        staff.back.click()

    def _staff_ends_it(self) -> Iterator[int]:
        print(json.dumps(self.done))
        self._now.staff.buttons["exit"].click()
        yield LONG_MS


def main() -> int:
    """Run these people."""
    data, site = (Path(word) for word in sys.argv[1:3])
    session = Session(sys.argv[4], every=int(sys.argv[3]))

    class Driven(KioskWindow):
        """The program's window, with somebody standing at it; one for each language."""

        def set_library(self, library: object) -> None:
            super().set_library(library)  # type: ignore[arg-type]
            first, session.kiosk = session.kiosk is None, self
            if first:
                QTimer.singleShot(LONG_MS, session.go_on)

    moving.KioskWindow = Driven  # type: ignore[misc]
    return app.run(Options(data_dir=data, site=site))


if __name__ == "__main__":
    sys.exit(main())
