"""Drugs used in leukemia, from `resources/drugs.toml`."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from reader.library.alphabet import order_key
from reader.library.entries import Entry, Names, nci_digits, read_entries
from reader.library.reference import Drug, DrugUse

_KEYS = (
    *("id", "generic", "brands", "other_names", "exact_case", "pronunciation", "kind"),
    *("about", "taken", "parts", "uses", "nci_url", "nci"),
)
_USE_KEYS = ("type", "audience", "status", "country", "date", "source", "note")
_AUDIENCES = ("", "adults", "children")


class Drugs:
    """All drugs, sorted A–Z by generic name; found by any name, by address and by NCI id."""

    def __init__(self, drugs: Iterable[Drug], names: Names) -> None:
        self.entries = tuple(sorted(drugs, key=lambda drug: (order_key(drug.generic), drug.id)))
        self.names = names
        self._by_id = {drug.id: drug for drug in self.entries}
        self._by_path = {_path(drug.nci_url): drug for drug in self.entries if drug.nci_url}
        self._by_nci = {number: drug for drug in self.entries for number in drug.nci_ids}

    def __iter__(self) -> Iterator[Drug]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def get(self, drug_id: str) -> Drug | None:
        """The drug with this id."""
        return self._by_id.get(drug_id)

    def find(self, name: str) -> Drug | None:
        """The drug of this generic, brand or other name."""
        return self._by_id.get(self.names.find(name))

    def by_url(self, url: str) -> Drug | None:
        """The drug whose NCI page this address or site-relative path is; an anchor is ignored."""
        return self._by_path.get(_path(url))

    def by_nci_id(self, nci_id: str) -> Drug | None:
        """The drug behind an NCI pop-up: `CDR0000044893`, `044893` or `44893`."""
        return self._by_nci.get(nci_digits(nci_id))


def load_drugs(path: Path) -> Drugs:
    """Read the drug list. Raises `ReaderError` with file and line for anything that is wrong."""
    drugs: dict[str, Drug] = {}
    names, numbers = Names(), dict[str, str]()
    for entry in read_entries(path, "drug"):
        drug = _drug(entry)
        if drug.id in drugs:
            raise entry.error(f"the id “{drug.id}” stands here a second time.")
        drugs[drug.id] = drug
        for name in drug.names:
            if other := names.add(name, drug.id, exact=name in drug.exact_case):
                raise entry.error(f"the name “{name}” already leads to “{other}”.")
        for number in drug.nci_ids:
            if (other := numbers.setdefault(number, drug.id)) != drug.id:
                raise entry.error(f"NCI's {number} already leads to “{other}”.")
    names.add_plurals()
    return Drugs(drugs.values(), names)


def _drug(entry: Entry) -> Drug:
    entry.only(_KEYS)
    return Drug(
        id=entry.text("id", required=True),
        generic=entry.text("generic", required=True),
        brands=entry.texts("brands"),
        other_names=entry.texts("other_names"),
        kind=entry.text("kind", required=True),
        about=entry.text("about"),
        taken=entry.text("taken"),
        uses=tuple(_uses(entry)),
        nci_url=entry.text("nci_url"),
        nci_ids=entry.nci_ids(),
        exact_case=entry.texts("exact_case"),
        pronunciation=entry.text("pronunciation"),
        parts=entry.texts("parts"),
    )


def _uses(entry: Entry) -> Iterator[DrugUse]:
    tables = entry.values.get("uses", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise entry.error("“uses” must hold [[drug.uses]] tables.")
    for table in tables:
        use = Entry(entry.path, entry.line, table)
        use.only(_USE_KEYS)
        if use.text("audience") not in _AUDIENCES:
            raise entry.error("a use's audience must be “adults”, “children” or left out.")
        yield DrugUse(
            leukemia_type=use.text("type", required=True),
            audience=use.text("audience"),
            status=use.text("status", required=True),
            country=use.text("country"),
            date=use.text("date"),
            source=use.text("source", required=True),
            note=use.text("note"),
        )


def _path(url: str) -> str:
    """An NCI address as its lower-case path; "" for another site's, which is never a drug's."""
    parts = urlsplit(url.strip())
    if parts.hostname and parts.hostname not in ("cancer.gov", "www.cancer.gov"):
        return ""
    return parts.path.rstrip("/").casefold()
