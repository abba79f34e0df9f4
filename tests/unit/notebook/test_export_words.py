"""The sheet and the Markdown export, to the letter."""

import json
from datetime import date
from pathlib import Path

from reader.library.model import Document
from reader.notebook.contents import held
from reader.notebook.exporting import to_json, to_markdown
from reader.notebook.notebook import Notebook
from reader.notebook.records import Anchor, Bookmark, Question
from reader.notebook.sheet import Sheet, as_text, make_sheet, source_line

TODAY = date(2026, 11, 21)
PLACE = Anchor("cml", "tests-1", "Tests", "A blood\n test", "b", "a")
LINE = "    " + "_" * 68


def bookmark(anchor: Anchor = PLACE, **more: str) -> Bookmark:
    return Bookmark(1, "u", anchor, "CML", **more)


def lines(text: str) -> list[str]:
    return text.split("\n")


def test_the_sheet_to_the_letter() -> None:
    answered = Question(
        2, "q2", "What is\n it?", title="CML " * 20, done=True, answer="Nothing " * 12
    )
    open_one = Question(1, "q1", "How long?")
    clinic = Document(
        "cml",
        "CML",
        Path("x.md"),
        "0",
        source="A clinic",
        last_reviewed=date(2024, 8, 9),
        next_review=date(2024, 11, 9),
    )
    plain = Document("all", "ALL", Path("y.md"), "0", source="A ward")
    sheet = make_sheet(
        [
            bookmark(note="Mine\nown"),
            bookmark(Anchor("all", "s", "CML")),
            bookmark(Anchor("gone", "s", "", "Words"), note="Kept"),
        ],
        [answered, open_one],
        documents={"cml": clinic, "all": plain},
        today=TODAY,
    )
    assert lines(as_text(sheet)) == [
        "FOR MY NEXT APPOINTMENT",
        "21 November 2026",
        "",
        "QUESTIONS",
        "",
        "[ ] 1. How long?",
        "",
        LINE,
        "",
        LINE,
        "",
        LINE,
        "",
        "",
        "[x] 2. What is it?",
        "    About: " + " ".join(["CML"] * 15),
        "           " + " ".join(["CML"] * 5),
        "    Answer: " + " ".join(["Nothing"] * 7),
        "            " + " ".join(["Nothing"] * 5),
        "",
        "WHAT I READ",
        "",
        "* CML › Tests",
        "  “A blood test”",
        "  A clinic, reviewed 9 August 2024 (its next review is overdue)",
        "  My note: Mine own",
        "",
        "* CML",
        "  A ward",
        "",
        "* CML",
        "  “Words”",
        "  My note: Kept",
        "",
        "-" * 72,
        "Information to talk about with your care team. It is not medical advice.",
        "",
    ]
    assert [p.source for p in sheet.passages] == ["A clinic", "A ward", ""]
    assert [p.reviewed for p in sheet.passages] == ["9 August 2024", "", ""]
    assert source_line(sheet.passages[1]) == "A ward"


def test_an_empty_sheet_has_a_title_of_its_own_and_no_headings() -> None:
    sheet = make_sheet([], [], documents={}, today=TODAY, title="Ana’s visit")
    assert sheet == Sheet("Ana’s visit", "21 November 2026", (), ())
    assert lines(as_text(sheet))[:4] == ["ANA’S VISIT", "21 November 2026", "", "-" * 72]
    named = make_sheet([], [Question(1, "q", " ")], documents={}, today=TODAY)
    assert "[ ] 1." in lines(as_text(named))


def test_markdown_to_the_letter() -> None:
    with Notebook.in_memory() as notebook:
        notebook.add_bookmark(Anchor("all"), "ALL\n basics")
        notebook.add_bookmark(PLACE, "CML", note=" One\ntwo ", label="To\n ask")
        notebook.add_bookmark(Anchor("aml", "s", "AML"), "AML")
        done = notebook.ask("Why\n me?", anchor=PLACE, title="CML")
        notebook.change_question(done, done=True, answer="No\n reason.")
        notebook.ask("How long?", title="ALL")
        notebook.ask("Alone?")
        text = to_markdown(held(notebook))
    assert lines(text) == [
        "# My notebook",
        "",
        "Made with Leukemia Reader. Information, not medical advice.",
        "",
        "## Ask my care team",
        "",
        "- [ ] How long?",
        "  - About: ALL",
        "- [ ] Alone?",
        "- [x] Why me?",
        "  - About: CML › Tests",
        "  - Answer: No reason.",
        "",
        "## Bookmarks",
        "",
        "### AML",
        "",
        "### CML › Tests",
        "",
        "> A blood test",
        "",
        "Label: To ask",
        "",
        "One",
        "two",
        "",
        "### ALL basics",
        "",
    ]


def test_an_empty_notebook_is_a_title_and_a_line() -> None:
    with Notebook.in_memory() as notebook:
        assert lines(to_markdown(held(notebook)))[3:] == [""]
        table = json.loads(to_json(held(notebook), program="1.2", exported="now"))
    assert list(table) == [
        "format",
        "version",
        "program",
        "exported",
        "labels",
        "bookmarks",
        "questions",
    ]
    assert (table["format"], table["version"]) == ("leukemia-reader-notebook", 1)
    assert (table["program"], table["exported"], table["bookmarks"]) == ("1.2", "now", [])


def test_json_is_indented_and_keeps_every_sign() -> None:
    with Notebook.in_memory() as notebook:
        notebook.add_bookmark(PLACE, "Größe – 中")
        notebook.ask("¿Qué?")
        text = to_json(held(notebook), program="", exported="")
    assert '\n  "bookmarks": [\n    {\n      "uid": ' in text
    assert "Größe – 中" in text
    assert "¿Qué?" in text
    assert text.endswith("}\n")
    assert '"id"' not in text


def test_a_sheet_has_its_name_and_uses_the_whole_width() -> None:
    asked = Question(0, "u", "word " * 40)
    sheet = make_sheet((), (asked,), documents={}, today=date(2026, 11, 21))
    assert sheet.title == "For my next appointment"
    lead, words = "[ ] 1. ", (72 - 7 + 1) // 5
    assert f"\n{lead}{' '.join(['word'] * words)}\n" in as_text(sheet)
