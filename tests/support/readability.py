"""Measures how plainly a document of the built-in library is written.

Drug names and glossary terms count as two syllables a word at most: a reader who is ill knows or
can look up these words, and the grade should speak of the rest. Comments and pictures are not
counted, headings only for the length; a list item is a sentence.
"""

import re
import tomllib
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

RESOURCES = Path(__file__).resolve().parents[2] / "resources"

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_HEADING = re.compile(r"^#{1,6}\s")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-Z0-9])")
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")

# Terms that the glossary holds in any case, so that the measure does not hang on its state.
_TERMS = """
    allogeneic antibodies antibody antibiotic antibiotics bacteria biopsy cell cells chemotherapy
    chromosome chromosomes consolidation donor genomic genetic granulocytes immunotherapies
    immunotherapy induction intrathecal leukaemia leukemia leukemias lymphoblastic lymphocyte
    lymphocytes lymphocytic lymphoma maintenance median microbiome myelodysplastic myelogenous
    myeloid myelomonocytic mutation organ Philadelphia platelet platelets precursor precision
    promyelocytic radiation refractory relapse relapsed remission syndrome therapy therapies total
    irradiation transient myelopoiesis juvenile irritation hereditary survivorship cytokine
    acute chronic infusion clinical spinal cerebrospinal palliative supportive prognosis
"""
_DRUGS = """
    asciminib belumosudil Besponsa blinatumomab Blincyto bosutinib Brukinsa cladribine dasatinib
    Daurismo enasidenib gemtuzumab gilteritinib glasdegib Gazyva Gleevec ibrutinib Iclusig Idhifa
    imatinib Imbruvica inotuzumab ivosidenib Jakafi Kymriah larotrectinib midostaurin Mylotarg
    nelarabine Nexavar nilotinib obinutuzumab olutasidenib ozogamicin pentostatin ponatinib
    quizartinib Rezlidhia Rezurock Rituxan rituximab ruxolitinib Rydapt sorafenib Sprycel Tasigna
    Tibsovo tisagenlecleucel Vanflyta vemurafenib Venclexta venetoclax Vitrakvi Xospata zanubrutinib
    Zelboraf Arranon
"""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a list: its kind, its first line (1-based) and its sentences."""

    kind: str  # "paragraph" or "list"
    line: int
    sentences: tuple[str, ...]


def body(markdown: str) -> str:
    """The text without front matter, which keeps its place as empty lines."""
    front = _FRONT_MATTER.match(markdown)
    if front is None:
        return markdown
    return "\n" * front.group().count("\n") + markdown[front.end() :]


def blocks(markdown: str) -> list[Block]:
    """The paragraphs and lists that a person reads, in order."""
    text = _COMMENT.sub(lambda found: "\n" * found.group().count("\n"), body(markdown))
    text = _LINK.sub(r"\1", _PICTURE.sub("", text)).replace("*", "").replace("`", "")
    found: list[Block] = []
    group: list[tuple[int, str]] = []
    for number, line in enumerate([*text.splitlines(), ""], start=1):
        if line.strip() and not _HEADING.match(line):
            group.append((number, line))
        elif group:
            found.extend(_split(group))
            group = []
    return found


def _split(group: list[tuple[int, str]]) -> Iterable[Block]:
    """A run of lines without a gap: a paragraph, a list, or a paragraph and the list after it."""
    start = next((at for at, (_, line) in enumerate(group) if _ITEM.match(line)), len(group))
    if start:
        text = " ".join(line.strip() for _, line in group[:start])
        yield Block("paragraph", group[0][0], tuple(_SENTENCE_END.split(text)))
    if start < len(group):
        items: list[str] = []
        for _, line in group[start:]:
            if _ITEM.match(line):
                items.append(_ITEM.sub("", line).strip())
            else:
                items[-1] += " " + line.strip()
        sentences = [part for item in items for part in _SENTENCE_END.split(item)]
        yield Block("list", group[start][0], tuple(sentences))


def words(text: str) -> list[str]:
    """The words of a text; a hyphened word is one."""
    return _WORD.findall(text)


@cache
def known_words() -> frozenset[str]:
    """The words of drug names and glossary terms, in small letters."""
    names = [_TERMS, _DRUGS]
    for file, keys in (
        ("glossary.toml", ("term", "other_names")),
        ("drugs.toml", ("generic", "brands", "other_names")),
    ):
        path = RESOURCES / file
        if path.is_file():
            names.extend(_names(tomllib.loads(path.read_text("utf-8")), keys))
    return frozenset(word.lower() for name in names for word in words(name))


def _names(value: Any, keys: tuple[str, ...]) -> list[str]:
    """Every string under one of the keys, at any depth."""
    if isinstance(value, list):
        return [name for item in value for name in _names(item, keys)]
    if not isinstance(value, dict):
        return []
    found: list[str] = []
    for key, inner in value.items():
        if key in keys:
            found.extend([inner] if isinstance(inner, str) else [str(name) for name in inner])
        else:
            found.extend(_names(inner, keys))
    return found


def grade(markdown: str) -> float:
    """The Flesch-Kincaid grade: about the school year of a person who reads this with ease."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # textstat 0.7.4 imports the old pkg_resources
        from textstat import textstat

    counted = [words(sentence) for block in blocks(markdown) for sentence in block.sentences]
    sentences = [sentence for sentence in counted if sentence]
    total = sum(map(len, sentences))
    syllables = 0
    for sentence in sentences:
        for word in sentence:
            count = max(1, textstat.syllable_count(word))
            syllables += min(2, count) if word.lower() in known_words() else count
    return round(0.39 * total / len(sentences) + 11.8 * syllables / total - 15.59, 2)


def length(markdown: str) -> int:
    """How many words a person reads, headings too; descriptions of pictures are left out."""
    headings = [line for line in body(markdown).splitlines() if _HEADING.match(line)]
    sentences = [sentence for block in blocks(markdown) for sentence in block.sentences]
    return sum(len(words(text)) for text in [*headings, *sentences])
