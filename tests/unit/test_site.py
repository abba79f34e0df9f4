"""A packager's `site.toml`: what it may say, and what is told when it is wrong."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from reader.commands.site import _pin_of
from reader.errors import ReaderError
from reader.site import Features, Kiosk, Site, Updates, find_site, load_site


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


@pytest.mark.parametrize("text", ["a = " + "[" * 9_000, f"name = {'9' * 5_000}"], ids=len)
def test_what_the_toml_reader_fails_at_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "site.toml").write_text(text, "utf-8")
    with pytest.raises(ReaderError, match=r"site\.toml"):
        load_site(tmp_path / "site.toml")
    assert _pin_of(text) is None


def test_a_file_that_is_no_text_or_not_there(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    with pytest.raises(ReaderError, match="no such file"):
        find_site(file)
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ReaderError, match="cannot be read as text"):
        load_site(file)


KEY = "RW" + "A" * 54


def test_a_site_may_say_more(tmp_path: Path) -> None:
    (tmp_path / "leaflet.md").write_text("# A\n", "utf-8")
    made = site(
        tmp_path,
        f"""
language = "es"
web = "https://hospital.example/leukemia"
leave_out = ["questions-*"]
allow_unlicensed = ["leaflet.md"]
unlicensed_reason = "Allowed by letter in March 2026."

[colours.light]
accent = "#003366"

[updates]
folder = "{tmp_path.as_posix()}"
key = "{KEY}"
""",
    )
    assert (made.language, made.web) == ("es", "https://hospital.example/leukemia")
    assert made.leave_out == ("questions-*",)
    assert made.allow_unlicensed == (tmp_path / "leaflet.md",)
    assert made.unlicensed_reason == "Allowed by letter in March 2026."
    assert made.colours == (("light", "accent", "#003366"),)
    assert made.updates == Updates(tmp_path, KEY)


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ('name = "A"\nlanguage = "Spanish!"\n', 2, "language"),
        ('web = "hospital"\n', 1, "web"),
        ('web = "javascript:alert(1)"\n', 1, "web"),
        ('allow_unlicensed = ["gone.md"]\n', 1, "gone.md"),
        ('\nallow_unlicensed = ["site.toml"]\n', 2, "unlicensed_reason"),
        ('allow_unlicensed = ["site.toml"]\nunlicensed_reason = "ok"\n', 2, "unlicensed_reason"),
        ("unlicensed_reason = 3\n", 1, "unlicensed_reason"),
        ('[colours.light]\naccent = "blue"\n', 2, "accent"),
        ('[colours.high-contrast]\naccent = "#FFFFFF"\n', 1, "high-contrast"),
        ('[colours.light]\nink = "#000000"\n', 2, "ink"),
        ('[updates]\nkey = "secret"\n', 2, "key"),
        ('[updates]\nfolder = "updates"\n', 2, "folder"),
    ],
)
def test_more_that_is_wrong_is_told_with_its_line(
    tmp_path: Path, text: str, line: int, word: str
) -> None:
    with pytest.raises(ReaderError) as caught:
        site(tmp_path, text)
    assert f"site.toml:{line}:" in str(caught.value)
    assert word in str(caught.value)


def test_colours_that_tired_eyes_cannot_read_are_refused_with_their_contrast(
    tmp_path: Path,
) -> None:
    with pytest.raises(ReaderError, match=r"site.toml:3: “link” .*less than 7:1"):
        site(tmp_path, '[colours.light]\naccent = "#0B4F6C"\nlink = "#3B8AD9"\n')


def test_the_example_is_right_with_and_without_its_commented_keys(tmp_path: Path) -> None:
    example = Path(__file__).resolve().parents[2] / "packaging" / "site.example.toml"
    text = example.read_text("utf-8")
    assert site(tmp_path, text).name.startswith("North Valley")
    (tmp_path / "logo.svg").write_text("<svg/>", "utf-8")
    (tmp_path / "leaflets").mkdir()
    (tmp_path / "leaflets" / "from-the-charity.txt").write_text("Words.", "utf-8")
    keys = re.sub(r"^# (?=\[|[a-z_]+ = )", "", text, flags=re.MULTILINE)
    full = site(tmp_path, keys.replace("RW…", KEY))
    assert all((full.documents, full.leave_out, full.allow_unlicensed, full.colours))
    assert full.updates.key == KEY
    for name in (one.name for one in fields(Site)):
        assert re.search(rf"^\[?{name}\b", keys, re.MULTILINE), f"{name} is not in the example"
