"""Pages that are no document: a term, a drug, a trial, a web address, and the two lists A–Z."""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import TypeVar
from urllib.parse import urlsplit

from reader.library.reference import Drug, DrugUse, Mention, Target, Term, Trial
from reader.rendering.head import NOT_ADVICE
from reader.rendering.pages import (
    Heading,
    PageLink,
    RenderedPage,
    anchor,
    box,
    items,
    paragraph,
    qr_image,
)
from reader.rendering.shelf import Shelf

MOST_MENTIONS = 60
# A term's page is read for its meaning: a few places show it in use.
MOST_USES = 12
Entry = TypeVar("Entry")


class _Draft:
    """A page while it is put together: keeps its headings and links."""

    def __init__(self, title: str, name: str) -> None:
        self._title = title
        self._parts = [f'<h1 id="{escape(name)}">{escape(title)}</h1>']
        self._headings = [Heading(name, title, 1)]
        self._links: list[PageLink] = []

    def add(self, html: str) -> None:
        self._parts.append(html)

    def heading(self, text: str, name: str) -> None:
        self._headings.append(Heading(name, text, 2))
        self._parts.append(f'<h2 id="{escape(name)}">{escape(text)}</h2>')

    def link(self, target: Target, text: str, kind: str = "") -> str:
        if target.kind == "nothing":
            return escape(text)
        self._links.append(PageLink(text, target.href, target.kind))
        return anchor(target.href, text, kind=kind)

    def page(self) -> RenderedPage:
        return RenderedPage(
            self._title, "".join(self._parts), tuple(self._headings), tuple(self._links)
        )


def render_term(term: Term, library: Shelf) -> RenderedPage:
    """A glossary entry: how it is said, what it means, other names, where the library uses it."""
    draft = _Draft(_capital(term.term), f"term-{term.id}")
    if term.pronunciation:
        draft.add(paragraph(f"Say: {term.pronunciation}", "pronounced"))
    draft.add(paragraph(term.definition, "lead"))
    if term.other_names:
        draft.add(f"<p><b>Also called:</b> {escape(', '.join(term.other_names))}</p>")
    drug = library.drugs.get(term.drug) if term.drug else None
    if drug:
        link = draft.link(Target("drug", drug.id), _capital(drug.generic))
        draft.add(f"<p><b>More about this drug:</b> {link}</p>")
    _mentions(draft, library.mentions_of_term(term.id), library, most=MOST_USES)
    return draft.page()


def render_drug(drug: Drug, library: Shelf) -> RenderedPage:
    """A drug's page: its names, what it is, how it is taken, its uses with date and source."""
    draft = _Draft(_capital(drug.generic), f"drug-{drug.id}")
    if drug.pronunciation:
        draft.add(paragraph(f"Say: {drug.pronunciation}", "pronounced"))
    if drug.about:
        draft.add(paragraph(drug.about, "lead"))
    for label, value in (
        ("Brand names", ", ".join(drug.brands)),
        ("Other names", ", ".join(drug.other_names)),
        ("Kind of drug", drug.kind),
        ("How it is taken", drug.taken),
    ):
        if value:
            draft.add(f"<p><b>{label}:</b> {escape(value)}</p>")
    _parts(draft, drug, library)
    if drug.uses:
        draft.heading("What it is used for in leukemia", "uses")
        draft.add(_uses(drug.uses, library))
    _mentions(draft, library.mentions_of_drug(drug.id), library)
    if drug.nci_url:
        draft.add(_address(draft, drug.nci_url, "The National Cancer Institute’s page about it"))
    draft.add(paragraph(NOT_ADVICE, "colophon"))
    return draft.page()


def render_trial(trial: Trial, library: Shelf) -> RenderedPage:
    """A clinical trial's card: its number, where the library speaks of it, its web address."""
    draft = _Draft(f"Clinical trial {trial.nct}", f"trial-{trial.nct.lower()}")
    draft.add(
        paragraph(
            "A clinical trial tests a treatment with people who agree to take part. Whether it "
            "still takes people in, and where, is told on its own page, which needs the internet.",
            "lead",
        )
    )
    draft.add(_address(draft, trial.url, "Its page at ClinicalTrials.gov"))
    _mentions(draft, trial.mentions, library)
    draft.add(paragraph(NOT_ADVICE, "colophon"))
    return draft.page()


def render_web_card(url: str) -> RenderedPage:
    """A card for an address that the reader itself never opens."""
    site = urlsplit(url).hostname or url
    title = {"mailto": "An e-mail address", "tel": "A telephone number"}.get(
        url.partition(":")[0].lower(), f"On the web: {site}"
    )
    draft = _Draft(title, "web")
    draft.add(
        paragraph(
            "This is not in the library: it needs the internet. Scan the code with a phone, or "
            "copy the address.",
            "lead",
        )
    )
    draft.add(_address(draft, url, ""))
    return draft.page()


def render_glossary_index(library: Shelf) -> RenderedPage:
    """All terms, A–Z, each with its meaning."""
    draft = _Draft("Glossary A–Z", "glossary")
    draft.add(paragraph("Medical words in plain words.", "lead"))

    def entry(term: Term) -> str:
        link = draft.link(Target("term", term.id), _capital(term.term))
        return f"<b>{link}</b><br>{escape(term.definition)}"

    _letters(draft, tuple(library.glossary), lambda term: term.term, entry)
    return draft.page()


def render_drug_index(library: Shelf) -> RenderedPage:
    """All drugs, A–Z by generic name, with their brands and kind."""
    draft = _Draft("Drugs A–Z", "drugs")
    draft.add(
        paragraph("Drugs used or tested in leukemia, by generic name; brands in brackets.", "lead")
    )

    def entry(drug: Drug) -> str:
        link = draft.link(Target("drug", drug.id), _capital(drug.generic))
        brands = f" ({escape(', '.join(drug.brands))})" if drug.brands else ""
        kind = f"<br>{escape(drug.kind)}" if drug.kind else ""
        return f"<b>{link}</b>{brands}{kind}"

    _letters(draft, tuple(library.drugs), lambda drug: drug.generic, entry)
    return draft.page()


def _letters(
    draft: _Draft,
    entries: Sequence[Entry],
    name: Callable[[Entry], str],
    shown: Callable[[Entry], str],
) -> None:
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        first = name(entry)[:1].upper()
        groups.setdefault(first if first.isalpha() else "0–9", []).append(entry)
    draft.add(
        '<p class="letters">'
        + " ".join(f'<a href="#{_letter_id(letter)}">{letter}</a>' for letter in sorted(groups))
        + "</p>"
    )
    for letter in sorted(groups):
        draft.heading(letter, _letter_id(letter))
        for entry in groups[letter]:
            draft.add(f'<p class="entry">{shown(entry)}</p>')


def _letter_id(letter: str) -> str:
    return f"letter-{letter.lower()}" if letter.isalpha() else "letter-digits"


def _uses(uses: Iterable[DrugUse], library: Shelf) -> str:
    """A row for each use, its strength as the source has it."""
    names = {kind.id: kind.label for kind in library.taxonomy.types}
    who = {"adults": "Adults", "children": "Children and teenagers"}
    rows = []
    for use in uses:
        leukemia = escape(_capital(names.get(use.leukemia_type, use.leukemia_type)))
        people = f"<br>{who[use.audience]}" if use.audience in who else ""
        status = use.status + (f" in {_country(use.country)}" if use.country else "")
        note = f"<br>{escape(use.note)}" if use.note else ""
        # The date is the source's, not that of an approval.
        source = escape(", ".join(part for part in (use.source, use.date) if part))
        rows.append(
            f"<tr><td><b>{leukemia}</b>{people}</td><td>{escape(_capital(status))}{note}</td>"
            f"<td>{source}</td></tr>"
        )
    head = (
        '<th width="33%">Leukemia</th><th width="40%">How it is used</th>'
        '<th width="27%">Who says so</th>'
    )
    return (
        f'<table width="100%"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
    )


def _country(code: str) -> str:
    return {"US": "the US", "UK": "the UK", "EU": "the EU"}.get(code, code)


def _parts(draft: _Draft, drug: Drug, library: Shelf) -> None:
    parts = [part for name in drug.parts if (part := library.drugs.get(name))]
    if parts:
        draft.add("<p><b>Made up of:</b></p>")
        draft.add(
            items(draft.link(Target("drug", part.id), _capital(part.generic)) for part in parts)
        )


def _mentions(
    draft: _Draft, mentions: Sequence[Mention], library: Shelf, *, most: int = MOST_MENTIONS
) -> None:
    """Where the library speaks of it: the section's name as a link, with the sentence."""
    shown = []
    for mention in mentions[:most]:
        document = library.document(mention.document)
        section = document.section(mention.section) if document else None
        if not document or not section:
            continue
        inner = section.heading != document.title and section is not document.sections[0]
        text = f"{document.title}: {section.heading}" if inner else document.title
        link = draft.link(Target("section", document.id, section.id), text)
        shown.append(f"{link}<br>{escape(mention.sentence)}")
    if shown:
        draft.heading("In this library", "mentions")
        draft.add(items(shown, "mentions"))
    if len(mentions) > most:
        more = len(mentions) - most
        draft.add(paragraph(f"And in {more} more places: the search finds them all.", "colophon"))


def _address(draft: _Draft, url: str, text: str) -> str:
    # On the card of an address the address is no link: it would only lead to the same card.
    shown = escape(url) if not text else draft.link(Target("web", url), url, "quiet")
    label = f"{escape(text)}:<br>" if text else ""
    return box("address", f"{qr_image(url)}<p>{label}{shown}</p>")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
