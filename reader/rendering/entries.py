"""Pages that are no document: a term, a drug, a trial, a web address, and the two lists A–Z."""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import TypeVar
from urllib.parse import urlsplit

from reader.library.alphabet import first_letter, order_key
from reader.library.dates import retold
from reader.library.reference import Drug, DrugUse, Mention, Target, Term, Trial
from reader.rendering.head import not_advice
from reader.rendering.pages import (
    Heading,
    PageLink,
    RenderedPage,
    anchor,
    box,
    foreign,
    in_language,
    items,
    paragraph,
    qr_image,
)
from reader.rendering.shelf import Shelf
from reader.wording import translate

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

    def pronounced(self, how: str) -> None:
        if how:
            words = translate("rendering", "Say: {0}", "how to pronounce the English name")
            self.add(paragraph(words.format(how), "pronounced"))

    def fact(self, label: str, html: str) -> None:
        if html:
            self.add(f"<p><b>{escape(label)}</b> {html}</p>")

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
    _in_english(draft, term.english)
    draft.pronounced(term.pronunciation)
    draft.add(paragraph(term.definition, "lead"))
    draft.fact(translate("rendering", "Also called:"), escape(", ".join(term.other_names)))
    drug = library.drugs.get(term.drug) if term.drug else None
    if drug:
        link = draft.link(Target("drug", drug.id), _capital(drug.generic))
        draft.fact(translate("rendering", "More about this drug:"), link)
    _mentions(draft, library.mentions_of_term(term.id), library, most=MOST_USES)
    return draft.page()


def _in_english(draft: _Draft, name: str) -> None:
    if name:
        words = escape(translate("rendering", "In English: {0}"), quote=False)
        draft.add(f'<p class="pronounced">{words.format(foreign(name))}</p>')


def render_drug(drug: Drug, library: Shelf) -> RenderedPage:
    """A drug's page: its names, what it is, how it is taken, its uses with date and source."""
    draft = _Draft(_capital(drug.generic), f"drug-{drug.id}")
    _in_english(draft, drug.english)
    draft.pronounced(drug.pronunciation)
    if drug.about:
        draft.add(paragraph(drug.about, "lead"))
    for label, value in (
        (translate("rendering", "Brand names:"), ", ".join(drug.brands)),
        (translate("rendering", "Other names:"), ", ".join(drug.other_names)),
        (translate("rendering", "Kind of drug:"), drug.kind),
        (translate("rendering", "How it is taken:"), drug.taken),
    ):
        draft.fact(label, escape(value))
    _parts(draft, drug, library)
    if drug.uses:
        draft.heading(translate("rendering", "What it is used for in leukemia"), "uses")
        draft.add(_uses(drug.uses, library))
    _mentions(draft, library.mentions_of_drug(drug.id), library)
    if drug.nci_url:
        name = translate("rendering", "The National Cancer Institute’s page about it:")
        draft.add(_address(draft, drug.nci_url, name))
    draft.add(paragraph(not_advice(), "colophon"))
    return draft.page()


def render_trial(trial: Trial, library: Shelf) -> RenderedPage:
    """A clinical trial's card: its number, where the library speaks of it, its web address."""
    title = translate("rendering", "Clinical trial {0}").format(trial.nct)
    draft = _Draft(title, f"trial-{trial.nct.lower()}")
    words = translate(
        "rendering",
        "A clinical trial tests a treatment with people who agree to take part. Whether it still "
        "takes people in, and where, is told on its own page, which needs the internet.",
    )
    draft.add(paragraph(words, "lead"))
    name = translate("rendering", "Its page at ClinicalTrials.gov:")
    draft.add(_address(draft, trial.url, name))
    _mentions(draft, trial.mentions, library)
    draft.add(paragraph(not_advice(), "colophon"))
    return draft.page()


def render_web_card(url: str) -> RenderedPage:
    """A card for an address that the reader itself never opens."""
    site = urlsplit(url).hostname or url
    scheme = url.partition(":")[0].lower()
    if scheme == "mailto":
        title = translate("rendering", "An e-mail address")
    elif scheme == "tel":
        title = translate("rendering", "A telephone number")
    else:
        title = translate("rendering", "On the web: {0}").format(site)
    draft = _Draft(title, "web")
    words = translate(
        "rendering",
        "This is not in the library: it needs the internet. Scan the code with a phone, or copy "
        "the address.",
    )
    draft.add(paragraph(words, "lead"))
    draft.add(_address(draft, url, ""))
    return draft.page()


def render_glossary_index(library: Shelf) -> RenderedPage:
    """All terms, A–Z, each with its meaning."""
    draft = _Draft(translate("rendering", "Glossary A–Z"), "glossary")
    draft.add(paragraph(translate("rendering", "Medical words in plain words."), "lead"))

    def entry(term: Term) -> str:
        link = draft.link(Target("term", term.id), _capital(term.term))
        english = f" ({foreign(term.english)})" if term.english else ""
        return f"<b>{link}</b>{english}<br>{escape(term.definition)}"

    _letters(draft, tuple(library.glossary), lambda term: term.term, entry)
    return draft.page()


def render_drug_index(library: Shelf) -> RenderedPage:
    """All drugs, A–Z by generic name, with their brands and kind."""
    draft = _Draft(translate("rendering", "Drugs A–Z"), "drugs")
    words = translate(
        "rendering", "Drugs used or tested in leukemia, by generic name; brands in brackets."
    )
    draft.add(paragraph(words, "lead"))

    def entry(drug: Drug) -> str:
        link = draft.link(Target("drug", drug.id), _capital(drug.generic))
        brands = f" ({escape(', '.join(drug.brands))})" if drug.brands else ""
        kind = f"<br>{escape(drug.kind)}" if drug.kind else ""
        english = f" ({foreign(drug.english)})" if drug.english else ""
        return f"<b>{link}</b>{english}{brands}{kind}"

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
        first = first_letter(name(entry))
        groups.setdefault(first if first.isalpha() else "0–9", []).append(entry)
    letters = sorted(groups, key=order_key)
    draft.add(
        '<p class="letters">'
        + " ".join(f'<a href="#{_letter_id(letter)}">{letter}</a>' for letter in letters)
        + "</p>"
    )
    for letter in letters:
        draft.heading(letter, _letter_id(letter))
        for entry in groups[letter]:
            draft.add(f'<p class="entry">{shown(entry)}</p>')


def _letter_id(letter: str) -> str:
    if letter.isascii():
        return f"letter-{letter.lower()}" if letter.isalpha() else "letter-digits"
    return f"letter-{ord(letter)}" if letter.isalpha() else "letter-digits"


def _uses(uses: Iterable[DrugUse], library: Shelf) -> str:
    """A row for each use, its strength as the source has it."""
    names = {kind.id: kind.label for kind in library.taxonomy.types}
    who = {
        "adults": translate("rendering", "Adults"),
        "children": translate("rendering", "Children and teenagers"),
    }
    rows = []
    for use in uses:
        leukemia = escape(_capital(names.get(use.leukemia_type, use.leukemia_type)))
        people = f"<br>{who[use.audience]}" if use.audience in who else ""
        status = use.status
        if use.country:
            words = translate("rendering", "{0} in {1}", "0 is “approved” or the like, 1 a country")
            status = words.format(status, _country(use.country))
        note = f"<br>{escape(use.note)}" if use.note else ""
        # The date is the source's, not that of an approval.
        source = escape(", ".join(part for part in (use.source, retold(use.date)) if part))
        rows.append(
            f"<tr><td><b>{leukemia}</b>{people}</td><td>{escape(_capital(status))}{note}</td>"
            f"<td>{source}</td></tr>"
        )
    names_of_columns = (
        ("33%", translate("rendering", "Leukemia")),
        ("40%", translate("rendering", "How it is used")),
        ("27%", translate("rendering", "Who says so")),
    )
    head = "".join(f'<th width="{width}">{escape(name)}</th>' for width, name in names_of_columns)
    return (
        f'<table width="100%"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
    )


def _country(code: str) -> str:
    return {
        "US": translate("rendering", "the US"),
        "UK": translate("rendering", "the UK"),
        "EU": translate("rendering", "the EU"),
    }.get(code, code)


def _parts(draft: _Draft, drug: Drug, library: Shelf) -> None:
    parts = [part for name in drug.parts if (part := library.drugs.get(name))]
    if parts:
        words = translate("rendering", "Made up of:")
        draft.add(f"<p><b>{escape(words)}</b></p>")
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
        shown.append(f"{link}<br>{in_language(escape(mention.sentence), document.language)}")
    if shown:
        draft.heading(translate("rendering", "In this library"), "mentions")
        draft.add(items(shown, "mentions"))
    more = len(mentions) - most
    if more > 0:
        words = translate(
            "rendering", "And in %n more place(s): the search finds them all.", None, more
        )
        draft.add(paragraph(words, "colophon"))


def _address(draft: _Draft, url: str, text: str) -> str:
    # On the card of an address the address is no link: it would only lead to the same card.
    shown = escape(url) if not text else draft.link(Target("web", url), url, "quiet")
    label = f"{escape(text)}<br>" if text else ""
    return box("address", f"{qr_image(url)}<p>{label}{shown}</p>")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
