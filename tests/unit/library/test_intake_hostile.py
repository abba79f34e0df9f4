"""Whatever a file or a link holds: a document or a problem, an answer or nothing; never a fault."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.checking import check
from reader.library.shelf import Library
from reader.library.tree import build_tree
from tests.support.libraries import library_of, page

QUIET = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
PIECES = (
    *(
        "ALL",
        "leukemia",
        "children",
        "# ",
        "## ",
        "\n",
        "\n\n",
        "[",
        "](",
        ")",
        "NCT03150693",
        "AYA",
    ),
    *(
        "title: ",
        "---\n",
        "url: http://[",
        "leukemiaTypes: [all, x]\n",
        "\x00",
        "é",
        "://",
        "#",
        "<",
    ),
    *(
        "https://",
        "www.cancer.gov",
        "/Common/PopUps/popDefinition.aspx?id=",
        "45214",
        "%",
        "..",
        "/",
    ),
)
WORDS = st.sampled_from(PIECES)


@settings(QUIET, max_examples=40)  # each opens a library of its own
@given(st.lists(WORDS | st.text(max_size=8), max_size=40).map("".join))
def test_any_text_goes_all_the_way(tmp_path: Path, text: str) -> None:
    library = library_of(tmp_path, {"a.md": page("Leukemia", text), "b.md": text})
    build_tree(library, professionals=True, today=date(2026, 1, 1))
    check(library, today=date(2026, 1, 1))
    library.trials()
    library.backlinks("a")
    assert library.documents or library.problems


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    files = {
        "a.md": page("ALL", url="https://www.cancer.gov/types/leukemia"),
        "b.md": page("AML"),
        "c.md": page("CML", url="http://["),
    }
    return library_of(tmp_path_factory.mktemp("library"), files)


@QUIET
@given(st.lists(WORDS | st.text(max_size=8), max_size=12).map("".join))
def test_any_link_leads_somewhere_safe_or_nowhere(library: Library, href: str) -> None:
    for base in (*library.documents, None):
        target = library.resolve(href, base)
        assert target.kind in {"section", "term", "drug", "trial", "web", "nothing"}
        if target.kind == "web":
            assert target.value.lower().startswith(("http://", "https://", "mailto:", "tel:"))
            assert not set(target.value) & set(' <>"\\\n\r\t\x00')
        if target.kind == "section":
            assert library.document(target.value) is not None


def test_an_address_that_is_none_breaks_nothing(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"a.md": page("ALL", "See [b](b.md).", url="http://[")})
    assert library.documents[0].sections[0].types == ("all",)
    assert library.resolve("#x", library.documents[0]).value == library.documents[0].id


@pytest.mark.parametrize("piece", ["[", "[a](", "](", "[a](b", "![", ". ", "NCT", "ALL ", "a "])
def test_long_repetitions_stay_linear(tmp_path: Path, piece: str) -> None:
    text = piece * (100_000 // len(piece)) + " NCT03150693"
    library = library_of(tmp_path, {"a.md": page("Leukemia", text)})
    (trial,) = library.trials()
    assert len(trial.mentions[0].sentence) <= 400
    check(library, today=date(2026, 1, 1))
    library.backlinks("a")
