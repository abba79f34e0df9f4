"""What a link can lead to besides a document: glossary terms, drugs, trials, and places."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry. `nci_ids` are the digits of NCI's CDR ids without leading zeros.

    `other_names` are told to the reader; `forms` (diagnosed, leukaemia cells) only find the entry.
    Names in `exact_case` (ALL, CAR) match a text only as written. An `everyday` term (dose,
    signs) opens from a link and in the glossary but is too common a word to be underlined by
    itself. `drug` is the id of the drug whose page tells more. `english` is the English name of an
    entry in another language; its other English names are among `forms`. `marked` are the names
    underlined in an English text, `native` those in a text of the entry's language; both are None
    where the entry is in English: then all of them.
    """

    id: str
    term: str
    definition: str
    other_names: tuple[str, ...] = ()
    pronunciation: str = ""
    nci_ids: tuple[str, ...] = ()
    exact_case: tuple[str, ...] = ()
    everyday: bool = False
    drug: str = ""
    forms: tuple[str, ...] = ()
    english: str = ""
    marked: tuple[str, ...] | None = None
    native: tuple[str, ...] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The term, then its other names, then other forms of them."""
        return (self.term, *self.other_names, *self.forms)


@dataclass(frozen=True, slots=True)
class DrugUse:
    """One use of a drug as a source states it.

    `leukemia_type` is an id of the taxonomy, or the plain name of what the taxonomy has not.
    `date` is the day, in words, that the source was last reviewed; the note may hold others.
    """

    leukemia_type: str
    audience: str  # "adults", "children" or "" where the source does not say
    status: str  # "approved", "being tested", "used" …, the source's strength kept
    country: str = ""
    date: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Drug:
    """A drug or a combination of drugs; `brands` as the source spells them.

    `parts` are the ids of the drugs that a combination is made of. Names in `exact_case` (ADE)
    match a text only as written. `english` is the English name of an entry in another language.
    """

    id: str
    generic: str
    brands: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    kind: str = ""
    about: str = ""
    taken: str = ""
    uses: tuple[DrugUse, ...] = ()
    nci_url: str = ""
    nci_ids: tuple[str, ...] = ()
    exact_case: tuple[str, ...] = ()
    pronunciation: str = ""
    parts: tuple[str, ...] = ()
    english: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The generic name, the brands, the other names, then the English one."""
        own = (self.generic, *self.brands, *self.other_names)
        return (*own, self.english) if self.english else own


@dataclass(frozen=True, slots=True)
class Mention:
    """Where the library names something: document and section ids and the sentence."""

    document: str
    section: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Trial:
    """A clinical trial's card: its NCT number and where the library names it."""

    nct: str
    mentions: tuple[Mention, ...] = ()

    @property
    def url(self) -> str:
        """The trial's page at the US registry."""
        return f"https://clinicaltrials.gov/study/{self.nct}"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: `value` is a document id, term id, drug id, NCT number or web address."""

    kind: Literal["section", "term", "drug", "trial", "web", "nothing"]
    value: str = ""
    section: str = ""

    @property
    def href(self) -> str:
        """The one spelling of this target inside a rendered page ("" for nothing)."""
        from urllib.parse import quote  # noqa: PLC0415 - first use only

        if self.kind == "nothing":
            return ""
        if self.kind == "web":
            return "web:" + quote(self.value, safe="")
        return f"{self.kind}:{self.value}" + (f"#{self.section}" if self.section else "")
