"""What an export may hold, and what is said about one that cannot be brought in, to the letter."""

import json
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.notebook import importing
from reader.notebook.importing import Imported, import_file, merge, parse
from reader.notebook.notebook import Notebook
from reader.notebook.records import Anchor, Bookmark, Label, Question

UNCHANGED = "Your notebook was not changed."
CHOOSE = f"Choose a .json file that this program exported. {UNCHANGED}"
HEAD = {"format": "leukemia-reader-notebook", "version": 1}
ROW = {"uid": "1", "anchor": {"document": "d"}}


def no_export(why: str) -> tuple[str, str]:
    return f"This file is not a notebook export: {why}.", CHOOSE


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (HEAD | {"format": "x"}, no_export("it does not say that it is one")),
        (HEAD | {"version": 0}, no_export("its version is missing")),
        (HEAD | {"version": "1"}, no_export("its version is missing")),
        (HEAD | {"version": False}, no_export("its version is missing")),
        (
            HEAD | {"version": 2},
            (
                "This file was made by a newer version of this program.",
                f"Bring this program up to date, then import it again. {UNCHANGED}",
            ),
        ),
        (HEAD | {"labels": 1}, no_export("“labels” is not a list")),
        (HEAD | {"bookmarks": 1}, no_export("“bookmarks” is not a list")),
        (HEAD | {"questions": [[]]}, no_export("“questions” is not a list")),
        (HEAD | {"bookmarks": [{"anchor": {}}]}, no_export("an entry has no usable “uid”")),
        (HEAD | {"bookmarks": [{"uid": "1"}]}, no_export("an entry has no usable “anchor”")),
        (HEAD | {"bookmarks": [ROW | {"anchor": {}}]},
         no_export("an entry has no usable “document”")),
        (HEAD | {"questions": [{"text": "t"}]}, no_export("an entry has no usable “uid”")),
        (HEAD | {"questions": [{"uid": "1"}]}, no_export("an entry has no usable “text”")),
        (
            HEAD | {"questions": [{"uid": "1", "text": "t", "done": 1}]},
            no_export("an entry has no usable “done”"),
        ),
        (
            HEAD | {"questions": [{"uid": "1", "text": "t", "anchor": 1}]},
            no_export("an entry has no usable “anchor”"),
        ),
        (HEAD | {"labels": [{"colour": "x"}]}, no_export("an entry has no usable “name”")),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_export_is_told_to_the_letter(
    table: dict[str, object], told: tuple[str, str]
) -> None:
    with pytest.raises(ReaderError) as error:
        parse(json.dumps(table))
    assert (error.value.message, error.value.remedy) == told


@pytest.mark.parametrize("field", ["section", "heading", "quote", "before", "after"])
def test_every_field_of_a_place_is_a_text(field: str) -> None:
    anchor = {"document": "d", field: 5}
    for row in ({"bookmarks": [ROW | {"anchor": anchor}]},
                {"questions": [{"uid": "1", "text": "t", "anchor": anchor}]}):  # fmt: skip
        with pytest.raises(ReaderError, match=f"“{field}”"):
            parse(json.dumps(HEAD | row))


@pytest.mark.parametrize("field", ["title", "note", "label", "answer", "created", "changed"])
def test_every_field_of_an_entry_is_a_text(field: str) -> None:
    rows = {"bookmarks": [ROW | {field: 5}], "questions": [{"uid": "1", "text": "t", field: 5}]}
    with pytest.raises(ReaderError, match=f"“{field}”"):
        parse(json.dumps(HEAD | rows))


def test_all_fields_come_in_and_those_missing_are_empty() -> None:
    place = {"document": "d", "section": "s", "heading": "h", "quote": "q"}
    place |= {"before": "b", "after": "a"}
    more = {"title": "T", "created": "C", "changed": "D"}
    marked = ROW | {"anchor": place, "note": "N", "label": "L"} | more
    asked = {"uid": "2", "text": "Q", "anchor": place, "done": True, "answer": "A"} | more
    table = HEAD | {
        "bookmarks": [marked, ROW],
        "questions": [asked, {"uid": "3", "text": "Q"}],
        "labels": [{"name": "Mine", "colour": "art_blue"}, {"name": "Odd", "colour": "pink"}],
    }
    anchor = Anchor("d", "s", "h", "q", "b", "a")
    export = parse(json.dumps(table))
    assert export.bookmarks == (
        Bookmark(0, "1", anchor, "T", "N", "L", "C", "D"),
        Bookmark(0, "1", Anchor("d"), ""),
    )
    assert export.questions == (
        Question(0, "2", "Q", anchor, "T", True, "A", "C", "D"),
        Question(0, "3", "Q"),
    )
    assert export.labels == (Label("Mine", "art_blue"), Label("Odd", "art_red"))
    empty = parse(json.dumps(HEAD))
    assert (empty.bookmarks, empty.questions, empty.labels) == ((), (), ())


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(importing, "MOST", 2)
    monkeypatch.setattr(importing, "LONGEST_TEXT", 3)
    monkeypatch.setattr(importing, "LARGEST", 100)

    def asked(*texts: str) -> str:
        rows = [{"uid": "1", "text": text} for text in texts]
        return json.dumps(HEAD | {"questions": rows})

    assert len(parse(asked("abc", "b")).questions) == 2
    with pytest.raises(ReaderError) as error:
        parse(asked("a", "b", "c"))
    assert error.value.message == "This file holds too many entries for a notebook."
    assert error.value.remedy == UNCHANGED
    with pytest.raises(ReaderError) as error:
        parse(asked("abcd"))
    assert error.value.message == no_export("a “text” in it is too long")[0]
    path = tmp_path / "x.json"
    path.write_bytes(b" " * 101)
    with pytest.raises(ReaderError) as error:
        importing.read(path)
    assert error.value.message == "This file is too large for a notebook."
    assert error.value.remedy == UNCHANGED
    path.write_bytes(b" " * 100)
    with pytest.raises(ReaderError, match="not whole JSON"):
        importing.read(path)
    with pytest.raises(ReaderError) as error:
        importing.read(tmp_path / "none.json")
    assert error.value.message == "This file could not be read (No such file or directory)."
    assert error.value.remedy == UNCHANGED
    path.write_bytes(b"\xff")
    with pytest.raises(ReaderError) as error:
        importing.read(path)
    assert (error.value.message, error.value.remedy) == no_export("it is not UTF-8 text")
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(HEAD).encode())
    assert importing.read(path).bookmarks == ()


def test_of_two_changes_the_later_is_kept(tmp_path: Path) -> None:
    with Notebook.in_memory() as notebook:
        mine = notebook.put_bookmark(
            Bookmark(0, "u", Anchor("cml"), "CML", note="mine", changed="2026-01-02")
        )
        for changed, kept in (
            ("2026-01-02", "mine"),
            ("2026-01-01", "mine"),
            ("2026-01-03", "new"),
        ):
            table = HEAD | {
                "bookmarks": [
                    {
                        "uid": mine.uid,
                        "anchor": {"document": "d"},
                        "note": "new",
                        "changed": changed,
                    }
                ]
            }
            (tmp_path / "x.json").write_text(json.dumps(table), "utf-8")
            added = import_file(notebook, tmp_path / "x.json")
            assert [one.note for one in notebook.bookmarks()] == [kept]
            assert added == (Imported(0, 1, 0) if kept == "new" else Imported(0, 0, 1))
        # The same place under another uid is the same bookmark, whatever changed later.
        table["bookmarks"] = [
            {"uid": "other", "anchor": {"document": "d"}, "note": "x", "changed": "9999"}
        ]
        assert merge(notebook, parse(json.dumps(table))) == Imported(0, 0, 1)
        assert [one.note for one in notebook.bookmarks()] == ["new"]


def test_one_file_that_holds_an_entry_twice_adds_it_once() -> None:
    rows = [ROW, ROW | {"uid": "2"}, ROW | {"changed": "9"}]
    asked = [{"uid": "a", "text": "Q"}, {"uid": "b", "text": "Q"}, {"uid": "c", "text": "R"}]
    labels = [{"name": "Mine", "colour": "art_blue"}, {"name": "Mine", "colour": "art_red"}]
    table = HEAD | {"bookmarks": rows, "questions": asked, "labels": labels}
    with Notebook.in_memory() as notebook:
        assert merge(notebook, parse(json.dumps(table))) == Imported(3, 1, 2)
        assert [one.changed for one in notebook.bookmarks()] == ["9"]
        assert notebook.labels()[-1] == Label("Mine", "art_red")
        assert len(notebook.labels()) == 5


def test_the_largest_number_of_parts_is_taken_and_one_more_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = json.dumps(HEAD | {"questions": [{"uid": "1", "text": "X" * 100}]})
    parts = sum(text.count(sign) for sign in ",[{")
    monkeypatch.setattr(importing, "MOST_PARTS", parts)
    assert len(parse(text).questions) == 1
    with pytest.raises(ReaderError, match="too many"):
        parse(text.replace("X", ",", 1))
    with pytest.raises(ReaderError) as error:
        parse("{")
    assert (error.value.message, error.value.remedy) == no_export("it is not whole JSON")
