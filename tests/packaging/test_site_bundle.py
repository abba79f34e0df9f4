"""What a build would hold: a site's documents are checked, and closed ones refused."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest
from notices_build import sources
from site_bundle import bundle

from reader.library.shelf import open_library
from reader.paths import find_places
from reader.site import load_site

ROOT = Path(__file__).resolve().parents[2]
FREE = """---
title: Our ward
source: North Clinic
license: CC-BY-4.0
lastReviewed: '2026-01-01'
---

# Our ward

Come to the second floor.
"""
CLOSED = FREE.replace("CC-BY-4.0", "All rights reserved").replace("Our ward", "Their page")


def site(folder: Path, text: str, **documents: str) -> str:
    (folder / "leaflets").mkdir(parents=True)
    for name, words in documents.items():
        (folder / "leaflets" / f"{name}.md").write_text(words, "utf-8")
    file = folder / "site.toml"
    file.write_text('documents = ["leaflets"]\n' + text, "utf-8")
    return str(file)


def test_without_a_site_all_built_in_documents_travel(tmp_path: Path) -> None:
    made = bundle(ROOT, tmp_path / "work")
    there = {path.name for path in (made.folder / "sources").iterdir()}
    assert there == {path.name for path in (ROOT / "sources").glob("*.md")}
    assert not (made.folder / "site").exists()
    assert {entry[2] for entry in made.entries()} == {"DATA"}


def test_a_site_is_baked_in_and_can_be_read_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "packager").mkdir()
    (tmp_path / "packager" / "mark.svg").write_text("<svg/>", "utf-8")
    text = (
        'name = "North “Clinic”"\nlogo = "mark.svg"\nleave_out = ["questions-*"]\n'
        '[colours.light]\naccent = "#003366"\n[features]\nprint = false\n[kiosk]\nminutes = 7\n'
    )
    made = bundle(ROOT, tmp_path / "work", site=site(tmp_path / "packager", text, ward=FREE))
    shutil.rmtree(tmp_path / "packager")  # nothing of the build points there
    baked = load_site(made.folder / "site" / "site.toml")
    assert baked.name == "North “Clinic”"
    assert baked.logo is not None
    assert baked.logo.read_text("utf-8") == "<svg/>"
    assert (baked.features.print, baked.kiosk.minutes) == (False, 7)
    library = open_library(baked.documents, places=find_places(tmp_path / "u"), use_cache=False)
    assert [one.title for one in library.documents] == ["Our ward"]
    assert not list((made.folder / "sources").glob("questions-*"))
    theme = tomllib.loads((made.folder / "resources/themes/light.toml").read_text("utf-8"))
    assert theme["accent"] == "#003366"


def test_a_closed_document_stops_the_build_with_a_line_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="does not allow giving it away") as caught:
        bundle(ROOT, tmp_path / "work", site=site(tmp_path / "s", "", ward=FREE, page=CLOSED))
    lines = str(caught.value).splitlines()
    assert len(lines) == 2
    assert "leaflets/page.md" in lines[1]
    assert "allow_unlicensed" in lines[1]


def test_a_written_reason_lets_it_travel_and_is_told(tmp_path: Path) -> None:
    reason = "Allowed by their letter of March 2026."
    text = f'allow_unlicensed = ["leaflets/page.md"]\nunlicensed_reason = "{reason}"\n'
    made = bundle(ROOT, tmp_path / "work", site=site(tmp_path / "s", text, page=CLOSED))
    assert list(made.reasons.values()) == [reason]
    told = [row for row in sources(made) if row["reason"]]
    assert [(row["documents"], row["reason"]) for row in told] == [(["Their page"], reason)]
    baked = load_site(made.folder / "site" / "site.toml")
    assert [one.name for one in baked.allow_unlicensed] == ["page.md"]
    assert baked.unlicensed_reason == reason


@pytest.mark.parametrize(
    ("text", "documents", "told"),
    [
        ('leave_out = ["no-such-page"]\n', {}, "no-such-page"),
        (
            'allow_unlicensed = ["leaflets/ward.md"]\nunlicensed_reason = "They said yes to us."\n',
            {"ward": FREE},
            "needs none",
        ),
        ("", {"bad": "\0\0\0"}, "bad.md"),
        ('[colours.dark]\nlink = "#222222"\n', {}, "link"),
    ],
)
def test_what_is_wrong_stops_the_build(
    tmp_path: Path, text: str, documents: dict[str, str], told: str
) -> None:
    with pytest.raises(SystemExit, match=re.escape(told)):
        bundle(ROOT, tmp_path / "work", site=site(tmp_path / "s", text, **documents))


@pytest.mark.documents
def test_the_originals_of_the_institute_travel_and_those_of_the_charity_do_not(
    tmp_path: Path, shared_documents: Path
) -> None:
    (tmp_path / "nci").mkdir()
    seed = next((shared_documents / "seeds").glob("000_*"))
    shutil.copy(seed, tmp_path / "nci")
    for file in (shared_documents / "nci").glob("*.md"):
        shutil.copy(file, tmp_path / "nci")
    file = tmp_path / "site.toml"
    file.write_text('documents = ["nci"]\nbuilt_in = false\n', "utf-8")
    made = bundle(ROOT, tmp_path / "work", site=str(file))
    assert len(made.documents) == 18
    assert not list((made.folder / "sources").iterdir())

    closed = next((shared_documents / "seeds").glob("001_*"))
    shutil.copy(closed, tmp_path / "nci")
    with pytest.raises(SystemExit) as caught:
        bundle(ROOT, tmp_path / "work", site=str(file))
    lines = str(caught.value).splitlines()
    assert len(lines) == 2
    assert closed.name in lines[1]
    assert "Cancer Research UK" in lines[1]
