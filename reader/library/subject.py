"""What a document is about as far as a leukemia library cares: leukemia, cancer, or neither."""

from collections import Counter

from reader.library.addresses import split_address
from reader.library.hints import Hints
from reader.library.model import Document, Subject
from reader.library.taxonomy import Taxonomy

_DRUG_PAGES = "/treatment/drugs/"
_LOST = "\ufffd"  # stands for a sign that could not be read
_TOO_MANY = 0.05  # of all signs
_ENOUGH = 3  # mentions in free text that make a document one about leukemia


def is_drug_page(document: Document) -> bool:
    """Whether this is a publisher's page on one drug or combination, by its address and title."""
    return (
        _DRUG_PAGES in split_address(document.url).path and "drug" not in document.own_title.lower()
    )


def find_subject(document: Document, hints: Hints, taxonomy: Taxonomy) -> Subject:
    """What the document is about: the editor's keys, title, address, headings, then free text."""
    if hints.leukemia_types or hints.places:
        return Subject.LEUKEMIA
    if _is_noise(document):
        return Subject.OTHER
    title = _named(document.title, taxonomy)
    for section in document.sections[:1]:
        title |= _named(section.heading, taxonomy)
    address = taxonomy.in_address(split_address(document.url).path)
    title |= set(address.get("subject", ())) | ({"leukemia"} if address.get("type") else set())
    if "leukemia" in title:
        return Subject.LEUKEMIA
    if "other" in title:
        return Subject.OTHER
    headings: set[str] = set()
    for section in document.sections[1:]:
        headings |= _named(section.heading, taxonomy)
    if "leukemia" in headings:
        return Subject.CANCER if "other" in headings else Subject.LEUKEMIA
    return _by_text(document, hints, taxonomy, spoken=title | headings)


def _is_noise(document: Document) -> bool:
    """Whether so many signs were lost that nobody can read it: an e-book saved as text."""
    letters = sum(len(section.text) for section in document.sections)
    return sum(section.text.count(_LOST) for section in document.sections) > letters * _TOO_MANY


def _by_text(document: Document, hints: Hints, taxonomy: Taxonomy, *, spoken: set[str]) -> Subject:
    counts: Counter[str] = Counter()
    for section in document.sections:
        named = taxonomy.in_words(section.text)
        counts.update(named.get("subject", {}))
        counts["type"] += sum(named.get("type", {}).values())
    leukemia = counts["leukemia"] + counts["type"]
    if is_drug_page(document):
        if leukemia:
            return Subject.LEUKEMIA
        return Subject.OTHER if counts["other"] else Subject.CANCER
    if leukemia >= _ENOUGH and leukemia >= counts["other"]:
        return Subject.LEUKEMIA
    if "cancer" in spoken or counts["cancer"] + counts["leukemia"] > 1:
        return Subject.CANCER
    return Subject.LEUKEMIA if "leukemia" in hints.cancer_types else Subject.OTHER


def _named(text: str, taxonomy: Taxonomy) -> set[str]:
    found = taxonomy.in_words(text)
    return set(found.get("subject", {})) | ({"leukemia"} if found.get("type") else set())
