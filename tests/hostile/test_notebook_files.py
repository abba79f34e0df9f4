"""Notebook files that somebody else wrote: taken or told, all or nothing, in little memory."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.notebook.importing import LARGEST, MOST, MOST_PARTS, import_file, parse
from reader.notebook.notebook import Notebook
from tests.hostile.conftest import Keep

ROOT = Path(__file__).resolve().parents[2]
GOOD: dict[str, Any] = json.loads((ROOT / "tests/fixtures/notebook-v1.json").read_text("utf-8"))

ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(), max_size=8)
    | st.sampled_from(
        ["\ud800", "\0", "", " ", "1" * 5_000, "\u202e", "../../etc", "<b>", -1, 2**70]
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


def places_in(value: Any) -> list[tuple[Any, Any]]:
    """Each place of a JSON value that could hold something else: its holder and its key."""
    found: list[tuple[Any, Any]] = []
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in list(pairs):
        found.append((value, key))
        if isinstance(inner, dict | list):
            found += places_in(inner)
    return found


def taken_or_told(text: str) -> bool:
    """Whether it was taken; anything but a sentence against it ends the test."""
    try:
        parse(text)
    except ReaderError as error:
        return not error.message
    return True


def _wrong_in_places(examples: int) -> None:
    @settings(max_examples=examples, deadline=None, database=None)
    @given(st.lists(st.tuples(st.integers(0, 10_000), ODD), min_size=1, max_size=3))
    def tried(changes: list[tuple[int, Any]]) -> None:
        table = json.loads(json.dumps(GOOD))
        for number, value in changes:
            holder, key = (all_of := places_in(table))[number % len(all_of)]
            holder[key] = value
        taken_or_told(json.dumps(table))

    tried()


def test_anything_may_stand_anywhere() -> None:
    _wrong_in_places(150)


@pytest.mark.slow
def test_anything_may_stand_anywhere_thousands_of_times() -> None:
    _wrong_in_places(8_000)


def test_every_place_may_hold_every_kind() -> None:
    kinds: list[Any] = [
        None,
        True,
        0,
        -1.5,
        10**400,
        "",
        "\ud800",
        "a\0b",
        [],
        {},
        [[]],
        "9" * 10_000,
    ]
    for number in range(len(places_in(GOOD))):
        for kind in kinds:
            table = json.loads(json.dumps(GOOD))
            holder, key = places_in(table)[number]
            holder[key] = kind
            taken_or_told(json.dumps(table))


HEAD = '{"format": ' + json.dumps(GOOD["format"]) + ', "version": 1, '


@pytest.mark.parametrize(
    "text",
    [
        "[" * 1_000_000,
        '{"a":' * 1_000_000,
        HEAD + '"bookmarks": ' + "[" * 1_000_000,
        HEAD + '"bookmarks": ' + "[" * 900 + "]" * 900 + "}",
        HEAD + '"x": ' + "9" * 1_000_000 + "}",
        HEAD + '"x": 1e' + "9" * 1_000_000 + "}",
        HEAD + '"x": NaN, "y": Infinity, "z": -Infinity}',
        HEAD + '"bookmarks": [], "bookmarks": []}',
        HEAD + '"x": "' + "\\ud800" * 100_000 + '"}',
        HEAD + '"x": "' + "\\u0000" * 100_000 + '"}',
        HEAD + '"version": true}',
        '{"format": ' + json.dumps(GOOD["format"]) + ', "version": 1e308}',
        '{"format": ' + json.dumps(GOOD["format"]) + ', "version": 1.0}',
        "\ufeff" + json.dumps(GOOD),
        "\x00" * 100_000,
        '"' + "\\" * 1_000_001,
        " " * 1_000_000,
    ],
    ids=lambda text: repr(text[:40] + text[-10:]),
)
def test_bombs_are_told(text: str) -> None:
    taken_or_told(text)


def test_what_is_taken_can_be_stored_and_is_all_or_nothing(tmp_path: Path) -> None:
    rows = [json.loads(json.dumps(GOOD["bookmarks"][0])) for _ in range(3)]
    for number, row in enumerate(rows):
        row["uid"] = f"u{number}\ud800\0"
        row["note"] = "\udfff \0 \u202e <script>"
        row["anchor"]["quote"] = f"{number}\ud800"
        row["created"] = "9" * 1_000
    file = tmp_path / "notes.json"
    notebook = Notebook.open(tmp_path / "notebook.sqlite3")
    file.write_text(json.dumps(GOOD | {"bookmarks": rows}), "utf-8")
    assert import_file(notebook, file).added >= 3
    before = notebook.bookmarks()
    rows[2]["anchor"] = 7
    rows[0]["uid"] = "quite new"
    rows[0]["anchor"]["quote"] = "quite new"
    file.write_text(json.dumps(GOOD | {"bookmarks": rows}), "utf-8")
    with pytest.raises(ReaderError):
        import_file(notebook, file)
    assert notebook.bookmarks() == before
    notebook.close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs the limits of a Unix system")
@pytest.mark.parametrize(
    ("count", "taken"),
    [
        (10_000, True),
        pytest.param(MOST, True, marks=pytest.mark.slow),
        pytest.param(199_000, False, marks=pytest.mark.slow),
    ],
)
def test_many_bookmarks_take_little_memory_and_time(
    tmp_path: Path, count: int, *, taken: bool
) -> None:
    """In a process of its own, whose memory is limited and measured; so is its processor time.

    The import runs where the window runs, so it may not take long.
    """
    row = '{"uid": "%d", "anchor": {"document": "d", "quote": "%d"}}'
    rows = ",".join(row % (number, number) for number in range(count))
    file = tmp_path / "notes.json"
    file.write_text(HEAD + f'"bookmarks": [{rows}]}}', "utf-8")
    seconds, kept, megabytes = _imported(file)
    assert kept == (count if taken else 0)
    assert megabytes <= 500
    # Measured only in the long proofs: the ordinary tests run beside other work.
    assert count == 10_000 or seconds < 2.0


def _names(size: int) -> str:
    numbers = range(1_048_576, 1_048_576 + size // 11)
    return "{" + "".join(f'"{number:x}":0,' for number in numbers) + '"a":0}'


DENSE = {
    "empty lists": lambda size: "[" + "[]," * (size // 3) + "0]",
    "objects of one name": lambda size: "[" + '{"a":1},' * (size // 8) + "0]",
    "lists of two": lambda size: "[" + "[0,0]," * (size // 6) + "0]",
    "short words": lambda size: "[" + '"ab",' * (size // 5) + "0]",
    "numbers": lambda size: "[" + "1.5," * (size // 4) + "0]",
    "names": _names,
    "one wide letter among many": lambda size: '["' + "a" * size + '\U0001fa78"]',
    "a wide word and many names": lambda size: (
        '["'
        + "a" * max(1, size - 10_500_000)
        + '\U0001fa78",'
        + _names(min(size, 10_500_000))
        + "]"
    ),
}


@pytest.mark.skipif(sys.platform == "win32", reason="needs the limits of a Unix system")
@pytest.mark.parametrize("kind", DENSE)
@pytest.mark.parametrize(
    "size",
    [
        pytest.param(10_000_000, marks=pytest.mark.slow),  # near the most parts that are taken
        pytest.param(LARGEST - 1_000, marks=pytest.mark.slow),
        LARGEST * 3,
    ],
)
def test_no_file_takes_much_memory_or_time(
    tmp_path: Path, kind: str, size: int, record_property: Keep
) -> None:
    """Small values are what JSON is largest in memory of; a larger file is refused unread."""
    file = tmp_path / "notes.json"
    file.write_text(HEAD + f'"bookmarks": {DENSE[kind](size)}}}', "utf-8")
    seconds, kept, megabytes = _imported(file)
    record_property("cost", {"import": seconds, "megabytes": megabytes})
    assert kept == 0
    assert megabytes <= 500
    assert size > LARGEST or seconds < 2.0


@pytest.mark.skipif(sys.platform == "win32", reason="needs the limits of a Unix system")
@pytest.mark.slow
@pytest.mark.parametrize("kind", [kind for kind in DENSE if "wide" not in kind])
def test_as_many_parts_as_are_taken_stay_small(
    tmp_path: Path, kind: str, record_property: Keep
) -> None:
    once, head = DENSE[kind](100_000), HEAD + '"bookmarks": '
    parts, own = (sum(map(text.count, ",[{")) for text in (once, head))
    whole = head + DENSE[kind](100_000 * (MOST_PARTS - own - 50) // parts) + "}"
    assert MOST_PARTS - 100 <= sum(map(whole.count, ",[{")) <= MOST_PARTS
    file = tmp_path / "notes.json"
    file.write_text(whole, "utf-8")
    seconds, kept, megabytes = _imported(file)
    record_property("cost", {"import": seconds, "megabytes": megabytes})
    assert kept == 0
    assert megabytes <= 500
    assert seconds < 2.0


SCRIPT = """
import resource, sys, time
from pathlib import Path
from reader.errors import ReaderError
from reader.notebook.importing import import_file
from reader.notebook.notebook import Notebook
from tests.support.peak import peak_megabytes
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
notebook = Notebook.open(Path(sys.argv[2]))
began = time.process_time()
try:
    import_file(notebook, Path(sys.argv[1]))
except ReaderError as error:
    print(error)
print(time.process_time() - began)
print(len(notebook.bookmarks()))
print(peak_megabytes())
"""


def _imported(file: Path) -> tuple[float, int, int]:
    """Seconds, bookmarks kept and megabytes of an import into an empty notebook."""
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(file), str(file.with_name("notebook.sqlite3"))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        preexec_fn=_limited,
    )
    seconds, kept, megabytes = told.stdout.split()[-3:]
    return float(seconds), int(kept), int(megabytes)


def _limited() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000, 1_500_000_000))
