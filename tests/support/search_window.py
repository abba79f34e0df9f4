"""A window over a small library whose index is ready, and what its results say."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from reader.library.shelf import open_library
from reader.paths import Places
from reader.search.opening import build_index
from reader.settings import Settings
from reader.ui.main_window import MainWindow
from reader.ui.search.desk import SearchDesk
from reader.ui.search.nothing import WordsButton
from reader.ui.search.rows import Row

MakeWindow = Callable[..., MainWindow]

DRUGS = """\
---
title: Medicines for CML
source: Test Clinic
language: en
license: CC-BY-4.0
lastReviewed: '2024-08-09'
leukemiaTypes: [cml]
audiences: [adults]
---

# Medicines for CML

Tablets for many years.

## Imatinib

Most people with CML begin with imatinib, which is also sold as Gleevec. Imatinib is a tablet.

## Side effects of imatinib

Imatinib may cause swollen eyes, cramps and tiredness.

## If imatinib does not work

There are others after imatinib: dasatinib, nilotinib and bosutinib.

## How to take imatinib

Take imatinib with food and much water.

## Blood tests while you take imatinib

Blood tests show how well imatinib works.

## Missed tablets of imatinib

Take imatinib at the usual time the next day.
"""

FEVER = """\
---
title: Fever in children with ALL
source: Other Clinic
language: en
license: CC-BY-4.0
lastReviewed: '2026-02-01'
leukemiaTypes: [all]
audiences: [children]
---

# Fever in children with ALL

A fever may be the only sign of an infection. Imatinib is used by some children.

## When to call

Call at once when your child has a fever of 38 degrees.
"""


def searchable(
    places: Places, make_window: MakeWindow, qtbot: QtBot, settings: Settings | None = None
) -> MainWindow:
    """A window over the test library and two documents more, ready to search."""
    (places.sources / "drugs.md").write_text(DRUGS, "utf-8")
    (places.sources / "fever.md").write_text(FEVER, "utf-8")
    build_index(open_library([places.sources], places=places), places)
    window = make_window(settings)
    qtbot.waitUntil(lambda: search_of(window).keeper.state.stage == "ready", timeout=10_000)
    return window


def search_of(window: MainWindow) -> SearchDesk:
    """The window's search."""
    return window.search.made


def ask(window: MainWindow, qtbot: QtBot, words: str) -> None:
    """Type `words` and wait until the answer has settled."""
    search = search_of(window)
    window.header.search.setFocus()
    window.header.search.clear()
    qtbot.keyClicks(window.header.search, words)
    qtbot.waitUntil(lambda: settled(search, words), timeout=5000)


def settled(search: SearchDesk, words: str) -> bool:
    """Whether the last answer is for all of `words`."""
    answer = search.answer
    return answer is not None and answer.question.text == words and not answer.question.typing


def rows(window: MainWindow) -> list[Row]:
    """The rows of the list."""
    return list(search_of(window).panel.results.results.rows)


def sections(window: MainWindow) -> list[str]:
    """The headings of the sections found."""
    return [row.heading for row in rows(window) if row.kind == "hit"]


def words_offered(window: MainWindow) -> list[str]:
    """What the page says where nothing was found lets you press."""
    nothing = search_of(window).panel.nothing
    return [button.words for button in nothing.findChildren(WordsButton)]
