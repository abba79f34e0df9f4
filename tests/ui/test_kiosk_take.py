"""Taking along from the shared screen: codes, the list, questions, paper."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from reader.library.model import Basis, Document, Section
from reader.ui.kiosk import paper_slip
from reader.ui.kiosk.aside import MOST_KEPT, Aside, Kept
from reader.ui.kiosk.paper_slip import list_sheet, print_quietly
from reader.ui.kiosk.parcels import addresses_of
from reader.ui.kiosk.questions import Group, ready_questions
from reader.ui.kiosk.series import BYTES_A_CODE, MOST_CODES, as_series, codes_needed
from reader.ui.kiosk.shell import KioskWindow
from reader.ui.kiosk.writing import as_question
from reader.ui.laid_sheet import Sheet
from reader.ui.printing import page_layout
from tests.support.gate import Gate
from tests.support.kiosk_window import (
    MakeKiosk,
    bar,
    begin,
    tap,
    with_pin,
    words_held,
)


def test_a_page_and_a_list_are_taken_along_as_codes(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    tap(kiosk.reading.buttons["keep"])
    assert kiosk.reading.buttons["keep"].isChecked()
    tap(kiosk.reading.buttons["take-along"])
    take = kiosk.take
    assert take.isVisible()
    assert take.codes == ("https://clinic.example/basics",)
    assert not take.code.pixmap().isNull()
    tap(take.of_words)
    assert "Bone marrow makes blood" in "".join(take.codes)
    tap(take.of_list)
    assert "https://clinic.example/basics" in take.codes[0]
    assert not take.printed.isVisible()
    tap(take.back)
    assert kiosk.session.isVisible()
    tap(kiosk.reading.buttons["keep"])
    assert len(kiosk.aside) == 0


def test_the_end_is_in_sight_where_codes_are_shown(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    tap(kiosk.reading.buttons["take-along"])
    assert not kiosk.bar.isVisible()
    tap(kiosk.take.finish)
    assert kiosk.welcome.isVisible()
    assert kiosk.take.codes == ()


def test_a_text_becomes_a_short_series_or_none() -> None:
    words = "some words about µg and ≥ 5 " * 60
    codes = as_series(words)
    assert 1 < len(codes) <= MOST_CODES
    assert all(len(code.encode()) <= BYTES_A_CODE + 10 for code in codes)
    assert codes[0].startswith(f"(1/{len(codes)}) ")
    joined = " ".join(code.partition(") ")[2] for code in codes)
    assert joined.split() == words.split()
    assert as_series("short") == ("short",)
    assert as_series("") == ()
    long = "word " * 5000
    assert as_series(long) == ()
    assert codes_needed(long) > MOST_CODES
    assert "".join(as_series("x" * 900)).count("x") == 900


def test_a_text_too_long_says_so(kiosk: KioskWindow, qtbot: QtBot) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    kiosk.errands.take_along()
    kiosk.take._show_text("word " * 5000)
    assert kiosk.take.codes == ()
    assert "too many" in kiosk.take.explained.text()


QUESTIONS = """\
# Questions to ask

## About tests

- Which [tests](https://x.example) come *next*,
  and what are they for?
- Bring somebody along.
- May I have copies?

## Nothing here

Is this a question? It stands in no list.
"""


def test_ready_questions_are_found_in_lists() -> None:
    sections = (
        Section("a", "About tests", 2, (), 1, QUESTIONS.partition("## Nothing")[0], ""),
        Section("b", "Nothing here", 2, (), 9, QUESTIONS.partition("## Nothing here")[2], ""),
    )
    document = Document("q", "Questions to ask", Path("q.md"), "", sections=sections)
    asked = ("Which tests come next, and what are they for?", "May I have copies?")
    assert ready_questions(document) == (Group("About tests", asked),)
    assert ready_questions(None) == ()


def test_questions_are_kept_and_taken_along(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(with_pin(print=True))
    begin(kiosk)
    kiosk.go("section:basics")
    groups = (Group("Tests", ("May I have copies?", "What comes next?", "Who can help me?")),)
    kiosk.questions.begin(groups, kiosk.aside)
    kiosk.show_screen(kiosk.questions)
    first, second, third = kiosk.questions.cards
    for one in (first, third, second, second):
        tap(one)
    assert kiosk.aside.questions == ("May I have copies?", "Who can help me?")
    assert first.isChecked()
    assert not second.isChecked()
    assert "Who can help me?" in list_sheet(kiosk.aside, "Test Clinic").html
    assert "What comes next?" not in list_sheet(kiosk.aside, "Test Clinic").html
    kiosk.errands.take_along()
    tap(kiosk.take.of_list)
    assert "May I have copies?" in kiosk.take.codes[0]
    assert kiosk.take.list_printed.isVisible()
    tap(kiosk.take.back)
    bar(kiosk, "back")
    assert kiosk.reading.isVisible()
    bar(kiosk, "finish")
    assert kiosk.aside.questions == ()
    assert not kiosk.questions.findChildren(QAbstractButton)


def test_every_page_has_a_tool_for_questions_and_its_own_stand_there(kiosk: KioskWindow) -> None:
    begin(kiosk)
    assert kiosk.library is not None
    kiosk.go("section:basics")
    now = kiosk.library.document("basics")
    assert now is not None
    asking = replace(now, sections=(replace(now.sections[0], markdown=QUESTIONS),))
    tap(kiosk.reading.buttons["questions"])
    assert kiosk.questions.cards == []
    kiosk.asking.ready = lambda: ready_questions(  # type: ignore[method-assign]
        replace(asking, title="Questions about ALL")
    )
    kiosk.asking.open()
    assert kiosk.questions.isVisible()
    assert len(kiosk.questions.cards) == 2
    assert ready_questions(asking) == (), "research has questions that are not the patient's"


def type_question(kiosk: KioskWindow, typed: str) -> None:
    """From the page to a question on the list, by touch."""
    tap(kiosk.reading.buttons["questions"])
    tap(kiosk.questions.write)
    assert kiosk.asking.writing.isVisible()
    keys = kiosk.asking.writing.keyboard.keys
    for letter in typed:
        tap(keys["space" if letter == " " else letter])
    tap(keys["done"])


def test_a_question_of_ones_own_is_on_list_codes_and_sheet(make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk(with_pin(print=True))
    begin(kiosk)
    kiosk.go("section:basics")
    type_question(kiosk, "may i swim")
    assert kiosk.questions.isVisible()
    assert kiosk.aside.questions == ("May i swim?",)
    assert kiosk.questions.cards[0].isChecked()
    assert kiosk.asking.writing.field.text() == ""
    assert "<p>May i swim?</p>" in list_sheet(kiosk.aside, "Test Clinic").html
    kiosk.errands.take_along()
    tap(kiosk.take.of_list)
    assert "May i swim?" in kiosk.take.codes[0]
    tap(kiosk.take.back)
    tap(kiosk.questions.cards[0])
    assert kiosk.aside.questions == ()


@pytest.mark.parametrize("percent", [100, 250])
def test_what_is_typed_is_seen_whole_on_a_small_screen(
    make_kiosk: MakeKiosk, qtbot: QtBot, percent: int
) -> None:
    kiosk = make_kiosk(with_pin(), size=(800, 600))
    begin(kiosk)
    kiosk.services.preferences.change(text_size=percent)
    kiosk.go("section:basics")
    kiosk.asking.open()
    kiosk.questions.writing_wanted.emit()
    writing = kiosk.asking.writing
    for part in (writing.field, writing.keyboard, kiosk.bar):
        qtbot.waitUntil(lambda part=part: part.height() >= part.sizeHint().height())


def test_what_is_typed_and_not_kept_goes_with_the_session(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    type_question(kiosk, "")
    assert kiosk.aside.questions == (), "nothing was written"
    tap(kiosk.questions.write)
    writing = kiosk.asking.writing
    assert writing.field.hasFocus()
    for letter in "secret":
        tap(writing.keyboard.keys[letter])
    bar(kiosk, "back")
    assert kiosk.questions.isVisible()
    bar(kiosk, "finish")
    assert writing.field.text() == ""
    assert not writing.field.isUndoAvailable()
    assert not [where for where, words in words_held(kiosk) if "secret" in words.lower()]


@pytest.mark.parametrize(
    ("typed", "language", "written"),
    [
        ("may i  swim ", "en", "May i swim?"),
        ("my knee hurts.", "en", "My knee hurts."),
        ("puedo nadar", "es", "¿Puedo nadar?"),
        ("¿puedo nadar?", "es", "¿Puedo nadar?"),
        ("me duele.", "es", "Me duele."),
        ("hola, ¿puedo nadar?", "es", "Hola, ¿puedo nadar?"),
        (" ? ", "en", ""),
        ("", "es", ""),
    ],
)
def test_a_question_is_written_as_on_paper(typed: str, language: str, written: str) -> None:
    assert as_question(typed, language) == written


def test_a_full_list_says_so_and_takes_no_question(kiosk: KioskWindow) -> None:
    begin(kiosk)
    kiosk.go("section:basics")
    for number in range(MOST_KEPT):
        kiosk.aside.add_question(f"Question {number}?")
    type_question(kiosk, "may i swim")
    assert len(kiosk.aside) == MOST_KEPT
    said = [one.text() for one in kiosk.questions.findChildren(QLabel)]
    assert any("full" in words for words in said)


def test_another_language_has_its_words_first_and_the_documents_below() -> None:
    section = Section("a", "Questions", 2, (), 1, "- May I have copies?\n- And now?\n", "")
    document = Document("q", "Q", Path("q.md"), "", sections=(section,))
    (group,) = ready_questions(document, {"May I have copies?": "¿Me dan copias?"})
    assert group.questions == ("¿Me dan copias?\nMay I have copies?", "And now?")
    aside = Aside()
    aside.toggle_question(group.questions[0])
    assert "- ¿Me dan copias? / May I have copies?" in aside.in_words()
    assert "¿Me dan copias?<br>May I have copies?" in list_sheet(aside, "Test Clinic").html


def test_the_list_has_an_end() -> None:
    aside = Aside()
    for number in range(MOST_KEPT + 10):
        aside.toggle(Kept(f"section:{number}", f"Page {number}"))
    assert len(aside) == MOST_KEPT
    aside.toggle(Kept("section:0", "Page 0"))
    assert len(aside) == MOST_KEPT - 1


def pdf_printer(file: Path) -> QPdfWriter:
    writer = QPdfWriter(str(file))
    writer.setResolution(300)
    writer.setPageLayout(page_layout())
    writer.setDocName = lambda _name: None  # type: ignore[attr-defined]
    return writer


def test_printing_goes_straight_up_to_the_limit(make_kiosk: MakeKiosk, tmp_path: Path) -> None:
    kiosk = make_kiosk(with_pin(print=True))
    begin(kiosk)
    kiosk.go("section:basics")
    kiosk.errands.toggle_kept()
    sheet = list_sheet(kiosk.aside, "Test Clinic")
    assert "Basics of ALL" in sheet.html
    file = tmp_path / "out.pdf"
    paper = kiosk.desk.paper
    said = print_quietly(sheet, pdf_printer(file), paper=paper, limit=5)
    assert "being printed" in said
    assert file.stat().st_size > 1000
    other = tmp_path / "other.pdf"
    said = print_quietly(sheet, pdf_printer(other), paper=paper, limit=0)
    assert "0 may be printed" in said
    assert not other.exists() or other.stat().st_size < 1000
    assert "no printer" in print_quietly(sheet, None, paper=paper, limit=5)


@pytest.fixture
def printing(make_kiosk: MakeKiosk, monkeypatch: pytest.MonkeyPatch) -> KioskWindow:
    """A screen that may print and has no printer, with a page that can be taken along."""
    monkeypatch.setattr(paper_slip, "default_printer", lambda: None)
    kiosk = make_kiosk(with_pin(print=True))
    begin(kiosk)
    kiosk.go("section:basics")
    kiosk.errands.take_along()
    return kiosk


@pytest.fixture
def jam(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """Holds the worker that prints; it says how often it has printed."""
    gate = Gate()
    times: list[object] = []

    def held(sheet: Sheet, *_: object, **_more: object) -> str:
        gate.pass_through()
        times.append(sheet)
        return f"Printed {len(times)}"

    monkeypatch.setattr(paper_slip, "print_quietly", held)
    return gate


def print_until(jam: Gate, kiosk: KioskWindow) -> None:
    """Have the page printed, as far as the worker that is held."""
    tap(kiosk.take.printed)
    assert jam.reached.wait(10)


def test_the_printed_page_says_how_it_went(printing: KioskWindow, qtbot: QtBot) -> None:
    tap(printing.take.printed)
    qtbot.waitUntil(lambda: "no printer" in printing.take.explained.text())


def test_the_screen_answers_while_a_page_is_printed_once(
    printing: KioskWindow, jam: Gate, qtbot: QtBot
) -> None:
    print_until(jam, printing)
    tap(printing.take.printed)
    assert "on its way" in printing.take.explained.text()
    jam.open.set()
    qtbot.waitUntil(lambda: not printing.services.runner.busy)
    assert printing.take.explained.text() == "Printed 1"
    tap(printing.take.printed)
    qtbot.waitUntil(lambda: printing.take.explained.text() == "Printed 2")


def test_the_next_person_is_told_nothing_of_paper_before_them(
    printing: KioskWindow, jam: Gate, qtbot: QtBot
) -> None:
    print_until(jam, printing)
    tap(printing.take.finish)
    begin(printing)
    printing.go("section:basics")
    printing.errands.take_along()
    before = printing.take.explained.text()
    jam.open.set()
    qtbot.waitUntil(lambda: not printing.services.runner.busy)
    assert printing.take.explained.text() == before
    assert before
    tap(printing.take.printed)
    qtbot.waitUntil(lambda: printing.take.explained.text() == "Printed 2")


def test_what_nobody_thought_of_is_told_as_a_printer_that_is_not_reached(
    printing: KioskWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def broken(*_: object, **_more: object) -> str:
        raise RuntimeError

    monkeypatch.setattr(paper_slip, "print_quietly", broken)
    tap(printing.take.printed)
    qtbot.waitUntil(lambda: "could not be reached" in printing.take.explained.text())


def test_a_page_without_an_address_names_its_originals() -> None:
    basis = [Basis(n, n, f"https://{n}.example", None) for n in ("one", "two", "one")]
    document = Document("d", "D", Path("d.md"), "", based_on=tuple(basis))
    assert addresses_of(document) == ("https://one.example", "https://two.example")
    assert addresses_of(replace(document, url="https://own.example")) == ("https://own.example",)
    assert addresses_of(replace(document, based_on=())) == ()
