"""Puts questions to the index on a worker; the newest question wins."""

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.background import Runner
from reader.ui.search.keeper import Answering

if TYPE_CHECKING:
    from reader.search.engine import Results

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `typing`: the last word may be unfinished.

    A `loose` filter steps back when the words themselves name another audience or type.
    `document` asks for further sections of that document only.
    """

    text: str
    typing: bool = False
    leukemia_type: str = ""
    audience: str = ""
    loose: bool = False
    as_written: bool = False
    document: str = ""
    limit: int = 12


@dataclass(frozen=True, slots=True)
class Answer:
    """`question` is what was asked in the end: filters that stepped back are off in it."""

    question: Question
    results: "Results"


class Asker(QObject):
    """One question at a time; while one is answered only the newest waits."""

    answered = Signal(object)  # Answer
    failed = Signal()

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._answering: Answering | None = None
        self._leaving: list[Answering] = []
        self._busy = False
        self._number = 0  # of the newest question
        self._waiting: Question | None = None

    def set_answering(self, answering: Answering) -> None:
        """Ask `answering` from now on; the one before is closed once nothing uses it."""
        if self._answering is not None:
            self._leaving.append(self._answering)
        self._answering = answering
        self._let_go()

    @property
    def answering(self) -> Answering | None:
        """What is asked now."""
        return self._answering

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._busy

    def ask(self, question: Question) -> bool:
        """Ask; whether there is anything that could answer."""
        if self._answering is None:
            return False
        self._number += 1
        self._waiting = question
        if not self._busy:
            self._next()
        return True

    def forget(self) -> None:
        """An answer that is still to come is not wanted any more."""
        self._number += 1
        self._waiting = None

    def close(self) -> None:
        """Let go of the index; nothing may be running any more."""
        self._busy = False
        if self._answering is not None:
            self._leaving.append(self._answering)
            self._answering = None
        _close(self._leaving)

    def _next(self) -> None:
        question, self._waiting = self._waiting, None
        answering = self._answering
        if question is None or answering is None:
            return
        self._busy = True
        number = self._number
        self._runner.start(
            lambda _task: _answer(answering, question),
            done=lambda answer: self._done(number, answer),
            failed=lambda error: self._not_done(
                error, answering, question=question if number == self._number else None
            ),
        )

    def _done(self, number: int, answer: object) -> None:
        self._busy = False
        self._let_go()
        # Where a newer question waits, this answer would only flicker past.
        if number == self._number:
            self.answered.emit(answer)
        self._next()

    def _not_done(self, error: Exception, asked: Answering, *, question: Question | None) -> None:
        """`question` is None where nobody waits for its answer any more."""
        self._busy = False
        if asked is self._answering:
            log.error("a question could not be answered", exc_info=error)
            self._let_go()
            self.failed.emit()
        else:
            # Its files may have gone when the next index was finished: that one is asked.
            self._let_go()
            self._waiting = self._waiting or question
        self._next()

    def _let_go(self) -> None:
        """Close what is not asked any more; on a worker, for a whole index is taken to pieces."""
        if self._leaving and not self._busy:
            leaving, self._leaving = self._leaving, []
            self._runner.start(lambda _task: _close(leaving), done=lambda _none: None)


def _close(leaving: list[Answering]) -> None:
    """Close and let go of all of `leaving`."""
    while leaving:
        try:
            leaving.pop().close()
        except Exception:  # the border to files that may be damaged or gone
            log.warning("an index did not close", exc_info=True)


def _answer(answering: Answering, question: Question) -> Answer:
    from reader.search.engine import Query  # noqa: PLC0415 - after first paint

    if question.loose:
        question = _step_back(answering, question)
    query = Query(
        question.text,
        leukemia_type=question.leukemia_type,
        audience=question.audience,
        limit=question.limit,
        as_written=question.as_written,
        document=question.document,
    )
    return Answer(question, answering.search(query, typing=question.typing))


def _step_back(answering: Answering, question: Question) -> Question:
    """Take off filters that contradict the words: "chemo for kids" under the filter Adults."""
    from reader.search.query import parse  # noqa: PLC0415 - after first paint

    lexicon = getattr(answering, "lexicon", None)
    if lexicon is None or not (question.audience or question.leukemia_type):
        return question
    parsed = parse(question.text, lexicon)
    if question.audience and parsed.audience not in {"", question.audience}:
        question = replace(question, audience="")
    if question.leukemia_type and parsed.types and question.leukemia_type not in parsed.types:
        question = replace(question, leukemia_type="")
    return question
