"""The glossary: every linked term is there, a name leads to one entry, definitions are plain."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.library.drugs import load_drugs
from reader.library.entries import nci_digits, plural
from reader.library.glossary import Glossary, load_glossary
from reader.paths import bundled_root

RESOURCES = bundled_root() / "resources"
POP_UP = re.compile(r"\[([^\]]*)\]\(\S*?popDefinition\.aspx\?id=(?:CDR)?(\d+)")
UK_PAGE = "seeds/001_917bbdcf22419a6d.txt"
# NCI links the word both to “systemic” and to “systemic chemotherapy”.
AMBIGUOUS = {"systemic"}
KNOWN_TO_EVERYBODY = {"US", "UK", "II", "III", "IV", "CC", "BY"}


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return load_glossary(RESOURCES / "glossary.toml")


def linked(folder: Path) -> Iterator[tuple[str, str]]:
    """(NCI id, link text) of every glossary pop-up in a folder of real documents."""
    for file in sorted(folder.iterdir()):
        for text, number in POP_UP.findall(file.read_text("utf-8")):
            yield number, " ".join(text.split())


def test_every_linked_nci_term_has_an_entry(glossary: Glossary, shared_documents: Path) -> None:
    numbers = {
        number for folder in ("seeds", "nci") for number, _ in linked(shared_documents / folder)
    }
    assert len({nci_digits(number) for number in numbers}) >= 234
    assert [number for number in sorted(numbers) if glossary.by_nci_id(number) is None] == []


def test_link_texts_find_the_entry_of_their_id(glossary: Glossary, shared_documents: Path) -> None:
    """The words of a link, asked for by name, lead where its id leads (or nowhere)."""
    astray = set()
    for folder in ("seeds", "nci"):
        for number, text in linked(shared_documents / folder):
            by_name, by_id = glossary.find(text), glossary.by_nci_id(number)
            if by_name is not None and by_name is not by_id:
                astray.add((text, by_name.id, by_id.id if by_id else ""))
    assert {text for text, _, _ in astray} <= AMBIGUOUS


def test_every_glossary_item_of_the_uk_page_is_explained(
    glossary: Glossary, shared_documents: Path
) -> None:
    text = (shared_documents / UK_PAGE).read_text("utf-8")
    before = [part.split() for part in text.split("Open a glossary item")[:-1]]
    assert len(before) == 6
    for words in before:
        last = [" ".join(words[-count:]).strip("(") for count in (1, 2)]
        assert any(glossary.find(name) for name in last), last


@pytest.mark.parametrize("number", ["CDR0000045214", "0000045214", "45214", " cdr45214 "])
def test_nci_ids_in_every_spelling(glossary: Glossary, number: str) -> None:
    found = glossary.by_nci_id(number)
    assert found
    assert found.id == "chemotherapy"


@pytest.mark.parametrize("number", ["", "CDR", "0", "45x", "²", "CDR00000x"])
def test_what_is_no_nci_id_finds_nothing(glossary: Glossary, number: str) -> None:
    assert glossary.by_nci_id(number) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Chemotherapy", "chemotherapy"),
        ("GvHD", "graft-versus-host-disease"),
        ("chemo", "chemotherapy"),
        ("leukaemia", "leukemia"),
        ("acute lymphoblastic leukaemia", "acute-lymphoblastic-leukemia"),
        ("ALL", "acute-lymphoblastic-leukemia"),
        ("T-cells", "t-cell"),
        ("T cells", "t-cell"),
        ("T lymphocytes", "t-cell"),
        ("biopsies", "biopsy"),
        ("antibodies", "antibody"),
        ("diagnoses", "diagnosis"),
        ("ovaries", "ovary"),
        ("paediatric oncologists", "pediatric-oncologist"),
        ("graft‑versus‑host disease", "graft-versus-host-disease"),
        ("Hodgkin’s lymphoma", "hodgkin-lymphoma"),
        ("BiTEs", "bispecific-t-cell-engager"),
        ("TBI", "total-body-irradiation"),
        ("gut microbiome", "microbiome"),
    ],
)
def test_names_are_found_however_they_are_written(
    glossary: Glossary, name: str, expected: str
) -> None:
    found = glossary.find(name)
    assert found
    assert found.id == expected


@pytest.mark.parametrize(
    "word", ["all", "All", "car", "pet", "who", "it", "fish", "bite", "bites", "aids", "cars", "or"]
)
def test_common_words_are_no_acronyms(glossary: Glossary, word: str) -> None:
    assert glossary.find(word) is None


def test_a_name_leads_to_one_entry_and_ids_are_clean(glossary: Glossary) -> None:
    numbers = [number for term in glossary for number in term.nci_ids]
    assert len(numbers) == len(set(numbers))
    for term in glossary:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", term.id), term.id
        assert len({name.casefold() for name in term.names}) == len(term.names), term.id
        for name in term.names:
            assert glossary.find(name) is term, name
            assert glossary.find(plural(name)), name
        assert glossary.get(term.id) is term


def test_entries_are_sorted_for_browsing(glossary: Glossary) -> None:
    names = [term.term.casefold() for term in glossary]
    assert names == sorted(names)
    assert len(glossary) > 400


def test_acronyms_that_are_words_match_only_as_written(glossary: Glossary) -> None:
    for name in ("ALL", "CAR", "PET", "FISH", "BiTE", "COG", "TAM", "MDS", "HCL", "CR", "Ph"):
        found = glossary.find(name)
        assert found, name
        assert name in found.exact_case
        assert glossary.find(name.lower()) is None, name
    for name in ("aml", "gvhd", "cll", "Dna"):
        assert glossary.find(name), name


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!])\s+", text) if part]


def test_definitions_are_short_and_plain(glossary: Glossary) -> None:
    for term in glossary:
        words = term.definition.split()
        parts = sentences(term.definition)
        assert 1 <= len(parts) <= 3, term.id
        assert len(words) <= 45, f"{term.id}: {len(words)} words"
        assert max(len(part.split()) for part in parts) <= 28, term.id
        assert term.definition[-1] == ".", term.id
        assert ";" not in term.definition or len(words) <= 40, term.id


def test_long_words_of_a_definition_have_entries_of_their_own(glossary: Glossary) -> None:
    """A definition may use a hard word only if the reader can look that word up too."""
    hard = re.compile(
        r"\b\w*(?:cyte|cytes|philia|penia|emia|oma|osis|apheresis|globulin|plasia)\b", re.IGNORECASE
    )
    for term in glossary:
        own = " ".join(term.names).casefold()
        for word in hard.findall(term.definition):
            if word.casefold() not in own:
                assert glossary.find(word), f"{term.id}: {word}"


def test_every_drug_has_a_term_that_leads_to_it(glossary: Glossary) -> None:
    drugs = load_drugs(RESOURCES / "drugs.toml")
    told = {term.drug for term in glossary if term.drug}
    assert told == {drug.id for drug in drugs}
    for term in glossary:
        for name in term.names:
            drug = drugs.find(name)
            assert (drug.id if drug else "") == term.drug, name


def test_a_drug_of_both_files_has_the_same_nci_ids(glossary: Glossary) -> None:
    for drug in load_drugs(RESOURCES / "drugs.toml"):
        for number in drug.nci_ids:
            entry = glossary.by_nci_id(number)
            assert entry is None or entry.drug == drug.id, number


def test_everyday_words_are_marked(glossary: Glossary) -> None:
    for word in ("dose", "race", "condition", "stage", "signs", "blood", "cells", "medicine"):
        found = glossary.find(word)
        assert found, word
        assert found.everyday, word
        assert found.id not in set(glossary.names_in_text.folded.values()), word
    assert glossary.names_in_text.find("bone marrow") == "bone-marrow"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("cell", "cells"),
        ("therapy", "therapies"),
        ("biopsy", "biopsies"),
        ("diagnosis", "diagnoses"),
        ("virus", "viruses"),
        ("x-ray", "x-rays"),
        ("t(9;22)", "t(9;22)"),
        ("TKI", "TKIs"),
        ("phase I", "phase I"),
        ("stage IV", "stage IV"),
    ],
)
def test_plurals(name: str, expected: str) -> None:
    assert plural(name) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[term]]\nid = 'a'\nterm = 'a'\n", "line 1.*definition"),
        ("[[term]]\nid = 'a'\nterm = 'a'\ndefinition = ''\n", "definition"),
        ("[[term]]\nid = 'a'\nterm = 'a'\ndefinition = 'd'\nnci = ['x']\n", "NCI"),
        ("[[term]]\nid = 'a'\nterm = 'a'\ndefinition = 'd'\nexact_case = ['B']\n", "exact_case"),
        ("[[term]]\nid = 'a'\nterm = 'a'\ndefinition = 'd'\neveryday = 'yes'\n", "everyday"),
        ("[[term]]\nid = 'a'\nterm = 'a'\ndefinition = 'd'\nother_names = 'b'\n", "other_names"),
        ("[[term]]\nid = 'a'\nterm = 'a'\ndefinition = 'd'\n" * 2, "line 5.*second time"),
        ("[[words]]\nid = 'a'\n", "tables only"),
        ("term = 1\n", "tables only"),
        ("[[term]\n", "line 1"),
    ],
)
def test_a_broken_file_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "glossary.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ReaderError, match=said):
        load_glossary(file)


def test_bytes_that_are_no_text_are_told_kindly(tmp_path: Path) -> None:
    file = tmp_path / "glossary.toml"
    file.write_bytes(b"\xff\xfe\x00[[term]]")
    with pytest.raises(ReaderError, match="could not be read"):
        load_glossary(file)


def test_an_explicit_name_wins_over_another_entrys_plural(tmp_path: Path) -> None:
    file = tmp_path / "glossary.toml"
    file.write_text(
        "[[term]]\nid = 'a'\nterm = 'sign'\ndefinition = 'd'\n"
        "[[term]]\nid = 'b'\nterm = 'signs'\ndefinition = 'd'\n",
        "utf-8",
    )
    glossary = load_glossary(file)
    found = glossary.find("signs")
    assert found
    assert found.id == "b"


def test_every_acronym_of_our_documents_is_explained(glossary: Glossary) -> None:
    """Capitals in the built-in documents are in the glossary, a drug, or known to everybody."""
    drugs = load_drugs(RESOURCES / "drugs.toml")
    in_longer_names = {
        part for t in glossary for name in t.names for part in re.findall(r"\w+", name)
    }
    files = sorted((bundled_root() / "sources").rglob("*.md"))
    assert files
    for file in files:
        text = re.sub(r"\A---\n.*?\n---\n|<!--.*?-->", "", file.read_text("utf-8"), flags=re.DOTALL)
        text = re.sub(r"\]\([^)]*\)|https?://\S+|\bNCT\d+", "] ", text)
        for word in set(re.findall(r"\b[A-Z][A-Z0-9]{1,6}\b", text)) - KNOWN_TO_EVERYBODY:
            known = glossary.find(word) or drugs.find(word)
            assert known or word in in_longer_names, f"{file.name}: {word}"
