"""Which documents lead to which: every link of the library, turned round."""

import re
from collections.abc import Callable, Iterable, Iterator

from reader.library.model import Document, Section
from reader.library.reference import Mention, Target

_LINK = re.compile(r"(!?)\[([^\[\]]*)\]\(<?([^()\s<>]+)")


def links_of(section: Section) -> Iterator[tuple[str, str]]:
    """Words and address of each inline link of a section; pictures are left out."""
    for picture, words, address in _LINK.findall(section.markdown):
        if not picture:
            yield " ".join(words.split()), address


def pictures_of(section: Section) -> Iterator[str]:
    """The address of each picture of a section."""
    for picture, _, address in _LINK.findall(section.markdown):
        if picture:
            yield address


def links_between(
    documents: Iterable[Document], resolve: Callable[[str, Document], Target]
) -> dict[str, tuple[Mention, ...]]:
    """For each document id the sections of other documents that link to it."""
    found: dict[str, dict[tuple[str, str], Mention]] = {}
    for document in documents:
        for section in document.sections:
            for words, address in dict.fromkeys(links_of(section)):
                target = resolve(address, document)
                if target.kind == "section" and target.value != document.id:
                    mention = Mention(document.id, section.id, words)
                    mentions = found.setdefault(target.value, {})
                    mentions.setdefault((document.id, section.id), mention)
    return {target: tuple(mentions.values()) for target, mentions in found.items()}
