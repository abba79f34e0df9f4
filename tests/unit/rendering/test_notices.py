"""The page of licenses and the files beside a build: every part named, with its license's text."""

import sys
from importlib import metadata
from pathlib import Path

import pytest

from reader.library.shelf import open_library
from reader.notices import OWN_TEXT, Notices, load_notices, plain_text
from reader.paths import find_places
from reader.rendering.notices import render_notices

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging"))
import notices_build

ROOT = Path(__file__).resolve().parents[3]

# Parts of others that come with one of those in pyproject.toml.
BROUGHT = {"Shiboken6", "PySide6", "cached-property", "PyYAML", "cffi", "Python", "PyInstaller"}


@pytest.fixture(scope="module")
def notices() -> Notices:
    found = load_notices(ROOT / "resources" / "notices")
    assert found is not None
    return found


def test_every_dependency_is_named_with_a_text(notices: Notices) -> None:
    named = {notices_build.DISTRIBUTIONS.get(c.name, c.name).lower() for c in notices.components}
    wanted = {
        line.split("==")[0].split(";")[0].strip().lower()
        for line in metadata.requires("leukemia-reader") or []
        if "extra ==" not in line
    }
    # The installed metadata may be older than pyproject.toml, which is what counts.
    text = (ROOT / "pyproject.toml").read_text("utf-8").split("dependencies = [")[1].split("]")[0]
    wanted |= {
        line.split('"')[1].split("==")[0].lower() for line in text.splitlines() if "==" in line
    }
    assert wanted <= named
    assert {one.name for one in notices.components} >= BROUGHT
    for name in (*notices.text_files(), OWN_TEXT):
        assert notices.text_of(name).strip(), name


def test_the_texts_are_those_of_what_is_installed(notices: Notices) -> None:
    for one in notices.components:
        name = notices_build.DISTRIBUTIONS.get(one.name, one.name)
        try:
            files = metadata.files(name) or []
        except metadata.PackageNotFoundError:
            continue
        texts = [
            Path(str(file.locate())).read_text("utf-8", errors="replace")
            for file in files
            if "licen" in str(file).lower() or "copying" in str(file).lower()
        ]
        own = [notices.text_of(file) for file in one.files]
        if texts and "LGPL" not in one.license:
            assert any(text == mine for text in texts for mine in own), one.name
    assert notices.text_of(OWN_TEXT) == (ROOT / "LICENSE").read_text("utf-8")


def test_versions_are_exact(notices: Notices) -> None:
    found = notices_build.versions(notices)
    assert {one.name for one in notices.components} <= set(found)
    assert found["Qt"] == metadata.version("PySide6-Essentials")


def test_the_page_says_all_of_it(notices: Notices, tmp_path: Path) -> None:
    places = find_places(tmp_path)
    library = open_library([places.sources], places=places, use_cache=False)
    page = render_notices(notices, library.documents)
    for one in notices.components:
        assert one.name in page.html
        assert one.license in page.html
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in page.html
    assert "replace them" in page.html
    for document in library.documents[:5]:
        assert document.title.replace("&", "&amp;") in page.html
    assert [heading.level for heading in page.headings] == [1, 2, 2, 2, 2]
    for heading in page.headings:
        assert f'id="{heading.section}"' in page.html


def test_the_file_beside_a_build_names_texts_and_reasons(notices: Notices) -> None:
    from reader.notices import Source

    told = plain_text(
        Notices(
            notices.components, (Source("A clinic", "closed", ("Ward",), "Letter."),), notices.texts
        ),
        "1.2",
    )
    assert "Leukemia Reader 1.2" in told
    assert "licenses/LGPL-3.0.txt" in told
    assert "Given on because: Letter." in told


def test_the_list_of_components_is_cyclonedx_and_always_the_same(
    notices: Notices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    first = notices_build.cyclonedx(notices, "1.2")
    assert first == notices_build.cyclonedx(notices, "1.2")
    assert (first["bomFormat"], first["specVersion"]) == ("CycloneDX", "1.6")
    refs = [one["bom-ref"] for one in first["components"]]
    assert len(refs) == len(set(refs)) == len(notices.components)
    assert first["metadata"]["timestamp"] == "2023-11-14T22:13:20+00:00"


def test_notices_that_are_missing_or_broken_are_none(tmp_path: Path) -> None:
    assert load_notices(tmp_path) is None
    (tmp_path / "components.toml").write_text("[[component]]\nname = 'x'\n", "utf-8")
    assert load_notices(tmp_path) is None
