"""A packager's `site.toml`: what it may say, and what is told when it is wrong."""

from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.site import Features, Kiosk, Site, find_site, load_site


def site(tmp_path: Path, text: str) -> Site:
    file = tmp_path / "site.toml"
    file.write_text(text, "utf-8")
    return load_site(file)


def test_without_a_file_all_is_as_usual() -> None:
    assert find_site() == Site()


def test_all_that_it_may_say(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text("<svg/>", "utf-8")
    (tmp_path / "leaflets").mkdir()
    text = """
name = "North Clinic"
logo = "logo.svg"
contact = ["Leukemia ward", "Telephone 555 0100"]
documents = ["leaflets"]
built_in = false

[features]
print = false

[kiosk]
on = true
minutes = 5
"""
    assert site(tmp_path, text) == Site(
        name="North Clinic",
        logo=tmp_path / "logo.svg",
        contact=("Leukemia ward", "Telephone 555 0100"),
        documents=(tmp_path / "leaflets",),
        built_in=False,
        features=Features(print=False),
        kiosk=Kiosk(on=True, minutes=5),
    )


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ('name = "A"\nlogo = "nowhere.svg"\n', 2, "logo"),
        ("name = 3\n", 1, "name"),
        ('name = ""\n', 1, "name"),
        ('# words\n\nnmae = "A"\n', 3, "nmae"),
        ('contact = "one line"\n', 1, "contact"),
        ('documents = ["nowhere"]\n', 1, "nowhere"),
        ("features = 1\n", 1, "features"),
        ("[features]\nprint = 1\n", 2, "print"),
        ("[features]\n\nfly = true\n", 3, "fly"),
        ("[kiosk]\nminutes = 0\n", 2, "minutes"),
        ("[kiosk]\nminutes = true\n", 2, "minutes"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    tmp_path: Path, text: str, line: int, word: str
) -> None:
    with pytest.raises(ReaderError) as caught:
        site(tmp_path, text)
    assert f"site.toml:{line}:" in str(caught.value)
    assert word in str(caught.value)


@pytest.mark.parametrize("text", ["name = ", "name = 'a'\nname = 'b'\n"])
def test_broken_toml_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(ReaderError, match="line"):
        site(tmp_path, text)


def test_a_file_that_is_no_text_or_not_there(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    with pytest.raises(ReaderError, match="no such file"):
        find_site(file)
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ReaderError, match="cannot be read as text"):
        load_site(file)
