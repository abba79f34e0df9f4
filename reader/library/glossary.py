"""Medical terms in plain words, from `resources/glossary.toml`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.library.alphabet import order_key
from reader.library.entries import Entry, Names, nci_digits, read_entries
from reader.library.reference import Term

_KEYS = (
    *("id", "term", "definition", "other_names", "forms", "exact_case"),
    *("everyday", "pronunciation", "drug", "nci"),
)


class Glossary:
    """All terms, sorted A–Z; found by name in any spelling, by id and by NCI id.

    `names` holds every name; `names_in_text` leaves out everyday words, which are explained when
    asked for but never marked in a text by themselves.
    """

    def __init__(self, terms: Iterable[Term], names: Names) -> None:
        self.entries = tuple(sorted(terms, key=lambda term: (order_key(term.term), term.term)))
        self.names = names
        self._by_id = {term.id: term for term in self.entries}
        self.names_in_text = names.without({term.id for term in self.entries if term.everyday})
        self._by_nci = {number: term for term in self.entries for number in term.nci_ids}

    def __iter__(self) -> Iterator[Term]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def get(self, term_id: str) -> Term | None:
        """The term with this id."""
        return self._by_id.get(term_id)

    def find(self, name: str) -> Term | None:
        """The term of this name, other name or plural; ALL and its like only as written."""
        return self._by_id.get(self.names.find(name))

    def by_nci_id(self, nci_id: str) -> Term | None:
        """The term behind an NCI pop-up: `CDR0000045214`, `045214` or `45214`."""
        return self._by_nci.get(nci_digits(nci_id))


def load_glossary(path: Path) -> Glossary:
    """Read the glossary. Raises `ReaderError` with file and line for anything that is wrong."""
    terms: dict[str, Term] = {}
    names, numbers = Names(), dict[str, str]()
    for entry in read_entries(path, "term"):
        term = _term(entry)
        if term.id in terms:
            raise entry.error(f"the id “{term.id}” stands here a second time.")
        terms[term.id] = term
        for name in term.names:
            if other := names.add(name, term.id, exact=name in term.exact_case):
                raise entry.error(f"the name “{name}” already leads to “{other}”.")
        for number in term.nci_ids:
            if (other := numbers.setdefault(number, term.id)) != term.id:
                raise entry.error(f"NCI's {number} already leads to “{other}”.")
    names.add_plurals()
    return Glossary(terms.values(), names)


def _term(entry: Entry) -> Term:
    entry.only(_KEYS)
    term = Term(
        id=entry.text("id", required=True),
        term=entry.text("term", required=True),
        definition=entry.text("definition", required=True),
        other_names=entry.texts("other_names"),
        pronunciation=entry.text("pronunciation"),
        nci_ids=entry.nci_ids(),
        exact_case=entry.texts("exact_case"),
        everyday=entry.flag("everyday"),
        drug=entry.text("drug"),
        forms=entry.texts("forms"),
    )
    for name in term.exact_case:
        if name not in term.names:
            raise entry.error(f"“{name}” in exact_case is not one of the names.")
    return term
