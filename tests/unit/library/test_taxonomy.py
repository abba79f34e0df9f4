"""The words of the taxonomy: what a heading or an address names."""

from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.library.taxonomy import Taxonomy, load_taxonomy
from reader.paths import find_places


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy(find_places().resource("taxonomy.toml"))


@pytest.mark.parametrize(
    ("heading", "types"),
    [
        ("Acute Lymphoblastic Leukemia (ALL) Treatment", {"all"}),
        ("acute lymphoblastic leukaemia in adults", {"all"}),
        ("Treatment of all patients", set()),
        ("AML or MDS may occur after treatment", {"aml", "mds"}),
        ("Chronic myelogenous leukemia", {"cml"}),
        ("Chronic lymphocytic leukaemia", {"cll"}),
        ("Acute promyelocytic leukemia", {"apl"}),
        ("Hairy-Cell Leukemia", {"hcl"}),
        ("Chronic myelomonocytic leukemia", {"rare"}),
        ("Juvenile myelomonocytic leukemia", {"jmml"}),
        ("Leukemia Treatment for Adults", set()),
    ],
)
def test_types_in_words(taxonomy: Taxonomy, heading: str, types: set[str]) -> None:
    assert set(taxonomy.in_words(heading).get("type", {})) == types


@pytest.mark.parametrize(
    ("heading", "audiences"),
    [
        ("Leukemia Treatment for Children", {"children"}),
        ("Paediatric care", {"children"}),
        ("Treatment of infants", {"children"}),
        ("Improving treatment for adolescents and young adults (AYAs)", {"adults", "children"}),
        ("AYAs", {"adults", "children"}),
        ("Research into ALL in older people", {"adults"}),
        ("Talking to Children about Cancer", {""}),
        ("The Children's Oncology Group", {""}),
    ],
)
def test_audiences_in_words(taxonomy: Taxonomy, heading: str, audiences: set[str]) -> None:
    assert set(taxonomy.in_words(heading).get("audience", {})) == audiences


@pytest.mark.parametrize(
    ("path", "kind", "ids"),
    [
        ("/types/leukemia/patient/adult-all-treatment-pdq", "type", ("all",)),
        ("/types/leukemia/patient/adult-all-treatment-pdq", "audience", ("adults",)),
        ("/types/leukemia/research/more-chemo-helps-all", "type", ("all",)),
        ("/types/leukemia/all-about-it", "type", ()),
        ("/all", "type", ()),
        ("/types/leukemia/patient/hairy-cell-treatment-pdq", "type", ("hcl",)),
        ("/about-cancer/treatment/drugs/skin", "subject", ("other", "cancer")),
        ("/about-cancer/treatment/side-effects/skin-nail-changes", "subject", ("cancer",)),
    ],
)
def test_what_an_address_names(
    taxonomy: Taxonomy, path: str, kind: str, ids: tuple[str, ...]
) -> None:
    assert taxonomy.in_address(path).get(kind, ()) == ids


def test_every_type_has_what_a_card_shows(taxonomy: Taxonomy) -> None:
    for one in taxonomy.types:
        assert one.name
        assert one.short
        assert one.line.endswith(".")
        assert len(one.line.split()) <= 16
        assert not one.within or taxonomy.type(one.within)
        assert one.usually in {"", *(audience.id for audience in taxonomy.audiences)}


def test_labels_carry_the_short_name_once(taxonomy: Taxonomy) -> None:
    labels = {one.id: one.label for one in taxonomy.types}
    assert labels["all"] == "Acute lymphoblastic leukemia (ALL)"
    assert labels["rare"] == "Rarer leukemias"


@pytest.mark.parametrize("text", ["[[type]", "", "[[type]]\nid = 'all'\n", "type = 3\n"])
def test_a_broken_taxonomy_says_so(tmp_path: Path, text: str) -> None:
    file = tmp_path / "taxonomy.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ReaderError, match=r"taxonomy\.toml"):
        load_taxonomy(file)


def test_a_missing_taxonomy_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="could not be read"):
        load_taxonomy(tmp_path / "taxonomy.toml")
