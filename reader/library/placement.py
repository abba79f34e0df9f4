"""Where each section belongs: leukemia types, audiences, places, topics, and why, in words.

The nearest voice decides: the editor's keys, the section's own heading, the headings above (nearest
first), the title, the address. Free text is asked only when none of these speaks, and the reason
says so. The front matter's `cancerTypes` come last of all: in real documents they are noise.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reader.errors import Problem
from reader.library.addresses import split_address
from reader.library.hints import Hints
from reader.library.model import Document, Section, Subject
from reader.library.subject import find_subject, is_drug_page
from reader.library.taxonomy import Taxonomy

_FEW = 3  # a text that names more types than this is about leukemia in general
_PLACES_BY_WEIGHT = ("transplant", "living", "research", "treatments")
_THIS_PAGE = re.compile(
    r"\bThis (?:page|section|information|summary|leaflet|booklet|guide|fact ?sheet)"
    r" (?:is|has|gives|tells|explains)\b[^.!?\n]{0,200}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """Ids and the words that say what led to them."""

    ids: tuple[str, ...] = ()
    reason: str = ""

    def __bool__(self) -> bool:
        return bool(self.ids)


_NOTHING = Found()


def place_document(document: Document, hints: Hints, taxonomy: Taxonomy) -> Document:
    """The document with its subject and with every section placed."""
    subject = find_subject(document, hints, taxonomy)
    if subject is Subject.OTHER:
        return replace(document, subject=subject)
    placer = _Placer(document, hints, taxonomy, subject=subject)
    return replace(
        document,
        subject=subject,
        sections=tuple(placer.place(section) for section in document.sections),
    )


class _Placer:
    """Places the sections of one document; what the whole document says is found once."""

    def __init__(
        self, document: Document, hints: Hints, taxonomy: Taxonomy, *, subject: Subject
    ) -> None:
        self._taxonomy = taxonomy
        self._subject = subject
        self._document = document
        self._named: dict[str, dict[str, dict[str, int]]] = {}
        self._types = tuple(one for one in hints.leukemia_types if taxonomy.type(one))
        known = {one.id for one in taxonomy.audiences}
        self._audiences = tuple(one for one in hints.audiences if one in known)
        self._places = tuple(one for one in hints.places if taxonomy.place(one))
        self._topics = tuple(
            dict.fromkeys(id_ for one in hints.topics for id_ in self._words(one).get("topic", {}))
        )
        self._address = taxonomy.in_address(split_address(document.url).path)
        self._titles = tuple(
            dict.fromkeys([document.title, *(one.heading for one in document.sections[:1])])
        )
        self._document_types = self._whole_document("type")
        self._document_audiences = self._whole_document("audience")
        self._text_types = self._types_of_text()
        self._text_audiences = self._audiences_of_text()

    def place(self, section: Section) -> Section:
        """The section with its types, audiences, places, topics and reason."""
        types, places = self._types_and_places(section)
        audiences = self._audiences_for(section, _NOTHING if places else types)
        reasons = (
            ("Type", types.reason),
            ("Place", places.reason),
            ("Audience", audiences.reason),
        )
        return replace(
            section,
            types=self._with_wider(types.ids),
            audiences=audiences.ids,
            places=places.ids,
            topics=self._topics_of(section),
            reason=" ".join(f"{label}: {reason}." for label, reason in reasons if reason),
        )

    # Types and places

    def _types_and_places(self, section: Section) -> tuple[Found, Found]:
        heading = self._by_headings(section, "type")
        if self._types:
            whole = section is self._document.sections[0]
            heading = _NOTHING if whole else self._within(heading, self._types)
            places = Found(self._places, "set by the editor" if self._places else "")
            return heading or Found(self._types, "set by the editor"), places
        if self._places:
            return heading, self._set_places(section)
        named = heading or self._document_types
        if named:
            return named, _NOTHING
        if self._subject is Subject.CANCER:
            return _NOTHING, self._general_place(section)
        return self._untyped(section)

    def _untyped(self, section: Section) -> tuple[Found, Found]:
        """A section of a leukemia document whose headings, title and address name no type."""
        if self._text_types:
            return self._text_types, _NOTHING
        if is_drug_page(self._document):
            return _NOTHING, Found(("treatments",), "the page of a drug; its text names no type")
        if alone := self._alone(section):
            return _NOTHING, alone
        text = tuple(self._taxonomy.in_words(section.text).get("type", {}))
        if len(text) > _FEW:
            text = ()
        types = Found(text, "no heading names one, its text does") if text else _NOTHING
        return types, self._default_place()

    def _set_places(self, section: Section) -> Found:
        """The editor's places, and one of its own that a heading names (transplant, research)."""
        alone = self._alone(section)
        if not alone or alone.ids[0] in self._places:
            return Found(self._places, "set by the editor")
        return Found((*self._places, *alone.ids), f"set by the editor, and {alone.reason}")

    def _default_place(self) -> Found:
        for title in self._titles:
            for name in _PLACES_BY_WEIGHT:
                place = self._taxonomy.place(name)
                if place and not place.alone and name in self._words(title).get("place", {}):
                    return Found((name,), f"the title “{title}”")
        return Found(("all-types",), "no heading, title or address names one type")

    def _alone(self, section: Section) -> Found:
        """A place that stands alone (transplant, research), named by the nearest heading."""
        for heading, reason in _headings(section):
            ids = tuple(
                one
                for one in self._words(heading).get("place", {})
                if (place := self._taxonomy.place(one)) and place.alone
            )
            if ids:
                return Found(ids[:1], reason)
        return _NOTHING

    def _general_place(self, section: Section) -> Found:
        """The place of a section on cancer in general; none for one on another cancer."""
        for heading, _ in _headings(section):
            subjects = self._words(heading).get("subject", {})
            if "other" in subjects and "leukemia" not in subjects:
                return Found((), f"“{heading}” is about another cancer")
        named = {one for title in self._titles for one in self._words(title).get("place", {})}
        named |= set(self._address.get("place", ()))
        place = next((one for one in _PLACES_BY_WEIGHT if one in named), "living")
        return Found((place,), "cancer in general, by title and web address")

    def _types_of_text(self) -> Found:
        """What the whole text names, where no heading, title or address does."""
        decided = self._document_types or self._types or self._places
        if decided or self._subject is not Subject.LEUKEMIA:
            return _NOTHING
        counts: dict[str, int] = {}
        for section in self._document.sections:
            for one, number in self._taxonomy.in_words(section.text).get("type", {}).items():
                counts[one] = counts.get(one, 0) + number
        if is_drug_page(self._document):
            return Found(tuple(counts), "its text names them as uses of the drug")
        floor = max(counts.values(), default=0) / 8  # named in passing
        ids = tuple(one for one, number in counts.items() if number >= floor)
        reason = "no heading, title or address names one, the document's text does"
        return Found(ids, reason) if 0 < len(ids) <= _FEW else _NOTHING

    def _with_wider(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The types with the wider types they belong to, in the taxonomy's order."""
        wider = {found.within for one in ids if (found := self._taxonomy.type(one))}
        return tuple(one.id for one in self._taxonomy.types if one.id in ids or one.id in wider)

    # Audiences

    def _audiences_for(self, section: Section, types: Found) -> Found:
        heading = self._by_headings(section, "audience")
        if self._audiences:
            heading = self._within(heading, self._audiences)
            return heading or Found(self._audiences, "set by the editor")
        if any("" in self._words(title).get("audience", {}) for title in self._titles):
            return _NOTHING  # about talking to children, not about a child's illness
        return heading or self._document_audiences or self._usual(types.ids) or self._text_audiences

    def _usual(self, ids: tuple[str, ...]) -> Found:
        """The audience that nearly all documents on these types are for.

        A type that both have is decided so only where the whole document is about it.
        """
        types = [found for one in ids if (found := self._taxonomy.type(one))]
        whole = set(self._document_types.ids)
        usual = [one.usually for one in types if not one.also_others or one.id in whole]
        if not types or len(usual) < len(types) or not all(usual):
            return _NOTHING
        names = ", ".join(self._taxonomy.name(one) for one in ids)
        audiences = self._in_order(usual)
        people = " and ".join(self._taxonomy.name(one).lower() for one in audiences)
        return Found(audiences, f"nothing names one; {names} is mostly an illness of {people}")

    def _audiences_of_text(self) -> Found:
        """What a sentence like “This page is about … adults” says."""
        if self._audiences or self._document_audiences or self._subject is not Subject.LEUKEMIA:
            return _NOTHING
        for section in self._document.sections:
            for match in _THIS_PAGE.finditer(section.text):
                named = self._in_order(self._words(match[0]).get("audience", {}))
                if len(named) == 1:
                    return Found(named, f"the text says “{match[0].strip()}”")
        return _NOTHING

    # What both share

    def _by_headings(self, section: Section, kind: str) -> Found:
        for heading, reason in _headings(section):
            if ids := self._in_order(self._words(heading).get(kind, {})):
                return Found(ids, reason)
        return _NOTHING

    def _whole_document(self, kind: str) -> Found:
        for title in self._titles:
            if ids := self._in_order(self._words(title).get(kind, {})):
                return Found(ids, f"the title “{title}”")
        if ids := self._in_order(self._address.get(kind, ())):
            return Found(ids, f"the web address {split_address(self._document.url).path}")
        return _NOTHING

    def _within(self, found: Found, allowed: tuple[str, ...]) -> Found:
        """What a heading names, as far as the editor's keys allow it."""
        wide = set(self._with_wider(found.ids)) | set(found.ids)
        ids = tuple(one for one in allowed if one in wide)
        return Found(ids, f"{found.reason}, within what the editor set") if ids else _NOTHING

    def _topics_of(self, section: Section) -> tuple[str, ...]:
        for heading, _ in _headings(section):
            if ids := tuple(self._words(heading).get("topic", {})):
                return ids
        if self._topics:
            return self._topics
        return tuple(
            dict.fromkeys(
                one for title in self._titles for one in self._words(title).get("topic", {})
            )
        )

    def _in_order(self, ids: Iterable[str]) -> tuple[str, ...]:
        chosen = set(ids)
        ordered = [one.id for one in self._taxonomy.types]
        ordered += [one.id for one in self._taxonomy.audiences]
        return tuple(one for one in ordered if one in chosen)

    def _words(self, text: str) -> dict[str, dict[str, int]]:
        if text not in self._named:
            self._named[text] = self._taxonomy.in_words(text)
        return self._named[text]


def _headings(section: Section) -> Iterable[tuple[str, str]]:
    """The section's own heading and those above, nearest first, each with words for a reason."""
    yield section.heading, "its own heading"
    for heading in reversed(section.path):
        yield heading, f"the heading above, “{heading}”"


def unknown_keys(document: Document, hints: Hints, taxonomy: Taxonomy) -> tuple[Problem, ...]:
    """A warning for each type, audience or place of the front matter that nobody knows."""
    known: tuple[tuple[str, tuple[str, ...], list[str]], ...] = (
        ("leukemiaTypes", hints.leukemia_types, [one.id for one in taxonomy.types]),
        ("audiences", hints.audiences, [one.id for one in taxonomy.audiences]),
        ("places", hints.places, [one.id for one in taxonomy.places]),
    )
    lines = dict(hints.lines)
    return tuple(
        Problem(
            document.file,
            "unknown-place",
            "warning",
            f"“{one}” under {key} is not known and was left out.",
            f"Use one of: {', '.join(ids)}.",
            lines.get(key),
        )
        for key, values, ids in known
        for one in values
        if one not in ids
    )
