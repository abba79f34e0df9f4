"""Glossary and drug entries in another language, laid over the English ones by their ids.

A text of the library names them in English, so every English name goes on finding its entry.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from reader.library.drugs import Drugs
from reader.library.entries import Names
from reader.library.glossary import Glossary
from reader.library.reference import Drug, DrugUse, Term
from reader.progress import breathe

Words = Mapping[str, Mapping[str, str]]


def glossary_in(english: Glossary, rows: Mapping[str, Mapping[str, Any]]) -> Glossary:
    """The glossary with the terms of `rows` (by id) in their language."""
    names = _copy(english.names)
    terms = [_term(term, rows.get(term.id, {}), names) for term in english]
    return Glossary(terms, names)


def _term(term: Term, row: Mapping[str, Any], names: Names) -> Term:
    breathe()
    name, definition = _text(row, "term"), _text(row, "definition")
    if not name or not definition:
        return term
    others, forms = _texts(row, "other_names"), _texts(row, "forms")
    for one in (name, *others, *forms):
        names.add(one, term.id, exact=one in term.exact_case)
    shown = {name, *others}
    return replace(
        term,
        term=name,
        definition=definition,
        other_names=others,
        forms=tuple(dict.fromkeys(one for one in (*term.names, *forms) if one not in shown)),
        english=term.term if term.term.casefold() != name.casefold() else "",
        marked=term.names,
        native=(name, *others, *forms),
    )


def drugs_in(english: Drugs, words: Words) -> Drugs:
    """The drugs with the words of `words`: kinds, about, notes, types, taken, generic, statuses."""
    names = _copy(english.names)
    return Drugs([_drug(drug, words, names) for drug in english], names)


def _drug(drug: Drug, words: Words, names: Names) -> Drug:
    generic = words.get("generic", {}).get(drug.id, drug.generic)
    names.add(generic, drug.id)
    return replace(
        drug,
        generic=generic,
        kind=words.get("kinds", {}).get(drug.kind, drug.kind),
        about=words.get("about", {}).get(drug.id, drug.about),
        taken=words.get("taken", {}).get(drug.taken, drug.taken),
        uses=tuple(_use(use, words) for use in drug.uses),
        english=drug.generic if generic.casefold() != drug.generic.casefold() else "",
    )


def _use(use: DrugUse, words: Words) -> DrugUse:
    return replace(
        use,
        leukemia_type=words.get("types", {}).get(use.leukemia_type, use.leukemia_type),
        status=words.get("statuses", {}).get(use.status, use.status),
        note=words.get("notes", {}).get(use.note, use.note),
    )


def _copy(names: Names) -> Names:
    return Names(dict(names.folded), dict(names.exact))


def _text(row: Mapping[str, Any], key: str) -> str:
    value = row.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def _texts(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = row.get(key, ())
    if not isinstance(value, list):
        return ()
    return tuple(one.strip() for one in value if isinstance(one, str) and one.strip())
