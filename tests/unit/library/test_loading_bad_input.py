"""Files as they should not be: each is told in one clear line, and what can be read is read."""

import errno
import os
from pathlib import Path

import pytest

from reader.library.loading import (
    LARGEST,
    LONGEST_TEXT,
    Loaded,
    _unreadable,
    load_bytes,
    load_document,
)
from reader.library.model import BEYOND

GOOD = "---\ntitle: Café notes\n---\n\n# Café notes\n\nText with an é.\n"


def load(tmp_path: Path, data: bytes | str, name: str = "notes.md") -> Loaded:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return load_document(path)


def codes(loaded: Loaded) -> list[str]:
    return [problem.code for problem in loaded.problems]


def only_error(loaded: Loaded) -> str:
    assert loaded.document is None
    (problem,) = loaded.problems
    assert problem.severity == "error"
    assert problem.remedy
    assert "\n" not in str(problem)
    return problem.code


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (GOOD.encode(), []),
        (b"\xef\xbb\xbf" + GOOD.encode(), []),
        (GOOD.replace("\n", "\r\n").encode(), []),
        (GOOD.replace("\n", "\r").encode(), []),
        (b"\xff\xfe" + GOOD.encode("utf-16-le"), ["not-utf8"]),
        (b"\xfe\xff" + GOOD.encode("utf-16-be"), ["not-utf8"]),
        (GOOD.encode("utf-16-le"), ["not-utf8"]),
        (GOOD.encode("cp1252"), ["not-utf8"]),
    ],
)
def test_every_usual_encoding_is_read(tmp_path: Path, data: bytes, told: list[str]) -> None:
    loaded = load(tmp_path, data)
    assert codes(loaded) == told
    assert loaded.document is not None
    assert loaded.document.title == "Café notes"
    assert [(s.line, s.text) for s in loaded.document.sections] == [(5, "Text with an é.")]
    assert all(problem.severity == "note" for problem in loaded.problems)


def test_windows_1252_is_named(tmp_path: Path) -> None:
    assert "Windows-1252" in str(load(tmp_path, GOOD.encode("cp1252")).problems[0])


@pytest.mark.parametrize("data", [b"", b"  \n\t\n", b"\xef\xbb\xbf\n", b"\0\0"])
def test_an_empty_file_is_told(tmp_path: Path, data: bytes) -> None:
    assert only_error(load(tmp_path, data)) == "empty"


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"PK\x03\x04abc", b"\x89PNG\r\n", bytes(range(32)) * 40]
)
def test_files_that_are_no_text_are_told(tmp_path: Path, data: bytes) -> None:
    assert only_error(load(tmp_path, data)) == "not-text"


def test_a_saved_web_page_is_told(tmp_path: Path) -> None:
    assert only_error(load(tmp_path, "<!DOCTYPE html>\n<html><p>Text</p></html>")) == "web-page"


def test_nul_bytes_are_left_out_and_told_with_their_line(tmp_path: Path) -> None:
    loaded = load(tmp_path, "# Title\n\nblood\0 cells\n")
    assert codes(loaded) == ["nul-bytes"]
    assert loaded.problems[0].line == 3
    assert loaded.document is not None
    assert loaded.document.sections[0].text == "blood cells"


def test_text_full_of_unknown_signs_is_told(tmp_path: Path) -> None:
    assert codes(load(tmp_path, "# Title\n\n" + "blood \ufffd" * 50)) == ["damaged"]
    assert codes(load(tmp_path, "# Title\n\n" + "blood " * 50 + "\ufffd")) == []


def test_a_file_over_ten_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.md"
    with path.open("wb") as stream:
        stream.truncate(LARGEST + 1)  # sparse: takes no room and no time
    assert only_error(load_document(path)) == "too-large"


def test_folders_and_missing_files_are_told(tmp_path: Path) -> None:
    assert only_error(load_document(tmp_path)) == "not-a-file"
    assert only_error(load_document(tmp_path / "none.md")) == "missing"


@pytest.mark.skipif(os.name == "nt", reason="links and modes are other things on Windows")
def test_links_to_themselves_and_locked_files_are_told(tmp_path: Path) -> None:
    loop = tmp_path / "loop.md"
    loop.symlink_to(loop)
    assert only_error(load_document(loop)) == "link-loop"
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    assert only_error(load_document(pipe)) == "not-a-file"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator reads all")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    path = tmp_path / "locked.md"
    path.write_text("# Title\n")
    path.chmod(0)
    assert only_error(load_document(path)) == "no-permission"


def test_every_refusal_of_the_system_has_its_words() -> None:
    for number in (errno.EACCES, errno.EPERM, errno.ELOOP, errno.ENOENT, errno.EIO, None):
        code, message, remedy = _unreadable(OSError(number, "Some reason") if number else OSError())
        assert code
        assert message.endswith(".")
        assert remedy.endswith(".")
    assert _unreadable(PermissionError(errno.EACCES, "x"))[0] == "no-permission"


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("title: A\nsource: 'NCI\nurl: x", 5),  # the quote never ends: told at the end of the head
        ("title: A\n\tsource: NCI", 3),
        ("title: a: b", 2),
        ("title: A\ntags: &t [a]\nother: *t", 4),
        ("title: A\ntags: " + "[" * 30, 3),
        ("title: A\ntitle: B", 3),
        ("title: A\n? [a, b]\n: c", 3),
    ],
)
def test_a_broken_head_is_told_with_its_line(tmp_path: Path, head: str, line: int) -> None:
    loaded = load(tmp_path, f"---\n{head}\n---\n\n# A\n\nText\n")
    assert only_error(loaded) == "bad-yaml"
    assert loaded.problems[0].line == line


def test_a_head_that_never_ends_is_told(tmp_path: Path) -> None:
    assert only_error(load(tmp_path, "---\ntitle: A\n\n# A\n\nText\n")) == "bad-yaml"


def test_tags_of_yaml_run_nothing(tmp_path: Path) -> None:
    loaded = load(tmp_path, "---\ntitle: !!python/object/apply:os.getcwd []\n---\n# A\n\nText\n")
    assert loaded.document is not None
    assert loaded.document.title == "A"


def test_values_stay_as_they_are_written(tmp_path: Path) -> None:
    head = "title: 'No'\nlanguage: no\nversion: 1.10\nstatus: on\nlastReviewed: 2024-08-09"
    document = load(tmp_path, f"---\n{head}\n---\nText\n").document
    assert document is not None
    assert (document.title, document.language, document.version) == ("No", "no", "1.10")
    assert str(document.last_reviewed) == "2024-08-09"


def test_a_missing_title_is_taken_from_the_first_heading(tmp_path: Path) -> None:
    loaded = load(tmp_path, "---\nsource: NCI\n---\n# Blood - NCI\n\nText\n")
    assert codes(loaded) == []
    assert loaded.document is not None
    assert loaded.document.title == "Blood"


def test_no_title_at_all_is_told(tmp_path: Path) -> None:
    loaded = load(tmp_path, "---\nsource: NCI\n---\nSome text.\n", "my_notes.md")
    assert codes(loaded) == ["no-title"]
    assert loaded.document is not None
    assert loaded.document.title == "My notes"
    assert [(s.heading, s.line, s.text) for s in loaded.document.sections] == [
        ("My notes", 4, "Some text.")
    ]


@pytest.mark.parametrize("value", ["2024-02-30", "soon", "03/04/2025", "0000-01-01"])
def test_a_wrong_date_is_told_with_its_line(tmp_path: Path, value: str) -> None:
    loaded = load(tmp_path, f"---\ntitle: A\nlastReviewed: {value}\n---\n# A\n\nText\n")
    assert codes(loaded) == ["bad-date"]
    assert loaded.problems[0].line == 3
    assert loaded.document is not None
    assert loaded.document.last_reviewed is None


def test_an_unknown_frequency_is_told(tmp_path: Path) -> None:
    head = "title: A\nlastReviewed: 2025-01-01\nreviewFrequency: now and then"
    loaded = load(tmp_path, f"---\n{head}\n---\n# A\n\nText\n")
    assert [(p.code, p.line) for p in loaded.problems] == [("bad-frequency", 4)]


def test_ten_thousand_headings_are_sections() -> None:
    text = "# T\n\n" + "".join(f"## Part {n}\n\nText {n}\n\n" for n in range(10_000))
    document = load_bytes(text.encode(), Path("many.md")).document
    assert document is not None
    assert len(document.sections) == 10_001
    assert document.sections[-1].line == 3 + 4 * 9_999


def test_headings_may_jump_levels() -> None:
    text = "# T\n\n###### Deep\n\na\n\n## Less\n\nb\n\n# Again\n\nc\n\n#### Under\n\nd\n"
    document = load_bytes(text.encode(), Path("jump.md")).document
    assert document is not None
    assert [(s.heading, s.level, s.path) for s in document.sections] == [
        ("T", 1, ()),
        ("Deep", 6, ()),
        ("Less", 2, ()),
        ("Again", 1, ()),
        ("Under", 4, ("Again",)),
    ]


def test_a_table_with_500_columns_keeps_its_cells() -> None:
    rows = ["|".join(f"c{n}" for n in range(500)), "|".join("-" for _ in range(500))]
    rows.append("|".join(f"v{n}" for n in range(500)))
    text = "# T\n\n" + "\n".join(f"|{row}|" for row in rows) + "\n"
    document = load_bytes(text.encode(), Path("wide.md")).document
    assert document is not None
    first, second = document.sections[0].text.split("\n")
    assert first.split(" | ") == [f"c{n}" for n in range(500)]
    assert second.split(" | ") == [f"v{n}" for n in range(500)]


def test_the_end_of_a_text_beyond_all_measure_is_left_out_and_told() -> None:
    text = "# Leukemia\n\n" + "Some words of it.\n\n" * 100_000 + "The very last word.\n"
    loaded = load_bytes(text.encode(), Path("a.md"))
    assert loaded.document
    told = [problem for problem in loaded.problems if problem.code == "too-long"]
    assert [problem.severity for problem in told] == ["warning"]
    (removal,) = (one for one in loaded.document.removals if one.rule == BEYOND)
    kept = "".join(section.text for section in loaded.document.sections)
    assert "last word" not in kept
    assert LONGEST_TEXT / 2 < len(kept) <= LONGEST_TEXT
    assert text.split("\n")[removal.line - 1 :][0] in {"", "Some words of it."}


def test_a_line_without_end_is_cut_too() -> None:
    loaded = load_bytes(b"word " * (LONGEST_TEXT // 4), Path("a.md"))
    assert loaded.document
    assert {problem.code for problem in loaded.problems} >= {"too-long"}
    assert sum(len(section.markdown) for section in loaded.document.sections) <= LONGEST_TEXT


def test_a_text_of_all_it_may_have_is_whole() -> None:
    text = "# Leukemia\n\n" + "w" * (LONGEST_TEXT - 13) + "\n"
    assert len(text) == LONGEST_TEXT
    assert "too-long" not in {one.code for one in load_bytes(text.encode(), Path("a.md")).problems}
