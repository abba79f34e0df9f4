"""Packs of newer documents: a good one is taken whole, a bad one changes nothing and says why."""

import io
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library import packs
from reader.library.packs import current, folders_with_pack, store_of, take_updates
from reader.library.shelf import open_library
from reader.paths import Places, find_places
from reader.site import Site, Updates
from tests.support.libraries import page

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging"))
import pack as maker


class Desk:
    """A site with an updates folder, a key, and what its reader has."""

    def __init__(self, folder: Path) -> None:
        self.drop = folder / "updates"
        self.drop.mkdir()
        self.secret = folder / "secret.key"
        self.key = maker.make_key(self.secret)
        self.places: Places = find_places(folder / "user")
        self.site = Site(updates=Updates(self.drop, self.key))
        self._number = 0

    def pack(self, files: dict[str, str | bytes], *, about: str = "version = 1\n") -> Path:
        """A signed pack with exactly these files, newer than those before it."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            if about:
                archive.writestr("pack.toml", about)
            for name, words in files.items():
                archive.writestr(name, words)
        return self.put(buffer.getvalue())

    def put(self, content: bytes, *, signed: bool = True) -> Path:
        self._number += 1
        file = self.drop / f"pack-{self._number}.zip"
        file.write_bytes(content)
        os.utime(file, (self._number, self._number))
        if signed:
            maker.sign(file, self.secret)
        return file

    def take(self) -> packs.Outcome:
        return take_updates(self.places, self.site)

    def titles(self) -> list[str]:
        folders = folders_with_pack([], self.places, self.site)
        library = open_library(folders, places=self.places, use_cache=False)
        return sorted(one.title for one in library.documents)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_signed_pack_is_taken_and_a_newer_one_replaces_it(desk: Desk) -> None:
    desk.pack({"a.md": page("First"), "more/b.md": page("Second")})
    told = desk.take()
    assert not told.refused
    assert "2 documents" in told.told
    assert desk.titles() == ["First", "Second"]
    assert desk.take().told == ""  # nothing new
    desk.pack({"a.md": page("First, newer")}, about="version = 2\nwhole = true\n")
    assert desk.take().pack is not None
    assert desk.titles() == ["First, newer"]
    kept = [one.name for one in store_of(desk.places).iterdir() if one.is_dir()]
    assert len(kept) == 2  # this one and the one before


def test_its_documents_stand_before_the_built_in_ones_or_instead(
    desk: Desk, tmp_path: Path
) -> None:
    old = tmp_path / "sources"
    old.mkdir()
    (old / "a.md").write_text(page("Old words"), "utf-8")
    (old / "b.md").write_text(page("Only here"), "utf-8")
    places = Places(
        desk.places.resources,
        old,
        *(getattr(desk.places, n) for n in ("settings", "data", "cache")),
    )
    desk.places = places
    desk.pack({"a.md": page("New words")})
    desk.take()
    library = open_library(
        folders_with_pack([old], places, desk.site), places=places, use_cache=False
    )
    assert sorted(one.title for one in library.documents) == ["New words", "Only here"]
    assert [one.severity for one in library.problems] == ["note"]
    desk.pack({"a.md": page("New words")}, about="version = 2\nwhole = true\n")
    desk.take()
    assert folders_with_pack([old], places, desk.site) == [current(store_of(places)).folder]


def unsigned(desk: Desk) -> None:
    desk.put(desk.pack({"x.md": page("X")}, about="version = 9\n").read_bytes(), signed=False)


def other_key(desk: Desk) -> None:
    file = desk.pack({"x.md": page("X")}, about="version = 9\n")
    other = desk.drop.parent / "other.key"
    maker.make_key(other)
    maker.sign(file, other)


def changed(desk: Desk) -> None:
    file = desk.pack({"x.md": page("X")}, about="version = 9\n")
    when = file.stat().st_mtime
    file.write_bytes(file.read_bytes() + b"\0")
    os.utime(file, (when, when))


def comment_changed(desk: Desk) -> None:
    file = desk.pack({"x.md": page("X")}, about="version = 9\n")
    beside = file.with_name(file.name + ".minisig")
    beside.write_text(beside.read_text().replace("file:", "safe:"))


def of(files: dict[str, str | bytes], about: str = "version = 9\n") -> Callable[[Desk], None]:
    return lambda desk: desk.pack(files, about=about) and None


def with_link(desk: Desk) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("pack.toml", "version = 9\n")
        info = zipfile.ZipInfo("link.md")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    desk.put(buffer.getvalue())


def twice(desk: Desk) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("pack.toml", "version = 9\n")
        archive.writestr("a.md", page("A"))
        archive.writestr("A.md", page("Other"))
    desk.put(buffer.getvalue())


def cut(desk: Desk) -> None:
    content = desk.pack({"x.md": page("X") * 50}, about="version = 9\n").read_bytes()
    desk.put(content[: len(content) // 2])


def damaged(desk: Desk) -> None:
    content = bytearray(desk.pack({"x.md": page("X")}, about="version = 9\n").read_bytes())
    content[content.index(b"x.md") + 20] ^= 0xFF
    desk.put(bytes(content))


BAD: dict[str, tuple[Callable[[Desk], None], str]] = {
    "no signature": (unsigned, "not signed"),
    "another's signature": (other_key, "another key"),
    "changed afterwards": (changed, "changed after it was signed"),
    "its comment changed": (comment_changed, "changed after it was signed"),
    "a name that climbs out": (of({"../evil.md": page("E")}), "leads out"),
    "a name that climbs out within": (of({"a/../../evil.md": page("E")}), "leads out"),
    "an absolute name": (of({"/evil.md": page("E")}), "leads out"),
    "a name of a drive": (of({"C:evil.md": page("E")}), "leads out"),
    "a back slash": (of({"..\\evil.md": page("E")}), "leads out"),
    "a reserved name": (of({"con.md": page("E")}), "reserved"),
    "a hidden file": (of({".evil.md": page("E")}), "hidden"),
    "a program": (of({"evil.exe": b"MZ"}), "no document"),
    "a second pack.toml": (of({"a/pack.toml": "version = 1"}), "no document"),
    "a link": (with_link, "link"),
    "a name twice": (twice, "twice"),
    "a bomb": (of({"big.md": b"a" * 11_000_000}), "unpacks to more"),
    "a broken document": (of({"a.md": page("A"), "b.md": b"\0\1\2\0" * 50}), "b.md"),
    "two of one id": (of({"a.md": page("A"), "x/a.md": page("B")}), "same id"),
    "no document": (of({}), "no document in it"),
    "no pack.toml": (of({"a.md": page("A")}, about=""), "not newer"),
    "a wrong pack.toml": (of({"a.md": page("A")}, about="version = 'x'\n"), "version = 1"),
    "a very long pack.toml": (of({"a.md": page("A")}, about="a" + ".a" * 9_000), "10 KB"),
    "lists without end": (of({"a.md": page("A")}, about="a = " + "[" * 9_000), "cannot be read"),
    "a long version": (of({"a.md": page("A")}, about=f"version = {'9' * 5_000}"), "cannot be read"),
    "a huge version": (of({"a.md": page("A")}, about=f"version = 0x{'f' * 5_000}"), "version = 1"),
    "an older version": (of({"a.md": page("A")}, about="version = 1\n"), "not newer"),
    "half of a file": (cut, "damaged"),
    "damaged bytes": (damaged, "damaged"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_pack_changes_nothing_and_says_why(desk: Desk, name: str) -> None:
    desk.pack({"good.md": page("Good words")}, about="version = 3\n")
    desk.take()
    before = sorted(path for path in desk.drop.parent.rglob("*") if desk.drop not in path.parents)
    spoil, why = BAD[name]
    spoil(desk)
    told = desk.take()
    assert told.refused
    assert why in told.told
    assert "old ones are still used" in told.told
    assert desk.titles() == ["Good words"]
    after = sorted(path for path in desk.drop.parent.rglob("*") if desk.drop not in path.parents)
    assert [path for path in after if path.name != "other.key"] == before
    assert not (desk.drop.parent / "evil.md").exists()


def test_more_files_than_allowed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.pack_zip.MOST_FILES", 2)
    desk.pack({"a.md": page("A"), "b.md": page("B")})
    assert "more than 2 files" in desk.take().told


def test_all_files_together_may_not_be_a_bomb(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.pack_zip.MOST_UNPACKED", 1000)
    desk.pack({"a.md": page("A", "x " * 300), "b.md": page("B", "y " * 300)})
    assert "unpacks to more" in desk.take().told


def test_a_disk_that_is_full_leaves_the_old_pack(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.pack({"a.md": page("Old")})
    desk.take()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    desk.pack({"a.md": page("New")}, about="version = 2\n")
    monkeypatch.setattr(packs, "write_atomically", full)
    told = desk.take()
    assert told.refused
    assert "No space left" in told.told
    assert desk.titles() == ["Old"]
    monkeypatch.undo()
    assert not desk.take().refused
    assert desk.titles() == ["New"]


def test_a_pack_that_was_changed_in_its_place_gives_way_to_the_one_before(desk: Desk) -> None:
    for number, title in ((1, "Before"), (2, "Now")):
        desk.pack({"a.md": page(title)}, about=f"version = {number}\n")
        desk.take()
    now = current(store_of(desk.places))
    assert now is not None
    (now.folder / "a.md").write_text(page("Forged"), "utf-8")
    assert desk.titles() == ["Before"]
    shutil.rmtree(now.folder)
    assert desk.titles() == ["Before"]


@pytest.mark.parametrize(
    "written",
    [
        *("", "{", "[]", '{"packs": null}', '{"packs": [1]}', "\xff", "[" * 100_000),
        *('{"packs": [{}]}', '{"packs": [{"folder": "a\\u0000b", "files": {"a\\u0000": ""}}]}'),
        '{"packs": [{"folder": "", "files": {}, "version": "1", "whole": 1, "digest": []}]}',
    ],
    ids=lambda written: repr(written[:50]),
)
def test_a_damaged_list_of_packs_is_none(desk: Desk, written: str) -> None:
    desk.pack({"a.md": page("First")})
    desk.take()
    (store_of(desk.places) / "current.json").write_text(written, "latin-1")
    assert current(store_of(desk.places)) is None
    assert not desk.take().refused
    assert desk.titles() == ["First"]


def test_a_plain_folder_is_taken_where_no_key_is_asked_for(desk: Desk) -> None:
    (desk.drop / "a.md").write_text(page("Plain"), "utf-8")
    desk.site = Site(updates=Updates(desk.drop))
    assert not desk.take().refused
    assert desk.titles() == ["Plain"]
    (desk.drop / "a.md").write_text(page("Plain, newer"), "utf-8")
    desk.take()
    assert desk.titles() == ["Plain, newer"]
    (desk.drop / "b.md").write_bytes(b"\0\1\0" * 99)
    assert desk.take().refused
    assert desk.titles() == ["Plain, newer"]


@pytest.mark.parametrize(
    ("limit", "most", "why"),
    [("MOST_FILES", 1, "more than 1 files"), ("LARGEST", 5, "larger"), ("MOST_UNPACKED", 9, "MB")],
)
def test_a_plain_folder_may_hold_no_more_than_a_pack(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, why: str
) -> None:
    desk.site = Site(updates=Updates(desk.drop, ""))
    (desk.drop / "a.md").write_text(page("A"), "utf-8")
    (desk.drop / "b.md").write_text(page("B"), "utf-8")
    monkeypatch.setattr(packs, limit, most)
    assert why in desk.take().told
    monkeypatch.undo()
    (desk.drop / "pack.toml").write_text("#" * 20_000, "utf-8")
    assert "10 KB" in desk.take().told
    (desk.drop / "pack.toml").unlink()
    assert not desk.take().refused


def test_a_plain_folder_is_nothing_where_a_key_is_asked_for(desk: Desk) -> None:
    (desk.drop / "a.md").write_text(page("Plain"), "utf-8")
    assert desk.take() == packs.Outcome(None)


def test_a_site_without_updates_has_none(desk: Desk) -> None:
    desk.pack({"a.md": page("A")})
    desk.take()
    desk.site = Site()
    assert desk.take() == packs.Outcome(None)
    assert folders_with_pack([Path("x")], desk.places, desk.site) == [Path("x")]


@pytest.mark.skipif(shutil.which("minisign") is None, reason="minisign is not here")
def test_signatures_are_those_of_minisign(desk: Desk, tmp_path: Path) -> None:
    ours = desk.pack({"a.md": page("A")})
    checked = subprocess.run(
        ["minisign", "-V", "-P", desk.key, "-m", str(ours)], capture_output=True, check=False
    )
    assert checked.returncode == 0, checked.stderr
    # Signed by minisign itself with a key of its own, in both of its ways.
    made = subprocess.run(
        ["minisign", "-G", "-W", "-p", str(tmp_path / "p"), "-s", str(tmp_path / "s")],
        capture_output=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    key = (tmp_path / "p").read_text().splitlines()[1]
    desk.site = Site(updates=Updates(desk.drop, key))
    for number, ways in enumerate((["-l"], ["-H"]), start=1):
        file = desk.pack({"a.md": page(f"By minisign {number}")}, about=f"version = {number}\n")
        signed = subprocess.run(
            ["minisign", "-S", *ways, "-s", str(tmp_path / "s"), "-m", str(file)],
            capture_output=True, check=False,
        )  # fmt: skip
        assert signed.returncode == 0, signed.stderr
        told = desk.take()
        assert not told.refused, told.told
        assert desk.titles() == [f"By minisign {number}"]
