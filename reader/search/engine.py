"""Asks the index a reader's question: results, counts, an entry on top, suggestions when none."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh has no annotations.

import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from reader.library.kept import KeptProperty
from reader.search.counting import Counts, for_audience, tally
from reader.search.lexicon import MARK, Lexicon
from reader.search.query import Parsed, parse, whole_numbers
from reader.search.ranking import Ranking, Scored, joined, known_share, rank
from reader.search.reading import IndexCorpus
from reader.search.snippets import find_spans, make_snippet, spans_in, wanted_tokens
from reader.search.spelling import Speller, correct, unfinished
from reader.search.store import compare_late
from reader.search.tuning import Tuning
from reader.search.writing import Opened
from reader.wording import translate

if TYPE_CHECKING:
    from reader.search.interpreting import English
    from reader.search.languages import Speech

_FIRST = 10  # results in which one document may not crowd out the others
_OF_ONE = 3  # sections of one document among them, unless nothing else is nearly as good
_NEARLY = 0.75
_BEGUN = 3  # letters of a drug's name, before its card stands on top


@dataclass(frozen=True, slots=True)
class Query:
    """A question with the filters that are set. `as_written` switches off spelling correction.

    `document` looks in that document only.
    """

    text: str
    leukemia_type: str = ""
    audience: str = ""
    limit: int = 10
    as_written: bool = False
    document: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A section that answers. `more` counts its document's further answering sections."""

    file: str
    line: int
    document: str
    section: str
    title: str
    heading: str
    path: tuple[str, ...]
    types: tuple[str, ...]
    audiences: tuple[str, ...]
    score: float
    snippet: str
    source: str = ""
    last_reviewed: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class Results:
    """Everything a results pane shows.

    `corrected` is the question that was asked instead of the one typed. `entry` is `drug:ID`,
    `term:ID` or `trial:NCT…` where the question names one. `unfiltered` is the total before the
    filters; the counts say how many each choice of one filter leaves under the other.
    """

    query: str
    corrected: str | None = None
    total: int = 0
    unfiltered: int = 0
    milliseconds: float = 0.0
    hits: tuple[Hit, ...] = ()
    entry: str | None = None
    counts_by_type: Counts = ()
    counts_by_audience: Counts = ()
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as it was typed and as it was corrected, and how it was understood."""

    texts: frozenset[str]
    parsed: Parsed


class Engine:
    """Answers questions from one opened index. Thread-safe; make a new one after a rebuild.

    `notice` is a sentence for the reader when search works from memory or from headings only.
    `speech` gives what understands the reader's language, where that is not English.
    """

    def __init__(
        self,
        opened: Opened,
        lexicon: Lexicon,
        *,
        notice: str = "",
        tuning: Tuning | None = None,
        speech: Callable[[], "Speech | None"] = lambda: None,
    ) -> None:
        self.notice = notice
        self._make_speech = speech
        self.lexicon = lexicon
        self._opened = opened
        self._tuning = tuning or Tuning()
        self._corpus = IndexCorpus(opened, lexicon)
        self._speller: Speller | None = None
        self._sorting = threading.Lock()
        self._last = _Asked(frozenset(), Parsed("", ()))

    @KeptProperty
    def _speech(self) -> "Speech | None":
        return self._make_speech()

    @property
    def sections(self) -> int:
        """How many sections can be found."""
        return self._corpus.count

    @property
    def speller(self) -> Speller:
        """The words of the index; sorted when first needed."""
        with self._sorting:
            if self._speller is None:
                words = self._opened.columns.words
                self._speller = Speller(words, self.lexicon)
                words.clear()  # the speller has them now
        return self._speller

    def close(self) -> None:
        """Let go of the index files."""
        self._corpus.close()
        self._opened.index.close()

    def is_whole(self) -> bool:
        """Whether the large files agree with the manifest; slow, for a background task."""
        return compare_late(self._opened)

    def warm(self) -> None:
        """Read what the first question needs: words, the commonest terms, another language."""
        _ = self._speech
        for word in self.speller.completions("", 40):
            self._corpus.postings("text", self.lexicon.folder.term(word))

    def search(self, query: Query, *, typing: bool = False) -> Results:
        """The answer to `query`; `typing` takes the last word as unfinished and stays quick."""
        began = time.perf_counter()
        text = whole_numbers(query.text.strip())
        if not text or not self._corpus.count:
            return Results(query.text)
        corrected, parsed, found = self._settle(query, text, typing=typing)
        total = len(found.matched)
        if _filtered(query):
            total = sum(self._passes(section, query) for section in found.matched)
        types, audiences = self._corpus.types, self._corpus.audiences
        counts = tally(
            ((types[section], audiences[section]) for section in found.matched),
            leukemia_type=query.leukemia_type,
            audience=query.audience,
        )
        hits = self._hits(_spread(found.scored, self._corpus.documents), parsed, query.limit)
        return Results(
            query=query.text,
            corrected=corrected,
            total=total,
            unfiltered=len(found.matched),
            milliseconds=round((time.perf_counter() - began) * 1000, 2),
            hits=hits,
            entry=self._entry(parsed, text),
            counts_by_type=counts.by_type,
            counts_by_audience=counts.by_audience,
            suggestions=() if total else self._suggestions(text),
        )

    def marks(self, text: str, passage: str) -> list[tuple[int, int]]:
        """Where the question `text` hits in `passage`: (start, end), in order.

        What was asked last is understood as it was then: finished or not, corrected or not.
        """
        text = whole_numbers(text.strip())
        last = self._last
        if text in last.texts:
            parsed = last.parsed
        elif text and self._corpus.count:
            _, parsed, _ = self._settle(Query(text), text, typing=False)
        else:
            return []
        spans = find_spans(passage, _strong(parsed), self.lexicon)
        return [(span.start, span.end) for span in spans]

    def _settle(
        self, query: Query, text: str, *, typing: bool
    ) -> tuple[str | None, Parsed, Ranking]:
        """How the question is best understood, and what it finds so."""
        corrected, parsed = self._understand(query, text, typing=typing)
        found = self._find(parsed, query)
        if not found.matched and (typing or not query.as_written):
            # While typing: a finished word after all. Later: one that was left unfinished.
            other = self._understand(query, text, typing=not typing)
            again = self._find(other[1], query)
            if typing or again.matched:
                (corrected, parsed), found = other, again
        texts = frozenset((text, whole_numbers((corrected or text).strip())))
        self._last = _Asked(texts, parsed)
        return corrected, parsed, found

    def _understand(self, query: Query, text: str, *, typing: bool) -> tuple[str | None, Parsed]:
        speller = self.speller
        own: Parsed | None = None
        if self._speech is not None:
            known = (lambda _word: True) if query.as_written else speller.knows
            english = self._speech.interpreter.english(text, known, typing=typing)
            own = self._as_typed(english, text, typing=typing)
            if english.whole or (english.said and not typing):
                return english.corrected, replace(parse(english.text, self.lexicon), own=own)
            text = english.text
        if typing:
            return None, replace(parse(text, self.lexicon, complete=speller.complete), own=own)
        corrected = (
            None if query.as_written else correct(text, speller, self.lexicon, named=self._named)
        )
        if corrected and unfinished(text, speller, self.lexicon):
            # Whoever pauses after “leuk” does not mean “leak”.
            return None, parse(text, self.lexicon, complete=speller.complete)
        return corrected, parse(corrected or text, self.lexicon)

    def _named(self, word: str) -> bool:
        """Whether a heading or a title says `word`."""
        term = self.lexicon.folder.term(word)
        return any(self._corpus.postings(field, term) for field in ("head", "above"))

    def _as_typed(self, english: "English", text: str, *, typing: bool) -> Parsed | None:
        """The question for documents in the reader's language; None where English says it too."""
        if self._speech is None or not self._speech.own or not english.said:
            return None
        words = self._speech.interpreter.telling(english.corrected or text)
        return parse(words, self.lexicon, complete=self.speller.complete if typing else None)

    def _find(self, parsed: Parsed, query: Query) -> Ranking:
        passes = partial(self._passes, query=query) if _filtered(query) else None
        found = rank(parsed, self._corpus, self._tuning, passes=passes)
        if parsed.own is None or self._speech is None:
            return found
        names, ids = self._corpus.documents, self._speech.own
        own = rank(
            parsed.own,
            self._corpus,
            self._tuning,
            passes=lambda section: names[section] in ids and (not passes or passes(section)),
        )
        own.matched = [section for section in own.matched if names[section] in ids]
        return joined(found, own, known_share(parsed.own, self._corpus))

    def _passes(self, section: int, query: Query) -> bool:
        if query.document and query.document != self._corpus.documents[section]:
            return False
        if query.leukemia_type and query.leukemia_type not in self._corpus.types[section]:
            return False
        return for_audience(query.audience, self._corpus.audiences[section])

    def _hits(self, scored: Sequence[Scored], parsed: Parsed, limit: int) -> tuple[Hit, ...]:
        wanted = _strong(parsed) or wanted_tokens(parsed)
        documents = Counter(self._corpus.documents[s.section] for s in scored)
        shown = scored[:limit]
        for entry in shown:
            documents[self._corpus.documents[entry.section]] -= 1
        best = scored[0].score if scored else 1.0
        return tuple(
            self._hit(entry, wanted, best, documents[self._corpus.documents[entry.section]])
            for entry in shown
        )

    def _hit(
        self, scored: Scored, wanted: dict[str, tuple[int, float]], best: float, more: int
    ) -> Hit:
        known = self._corpus.analysed(scored.section)
        card = known.card
        spans = spans_in(known.spans, known.terms, known.concepts, wanted)
        names = self._speech.names(card["document"], card["section"]) if self._speech else None
        return Hit(
            file=card["file"],
            line=card["line"],
            document=card["document"],
            section=card["section"],
            title=names.title if names else card["title"],
            heading=names.heading if names else card["heading"],
            path=names.path if names else tuple(card["path"]),
            types=tuple(card["types"]),
            audiences=tuple(card["audiences"]),
            score=round(scored.score / best if best else 0.0, 4),
            snippet=make_snippet(card["text"], spans),
            source=card["source"],
            last_reviewed=card["last_reviewed"],
            more=more,
        )

    def _entry(self, parsed: Parsed, text: str) -> str | None:
        """The drug, term or trial that the whole question names."""
        words = text.split()
        if len(words) == 1 and words[0].upper().startswith("NCT") and words[0][3:].isdigit():
            return f"trial:{words[0].upper()}"
        if len(parsed.units) != 1:
            return None
        if parsed.prefix:
            return self._begun(parsed.prefix)
        token, strength = parsed.units[0].tokens[0] if parsed.units[0].tokens else ("", 0.0)
        if not token.startswith(MARK) or strength < 1.0:
            return None
        return self.lexicon.entries.get(token[len(MARK) :])

    def _begun(self, prefix: str) -> str | None:
        """The drug whose name `prefix` begins, if that is the commonest word that begins so."""
        words = self.speller.completions(prefix, 1) if len(prefix) >= _BEGUN else []
        terms = self.lexicon.folder.terms(words[0]) if words else []
        end, concepts = self.lexicon.names.longest(terms, 0)
        if end < len(terms):
            return None
        entries = (self.lexicon.entries.get(one, "") for one in concepts)
        return next((one for one in entries if one.startswith("drug:")), None)

    def _suggestions(self, text: str) -> tuple[str, ...]:
        """What the reader may have meant: near words, and names that begin the same."""
        near: list[str] = list(self._speech.interpreter.near(text)) if self._speech else []
        for word in self.lexicon.folder.words(text[:200]):
            plain = self.lexicon.folder.plain(word.surface)
            near.extend(self.speller.suggest(word.surface)[:3])
            if len(plain) > 2:
                near.extend(self.speller.completions(plain[:4], 2))
        common = (
            translate("search", "leukemia"),
            translate("search", "treatment"),
            translate("search", "side effects"),
        )
        return tuple(dict.fromkeys((*near, *(() if near else common))))[:6]


def _filtered(query: Query) -> bool:
    return bool(query.document or query.leukemia_type or query.audience)


def _strong(parsed: Parsed) -> dict[str, tuple[int, float]]:
    """What is marked: the words themselves and close ones, not distant relatives."""
    return {
        token: (unit, strength)
        for token, (unit, strength) in wanted_tokens(parsed).items()
        if strength >= 0.4 or not token.startswith(MARK)
    }


def _spread(scored: list[Scored], documents: Sequence[str]) -> list[Scored]:
    """In the first ten, a document's fourth section steps back for others nearly as good."""
    first: list[Scored] = []
    back: list[Scored] = []
    seen: Counter[str] = Counter()
    for index, entry in enumerate(scored):
        if len(first) >= _FIRST:
            return first + sorted([*back, *scored[index:]], key=lambda s: (-s.score, s.section))
        name = documents[entry.section]
        if seen[name] >= _OF_ONE and _others_follow(entry, scored[index + 1 :], documents, seen):
            back.append(entry)
            continue
        seen[name] += 1
        first.append(entry)
    return first + back


def _others_follow(
    entry: Scored, following: Sequence[Scored], documents: Sequence[str], seen: Counter[str]
) -> bool:
    least = entry.score * _NEARLY
    for other in following[:60]:
        if other.score < least:
            return False
        if seen[documents[other.section]] < _OF_ONE:
            return True
    return False
