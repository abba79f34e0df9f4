"""The drug list: every drug of NCI's page, with uses as strong as their sources and no more."""

import re
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.library.drugs import Drugs, load_drugs
from reader.paths import bundled_root

LIST = "nci/about-cancer-treatment-drugs-leukemia.md"
SEED = "seeds/000_9bcbbbc0afba0566.txt"
LINK_TARGET = r"(?<=\])\((\S+?)(?: \"[^\"]*\")?\)"
TYPES = {
    "Acute Lymphoblastic Leukemia (ALL)": "all",
    "Acute Myeloid Leukemia (AML)": "aml",
    "Blastic Plasmacytoid Dendritic Cell Neoplasm (BPDCN)": (
        "blastic plasmacytoid dendritic cell neoplasm"
    ),
    "Chronic Lymphocytic Leukemia (CLL)": "cll",
    "Chronic Myelogenous Leukemia (CML)": "cml",
    "Hairy Cell Leukemia": "hcl",
    "Mast Cell Leukemia": "mast cell leukemia",
    "Meningeal Leukemia": "meningeal leukemia",
}


@pytest.fixture(scope="module")
def drugs() -> Drugs:
    return load_drugs(bundled_root() / "resources" / "drugs.toml")


def listed(text: str) -> list[tuple[str, str, str]]:
    """(heading, name as written without marks, path of the last link) of each line of the list."""
    found, kind = [], ""
    for line in text.splitlines():
        if heading := re.match(r"Drug(?:s Approved for| Combinations Used in) (.+)", line):
            kind = heading[1]
        if line.startswith("- [") and kind:
            words = re.sub(LINK_TARGET, "", line[2:]).replace("[[", " (").replace("])", "))")
            name = re.sub(r"\s*\(+\s*", " (", re.sub(r"[\[\]]", "", words))
            found.append((kind, name, re.findall(LINK_TARGET, line)[-1]))
    return found


def test_every_drug_of_the_list_is_found_by_its_address(
    drugs: Drugs, shared_documents: Path
) -> None:
    lines = listed((shared_documents / LIST).read_text("utf-8"))
    assert len(lines) > 150
    assert [line for line in lines if drugs.by_url(line[2]) is None] == []


def test_every_name_of_the_list_leads_to_the_drug_of_its_link(
    drugs: Drugs, shared_documents: Path
) -> None:
    checked = 0
    for _, written, path in listed((shared_documents / LIST).read_text("utf-8")):
        expected = drugs.by_url(path)
        brand = re.fullmatch(r"(\S[^(]*?) \((.+)\)", written)
        names = brand.groups() if brand and "-rywn" not in written else (written,)
        if "rylaze" in written.lower():
            names = ("Rylaze",)
        for name in names:
            assert drugs.find(name) is expected, f"{name} of “{written}”"
            checked += 1
    assert checked > 200


def test_each_drug_of_the_list_has_a_use_in_that_leukemia(
    drugs: Drugs, shared_documents: Path
) -> None:
    missing = set()
    for kind, _, path in listed((shared_documents / LIST).read_text("utf-8")):
        drug = drugs.by_url(path)
        assert drug is not None
        if TYPES[kind] not in {use.leukemia_type for use in drug.uses}:
            missing.add((drug.id, TYPES[kind]))
    # The one line of that page which nothing else supports.
    assert missing == {("tisagenlecleucel", "aml")}


def test_every_drug_that_the_first_seed_links_is_known(
    drugs: Drugs, shared_documents: Path
) -> None:
    text = (shared_documents / SEED).read_text("utf-8")
    linked = set(re.findall(r"/about-cancer/treatment/drugs/[a-z0-9-]+", text))
    unknown = {path for path in linked if drugs.by_url(path) is None}
    assert unknown == {"/about-cancer/treatment/drugs/leukemia"}
    for name in ("belumosudil", "Rezurock", "larotrectinib", "Vitrakvi", "Nexavar", "Jakafi"):
        assert drugs.find(name), name


def test_names_are_found_in_any_case_and_hyphenation(drugs: Drugs) -> None:
    for name in ("IMATINIB", "imatinib mesylate", "Gleevec", "glivec", "STI 571", "hyper cvad"):
        assert drugs.find(name), name
    assert drugs.find("ADE")
    assert drugs.find("ade") is None
    assert drugs.find("Trisenoxx") is None


def test_addresses_of_other_sites_are_no_drugs(drugs: Drugs) -> None:
    path = "/about-cancer/treatment/drugs/imatinibmesylate"
    imatinib = drugs.get("imatinib")
    assert imatinib
    for url in (path, path + "/", path + "#use", "https://cancer.gov" + path, imatinib.nci_url):
        assert drugs.by_url(url) is imatinib
    for url in ("https://example.org" + path, "", "/", "#x", "https://www.cancer.gov/"):
        assert drugs.by_url(url) is None


def test_nci_ids_lead_to_drugs_with_and_without_prefix(drugs: Drugs) -> None:
    for number in ("CDR0000044893", "44893", "044893", "cdr0000044893"):
        found = drugs.by_nci_id(number)
        assert found
        assert found.id == "imatinib"
    assert drugs.by_nci_id("CDR") is None


def test_entries_are_whole_and_sorted(drugs: Drugs) -> None:
    names = [drug.generic.casefold() for drug in drugs]
    assert names == sorted(names)
    for drug in drugs:
        assert re.fullmatch(r"[a-z0-9-]+", drug.id)
        assert drug.kind
        assert drug.uses, drug.id
        assert all(drugs.get(part) for part in drug.parts), drug.id
        assert ("combination" in drug.kind) == (bool(drug.parts) and not drug.brands), drug.id
        for use in drug.uses:
            assert use.country in ("US", "UK"), drug.id
            assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ 20\d\d", use.date), drug.id
            assert use.source.startswith(("NCI, ", "Cancer Research UK, ")), drug.id


def statuses(drugs: Drugs, drug: str, kind: str, audience: str) -> set[str]:
    found = drugs.get(drug)
    assert found
    return {
        use.status
        for use in found.uses
        if use.leukemia_type == kind and use.audience in (audience, "")
    }


def test_nothing_is_approved_in_the_uk_because_the_us_approved_it(drugs: Drugs) -> None:
    for drug in drugs:
        assert {use.status for use in drug.uses if use.country == "UK"} <= {"used"}


@pytest.mark.parametrize(
    ("drug", "kind", "audience"),
    [
        ("venetoclax", "leukemia", "children"),
        ("gilteritinib", "aml", "children"),
        ("larotrectinib", "leukemia", "children"),
        ("dabrafenib", "hcl", "adults"),
    ],
)
def test_what_is_only_being_tested_is_not_called_approved(
    drugs: Drugs, drug: str, kind: str, audience: str
) -> None:
    assert statuses(drugs, drug, kind, audience) == {"being tested"}


@pytest.mark.parametrize(
    ("drug", "kind", "audience"),
    [
        ("blinatumomab", "aml", "adults"),
        ("tisagenlecleucel", "aml", "children"),
        ("tisagenlecleucel", "aml", "adults"),
        ("brexucabtagene", "all", "children"),
        ("venetoclax", "cll", "children"),
        ("nelarabine", "aml", "children"),
    ],
)
def test_no_use_that_no_source_gives(drugs: Drugs, drug: str, kind: str, audience: str) -> None:
    assert statuses(drugs, drug, kind, audience) == set()


def test_small_studies_are_no_approvals(drugs: Drugs) -> None:
    for drug, kind, audience in (
        ("vemurafenib", "hcl", "adults"),
        ("sorafenib", "aml", "children"),
    ):
        assert "approved" not in statuses(drugs, drug, kind, audience)
        assert "studied" in statuses(drugs, drug, kind, audience)


def test_philadelphia_chromosome_is_said_for_children(drugs: Drugs) -> None:
    for name in ("imatinib", "dasatinib"):
        drug = drugs.get(name)
        assert drug
        approved = [u for u in drug.uses if u.audience == "children" and u.status == "approved"]
        assert approved
        assert all("Philadelphia chromosome" in use.note for use in approved)


def test_combinations_in_trials_for_cll_keep_their_age_groups(drugs: Drugs) -> None:
    ibrutinib = drugs.get("ibrutinib")
    assert ibrutinib
    note = next(use.note for use in ibrutinib.uses if use.status == "used or being tested")
    assert "obinutuzumab and venetoclax in older" in note
    assert "with or without venetoclax, in younger" in note


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[drug]]\nid = 'a'\nkind = 'x'\n", "line 1"),
        ("[[drug]]\nid = 'a'\ngeneric = 'a'\nkind = 'x'\n\n" * 2, "line 6"),
        ("\n[[drug]]\nid = 'a'\ngeneric = 'a'\nkind = 'x'\nbrand = []\n", "line 2"),
        ("[[drug]]\nid = 'a'\ngeneric = 'a'\nkind = 'x\n", "line 4"),
        ("[[drug]]\nid='a'\ngeneric='a'\nkind='x'\n[[drug.uses]]\ntype='all'\n", "status"),
        (
            (
                "[[drug]]\nid='a'\ngeneric='a'\nkind='x'\nbrands=['B']\n"
                "[[drug]]\nid='c'\ngeneric='b'\nkind='x'\n"
            ),
            "line 6",
        ),
    ],
)
def test_a_broken_file_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "drugs.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ReaderError, match=said):
        load_drugs(file)


def test_a_missing_file_is_told_kindly(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="could not be read"):
        load_drugs(tmp_path / "drugs.toml")
