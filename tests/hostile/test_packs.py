"""Packs that lie: refused with a sentence, whatever their bytes say."""

import bz2
import io
import random
import struct
import tracemalloc
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.library.pack_zip import LARGEST, read_pack


def packed(files: dict[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", kind) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


GOOD = packed({"pack.toml": b"version = 1\n", "a/b.md": b"# A\n\nWords.\n" * 40})


def read_or_refuse(content: bytes) -> dict[str, bytes]:
    """Its files, none where it is refused; anything else ends the test."""
    try:
        files = read_pack(content)
    except ReaderError:
        return {}
    assert all(len(data) <= LARGEST for data in files.values())
    return files


def test_the_good_one_is_read() -> None:
    assert sorted(read_pack(GOOD)) == ["a/b.md", "pack.toml"]


def test_a_file_without_a_name_is_refused() -> None:
    nameless = GOOD.replace(b"a/b.md", b"a/b.mx")  # the length stays, the directory is bent below
    end = nameless.rindex(b"PK\1\2")
    bent = nameless[: end + 28] + b"\0\0" + nameless[end + 30 :].replace(b"a/b.mx", b"")
    with pytest.raises(ReaderError):
        read_pack(bent)


@pytest.mark.parametrize("kind", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_unpacks_to_any_size_at_once_is_refused(kind: int) -> None:
    assert len(bz2.compress(bytes(LARGEST))) < 100
    with pytest.raises(ReaderError, match="not allowed"):
        read_pack(packed({"pack.toml": b"version = 1", "a.md": bytes(LARGEST + 1)}, kind))


def test_a_bomb_is_refused() -> None:
    with pytest.raises(ReaderError, match="more than"):
        read_pack(packed({"a.md": bytes(LARGEST + 1)}))


def test_a_directory_without_end_is_refused_before_it_is_read() -> None:
    """A million lines for one file: reading them all took 600 MB and five seconds."""
    begin = GOOD.index(b"PK\1\2")
    line = GOOD[begin : GOOD.index(b"PK\1\2", begin + 4)]
    count = 30_000
    end_of_it = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0, 0, len(line) * count, begin, 0)
    long = GOOD[:begin] + line * count + end_of_it
    with zipfile.ZipFile(io.BytesIO(long)) as archive:
        assert len(archive.infolist()) == count
    tracemalloc.start()
    with pytest.raises(ReaderError, match="more than 5000 files"):
        read_pack(long)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 1_000_000


def test_every_byte_may_lie() -> None:
    for at in range(len(GOOD)):
        for value in (0, 1, 0x7F, 0xFF, GOOD[at] ^ 0x80):
            read_or_refuse(GOOD[:at] + bytes([value]) + GOOD[at + 1 :])


def test_it_may_be_cut_anywhere() -> None:
    for at in range(len(GOOD)):
        read_or_refuse(GOOD[:at])
        read_or_refuse(GOOD[at:])


def test_many_bytes_may_lie() -> None:
    chance = random.Random(8)  # the same ones each time
    for _ in range(3_000):
        bent = bytearray(GOOD)
        for _ in range(chance.randrange(1, 12)):
            bent[chance.randrange(len(bent))] = chance.randrange(256)
        read_or_refuse(bytes(bent))


NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12)
ODD = st.sampled_from(
    (
        *("../a.md", "/a.md", "C:\\a.md", "\\\\host\\a.md", "CON.md", "a/aux.md", "a.md."),
        *("a.md ", ".a.md", "a//b.md", "./a.md", "a/./b.md", "a.md:x.md", "\u202ea.md", "A.MD"),
        *("nul", "com1.txt", "a/../../b.md", "%2e%2e/a.md", "a\nb.md", "~/a.md", "pack.toml"),
    )
)


def _any_files(examples: int) -> None:
    @settings(max_examples=examples, deadline=None, database=None)
    @given(st.dictionaries(NAMES | ODD, st.binary(max_size=40), max_size=4))
    def tried(files: dict[str, bytes]) -> None:
        for name in read_or_refuse(packed(files)):
            parts = name.split("/")
            assert ".." not in parts
            assert "" not in parts
            assert not set(name) & set('\\:*?"<>|\0\n')
            assert name.isprintable()

    tried()


def test_only_plain_names_inside_the_pack_are_read() -> None:
    _any_files(60)


@pytest.mark.slow
def test_thousands_of_names() -> None:
    _any_files(3_000)
