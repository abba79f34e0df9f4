"""`[kiosk]` in a site's file, and `site set-pin`, which writes there."""

import codecs
import io
import re
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from reader.cli import main
from reader.commands.site import with_pin
from reader.errors import ReaderError
from reader.kiosk_pin import make_hash, matches
from reader.site import load_site
from reader.site_kiosk import Kiosk, is_meant, pin_in


def write(folder: Path, text: str) -> Path:
    file = folder / "site.toml"
    file.write_text(text, "utf-8")
    return file


def test_every_key_is_read(tmp_path: Path) -> None:
    kept = make_hash("2468")
    text = (
        "[kiosk]\non = true\nminutes = 0.5\nlow = true\nprint = true\nprint_pages = 2\n"
        f'counts = true\npin = "{kept}"\n'
    )
    assert load_site(write(tmp_path, text)).kiosk == Kiosk(
        on=True, minutes=0.5, low=True, print=True, print_pages=2, counts=True, pin=kept
    )


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("minutes = 0.4", "minutes"),
        ("minutes = 31", "minutes"),
        ('minutes = "3"', "minutes"),
        ("low = 1", "low"),
        ("print_pages = 0", "print_pages"),
        ("print_pages = true", "print_pages"),
        ('pin = "2468"', "pin"),
        ("pin = 2468", "pin"),
        ("sound = true", "sound"),
    ],
)
def test_a_wrong_value_is_told_with_its_line(tmp_path: Path, line: str, key: str) -> None:
    with pytest.raises(ReaderError) as caught:
        load_site(write(tmp_path, f"[kiosk]\non = true\n{line}\n"))
    assert "site.toml:3" in str(caught.value)
    assert f"“{key}”" in str(caught.value)


def ask(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))


def test_set_pin_keeps_the_rest_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (
        '# ours\nname = "A clinic"\n\n[kiosk]  # the screen\nminutes = 5\n\n'
        "[features]\nprint = false\n"
    )
    file = write(tmp_path, before)
    ask(monkeypatch, "2846\n")
    assert main(["site", "set-pin", "--site", str(file)]) == 0
    site = load_site(file)
    assert matches("2846", site.kiosk.pin)
    assert site.kiosk.minutes == 5
    assert not site.features.print
    after = file.read_text("utf-8").splitlines()
    assert [line for line in after if not line.startswith("pin")] == before.splitlines()
    assert "2846" not in capsys.readouterr().out + file.read_text("utf-8")


def test_set_pin_exchanges_an_older_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path, "")
    for pin in ("2846", "9173"):
        ask(monkeypatch, f"{pin}\n")
        assert main(["site", "set-pin", "--site", str(file)]) == 0
    site = load_site(file)
    assert matches("9173", site.kiosk.pin)
    assert not matches("2846", site.kiosk.pin)
    assert file.read_text("utf-8").count("pin =") == 1


@pytest.mark.parametrize("typed", ["", "12", "abcd", "1111", "1234", "9876", "1234567890123"])
def test_a_bad_pin_changes_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: str,
) -> None:
    file = write(tmp_path, "[kiosk]\non = true\n")
    ask(monkeypatch, f"{typed}\n")
    assert main(["site", "set-pin", "--site", str(file)]) == 2
    assert file.read_text("utf-8") == "[kiosk]\non = true\n"
    assert "othing was changed" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text",
    [
        "kiosk = {on = true}\n",
        "kiosk.on = true\n",
        '[kiosk]\nlanguages = [\n"en"\n]\n"p\\u0069n" = "$HASH"\n',
        "\u00ff[kiosk]\n",
    ],
)
def test_a_file_in_which_it_would_not_be_read_is_left_as_it_is(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    text: str,
) -> None:
    file = write(tmp_path, "")
    before = text.replace("$HASH", make_hash("9173")).encode("latin-1")
    file.write_bytes(before)
    ask(monkeypatch, "2846\n")
    assert main(["site", "set-pin", "--site", str(file)]) == 2
    assert file.read_bytes() == before
    assert "the PIN is set" not in capsys.readouterr().out


def test_set_pin_finds_a_table_named_in_quotes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path, '["kiosk"]\non = true\n')
    ask(monkeypatch, "2846\n")
    assert main(["site", "set-pin", "--site", str(file)]) == 0
    assert matches("2846", load_site(file).kiosk.pin)


def test_set_pin_needs_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["site", "set-pin"]) == 2
    assert "--site" in capsys.readouterr().err


def test_a_wrong_file_is_told_before_anything_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path, "[kiosk]\nminutes = 99\n")
    ask(monkeypatch, "2846\n")
    assert main(["site", "set-pin", "--site", str(file)]) == 2
    assert sys.stdin.read() == "2846\n"


def test_a_pin_of_another_table_is_left_alone() -> None:
    text = '[kiosk]\non = true\n[other]\npin = "mine"\n'
    assert with_pin(text, "h").splitlines() == [
        "[kiosk]",
        'pin = "h"',
        "on = true",
        "[other]",
        'pin = "mine"',
    ]


def test_the_examples_name_every_key() -> None:
    folder = Path(__file__).resolve().parents[2] / "packaging"
    example = (folder / "site.example.toml").read_text("utf-8").partition("[kiosk]")[2]
    page = (folder.parent / "docs" / "kiosk.md").read_text("utf-8")
    for name in (one.name for one in fields(Kiosk)):
        assert re.search(rf"^(# )?{name} = |\"{name}\"", example, re.MULTILINE), name
        assert f"| `{name}` |" in page, name


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("listening_minutes = 121", "0 to 120"),
        ('languages = "en"', "short names"),
        ('languages = ["English"]', "short names"),
    ],
)
def test_wrong_values_are_told(tmp_path: Path, line: str, told: str) -> None:
    file = tmp_path / "site.toml"
    file.write_text(f"[kiosk]\n{line}\n", "utf-8")
    with pytest.raises(ReaderError, match=told):
        load_site(file)


def test_languages_are_read_in_their_order(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text('[kiosk]\nlanguages = ["es", "en"]\nlistening_minutes = 0\n', "utf-8")
    assert load_site(file).kiosk.languages == ("es", "en")
    assert load_site(file).kiosk.listening_minutes == 0


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("[kiosk]\non = true\nminutes = many\n", True),
        ("name = Clinic\n[ kiosk ]  # the screen\nlow = 1\n  on=true # yes\n", True),
        ('[kiosk]\non = "true"\n', True),
        ('["kiosk"]\non = true\nminutes = many\n', True),
        ("[kiosk]\non = false\nminutes = many\n", False),
        ("[kiosk]\nminutes = 3\n[features]\non = true\n", False),
        ("# [kiosk]\n# on = true\nname = 3\n", False),
        ("", False),
    ],
)
def test_a_broken_file_still_says_whether_it_means_a_kiosk(
    tmp_path: Path, text: str, meant: bool
) -> None:
    assert is_meant(write(tmp_path, text)) is meant


def test_a_broken_file_keeps_its_pin_and_lends_nobody_another(tmp_path: Path) -> None:
    kept = make_hash("2468")
    assert pin_in(write(tmp_path, f"name = [\n[kiosk]\npin = '{kept}'\nminutes = many\n")) == kept
    assert pin_in(write(tmp_path, '[kiosk]\npin = "2468"\n')) == ""
    assert pin_in(write(tmp_path, f"[kiosk]\n#pin = '{kept}'\n[other]\npin = '{kept}'\n")) == ""
    assert pin_in(tmp_path / "nowhere.toml") == ""
    assert not is_meant(tmp_path / "nowhere.toml")
    assert not is_meant(None)
    (tmp_path / "site.toml").write_bytes(b"name = '\xff'\n[kiosk]\non = true\n")
    assert is_meant(tmp_path / "site.toml")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_a_file_of_any_editor_says_whether_it_means_a_kiosk(tmp_path: Path, encoding: str) -> None:
    kept = make_hash("2468")
    mark = codecs.BOM_UTF16_BE if encoding == "utf-16-be" else b""
    text = f"[kiosk]\r\non = true\r\npin = '{kept}'\r\n[features]\r\n"
    file = tmp_path / "site.toml"
    file.write_bytes(mark + text.encode(encoding))
    assert is_meant(file)
    assert pin_in(file) == kept


@pytest.mark.parametrize("filling", ["\n", " ", "\n ", "[", "on =\n", "pin = '"])
def test_a_file_of_blanks_is_looked_through_once(tmp_path: Path, filling: str) -> None:
    # What looks again from every line never ends here.
    file = write(tmp_path, f"[kiosk]\n{filling * (900_000 // len(filling))}\non = true\n")
    assert is_meant(file) is (filling != "[")
    assert pin_in(file) == ""
