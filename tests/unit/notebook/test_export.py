"""Export, import and the appointment sheet."""

import contextlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.library.model import Document
from reader.notebook.contents import held
from reader.notebook.exporting import to_json, to_markdown
from reader.notebook.importing import Imported, import_file, parse
from reader.notebook.notebook import Notebook
from reader.notebook.records import Anchor, Label
from reader.notebook.sheet import as_text, make_sheet
from reader.progress import breathing

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "notebook-v1.json"
PLACE = Anchor("cml-basics", "tests-1a2b", "Tests", "A blood test – first?", "b", "a")


def export(notebook: Notebook) -> str:
    return to_json(held(notebook), program="0.1.0", exported="2026-11-21T10:00:00+00:00")


def filled() -> Notebook:
    notebook = Notebook.in_memory()
    notebook.add_bookmark(PLACE, "CML", note="Line one\nline two", label="Important")
    notebook.add_bookmark(Anchor("all-basics"), "ALL")
    question = notebook.ask("Why?", anchor=PLACE, title="CML")
    notebook.change_question(question, done=True, answer="Because.")
    notebook.ask("How long?")
    notebook.set_labels([Label("Important", "art_red"), Label("Mine", "art_blue")])
    return notebook


def test_a_window_goes_first_at_each_bookmark() -> None:
    rests: list[str] = []
    with filled() as notebook, breathing(lambda: None, lambda: rests.append("rest")):
        kept = held(notebook)
        made = make_sheet(kept.bookmarks, (), documents={}, today=date(2026, 11, 21))
        for write in (lambda: export(notebook), lambda: to_markdown(kept), lambda: as_text(made)):
            rests.clear()
            write()
            assert len(rests) == len(kept.bookmarks) == 2


def test_what_goes_out_comes_back(tmp_path: Path) -> None:
    with filled() as one, Notebook.in_memory() as other:
        (tmp_path / "x.json").write_text(export(one), "utf-8")
        assert import_file(other, tmp_path / "x.json") == Imported(4, 0, 0)
        assert [replace(b, id=0) for b in other.bookmarks()] == [
            replace(b, id=0) for b in one.bookmarks()
        ]
        assert [replace(q, id=0) for q in other.questions()] == [
            replace(q, id=0) for q in one.questions()
        ]
        assert Label("Mine", "art_blue") in other.labels()


def test_importing_twice_doubles_nothing(tmp_path: Path) -> None:
    with filled() as notebook:
        (tmp_path / "x.json").write_text(export(notebook), "utf-8")
        assert import_file(notebook, tmp_path / "x.json") == Imported(0, 0, 4)
        assert len(notebook.bookmarks()) == 2


def test_the_later_change_wins(tmp_path: Path) -> None:
    with filled() as notebook:
        table = json.loads(export(notebook))
        table["bookmarks"][0] |= {"note": "newer", "changed": "2999-01-01T00:00:00+00:00"}
        table["bookmarks"][1] |= {"note": "older", "changed": "1999-01-01T00:00:00+00:00"}
        (tmp_path / "x.json").write_text(json.dumps(table), "utf-8")
        assert import_file(notebook, tmp_path / "x.json") == Imported(0, 1, 3)
        assert sorted(b.note for b in notebook.bookmarks()) == ["", "newer"]


def test_the_same_place_under_another_uid_is_not_doubled(tmp_path: Path) -> None:
    with filled() as notebook:
        table = json.loads(export(notebook))
        for row in table["bookmarks"] + table["questions"]:
            row["uid"] = "f" * 8 + row["uid"][8:]
        (tmp_path / "x.json").write_text(json.dumps(table), "utf-8")
        assert import_file(notebook, tmp_path / "x.json") == Imported(0, 0, 4)


def test_version_one_opens_for_ever() -> None:
    with Notebook.in_memory() as notebook:
        assert import_file(notebook, FIXTURE) == Imported(3, 0, 0)
        first = notebook.bookmarks()[-1]
        assert first.anchor.quote == "A blood test comes first."
        assert first.note == "Ask about Tuesday – “fasting”?"
        assert first.label == "For Ana"
        assert notebook.questions()[0].answer == "Every week at first."
        assert "For Ana" in [label.name for label in notebook.labels()]


GOOD = json.loads(FIXTURE.read_text("utf-8"))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "not whole JSON"),
        (b"{", "not whole JSON"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"[" * 100_000, "not whole JSON"),
        (b'{"a": 1, "a": 2}', "not whole JSON"),
        (b"[]", "does not say"),
        (b"<html>bookmarks</html>", "not whole JSON"),
        (json.dumps(GOOD | {"version": 2}).encode(), "newer version"),
        (json.dumps(GOOD | {"version": True}).encode(), "version is missing"),
        (json.dumps(GOOD | {"bookmarks": {}}).encode(), "not a list"),
        (json.dumps(GOOD | {"bookmarks": [1]}).encode(), "not a list"),
        (json.dumps(GOOD | {"questions": [{"uid": "1", "text": 5}]}).encode(), "text"),
        (json.dumps(GOOD | {"questions": [{"uid": "1", "text": " "}]}).encode(), "text"),
        (json.dumps(GOOD | {"bookmarks": [{"uid": "1", "anchor": None}]}).encode(), "anchor"),
    ],
)
def test_a_file_that_is_no_export_changes_nothing(
    tmp_path: Path, content: bytes, told: str
) -> None:
    (tmp_path / "x.json").write_bytes(content)
    with filled() as notebook:
        before = export(notebook)
        with pytest.raises(ReaderError, match=told) as error:
            import_file(notebook, tmp_path / "x.json")
        assert "not changed" in error.value.remedy
        assert export(notebook) == before


def test_a_file_that_is_missing_or_too_large_is_told(tmp_path: Path) -> None:
    with Notebook.in_memory() as notebook:
        with pytest.raises(ReaderError, match="could not be read"):
            import_file(notebook, tmp_path / "none.json")
        with (tmp_path / "big.json").open("wb") as stream:
            stream.truncate(51 * 1024 * 1024)
        with pytest.raises(ReaderError, match="too large"):
            import_file(notebook, tmp_path / "big.json")


@settings(max_examples=60)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=10,
    )
)
def test_any_json_is_an_export_or_is_told(value: object) -> None:
    for content in (value, GOOD | {"bookmarks": value}, GOOD | {"questions": [value]}):
        with contextlib.suppress(ReaderError):
            parse(json.dumps(content))


def test_texts_that_cannot_be_stored_are_made_storable() -> None:
    row = {"uid": "1", "text": "a\ud800b\x00c"}
    text = parse(json.dumps(GOOD | {"questions": [row]})).questions[0].text
    assert text == "a?bc"


def test_markdown_holds_quotes_notes_and_answers() -> None:
    with filled() as notebook:
        text = to_markdown(held(notebook))
    assert "> A blood test – first?" in text
    assert "Line one\nline two" in text
    assert "- [x] Why?" in text
    assert "Answer: Because." in text
    assert "not medical advice" in text


def test_the_appointment_sheet() -> None:
    document = Document(
        "cml-basics",
        "CML",
        Path("x.md"),
        "0",
        source="National Cancer Institute",
        last_reviewed=date(2024, 8, 9),
        next_review=date(2024, 11, 9),
    )
    with filled() as notebook:
        sheet = make_sheet(
            notebook.bookmarks(),
            notebook.questions(),
            documents={document.id: document},
            today=date(2026, 11, 21),
        )
    text = as_text(sheet)
    assert "21 November 2026" in text
    assert text.index("[ ] 1. How long?") < text.index("[x] 2. Why?")
    assert text.count("_" * 60) == 3  # room to write under the open question only
    assert "“A blood test – first?”" in text
    source = "National Cancer Institute, reviewed 9 August 2024 (its next review is overdue)"
    assert source in " ".join(text.split())
    assert "not medical advice" in text
    assert max(len(line) for line in text.splitlines()) <= 72
