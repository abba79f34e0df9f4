"""Reads a text aloud, sentence by sentence, and tells which sentence is being said.

Made with the window, for it costs nothing: words and voice are fetched when first used.
"""

from bisect import bisect_right
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from reader.library.sentences import Sentence
from reader.library.spoken import Pronunciation
from reader.ui.preferences import Preferences
from reader.ui.speech.refusals import refusal
from reader.ui.speech.voice import Voice

RATE_STEP = 20  # percent
RATE_RANGE = (-80, 80)
REST_MS = 120_000  # a voice that is not used that long is ended: it takes 45 MB


class State(Enum):
    """What the reader-aloud is doing."""

    SILENT = "silent"
    STARTING = "starting"
    SPEAKING = "speaking"
    PAUSED = "paused"
    UNAVAILABLE = "unavailable"


class ReadAloud(QObject):
    """Speaks one text at a time. A pause breaks the sentence off; going on begins it again."""

    state_changed = Signal(object)  # State
    sentence_changed = Signal(int, int)  # positions in the text given; -1, -1 for none
    wants_next_section = Signal()  # the text is read to its end
    refused = Signal(str)  # why nothing can be read, and what to do
    voices_changed = Signal(object, str)  # names, the one in use
    rate_changed = Signal(int)

    def __init__(
        self,
        preferences: Preferences,
        pronunciation: Callable[[str], Pronunciation],
        make_voice: Callable[[str], Voice] = Voice,
    ) -> None:
        """`pronunciation` and `make_voice` are called with a language when first needed."""
        super().__init__()
        self._preferences = preferences
        self._pronunciation_of = pronunciation
        self._make_voice = make_voice
        self._pronunciation = Pronunciation()
        self._voice: Voice | None = None
        self._speaks = False  # the voice has told that it is ready
        self._language = ""
        self._text = ""
        self._sentences: list[Sentence] = []
        self._now = -1
        self._number = 0  # of the sentence asked for last; answers to others come too late
        self.state = State.SILENT
        self.why_not = ""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._end_voice)

    # What is read ------------------------------------------------------------------------------

    def read(self, text: str, offset: int = 0, *, language: str = "en") -> None:
        """Read `text` from the sentence that holds the character at `offset`, to its end."""
        self._rest.stop()
        if language != self._language:
            self._end_voice()
            self._language = language
            self._pronunciation = self._pronunciation_of(language)
        self._text = text
        self._sentences = self._pronunciation.sentences(text)
        starts = [sentence.start for sentence in self._sentences]
        at = max(bisect_right(starts, offset) - 1, 0)
        if at < len(self._sentences) and self._sentences[at].end <= offset:
            at += 1
        self._say_from(at)

    def pause(self) -> None:
        """Fall silent and keep the place."""
        if self.state in {State.SPEAKING, State.STARTING}:
            self._number += 1
            if self._voice is not None and self._speaks:
                self._voice.hush()
            self._set_state(State.PAUSED)

    def resume(self) -> None:
        """Go on with the sentence that was broken off, from its beginning."""
        if self.state is State.PAUSED:
            self._say_from(self._now)

    def step(self, steps: int) -> None:
        """Go to another sentence: spoken at once, or only marked while paused."""
        if not self._sentences or self.state in {State.SILENT, State.UNAVAILABLE}:
            return
        there = min(max(self._now + steps, 0), len(self._sentences) - 1)
        if self.state is State.PAUSED:
            self._mark(there)
        else:
            self._say_from(there, back=steps < 0)

    def stop(self) -> None:
        """Fall silent and forget the text."""
        if self.state in {State.SILENT, State.UNAVAILABLE}:
            return
        self._number += 1
        if self._voice is not None and self._speaks:
            self._voice.hush()
        self._rest.start()
        self._forget()
        self._set_state(State.SILENT)

    def close(self) -> None:
        """Fall silent and end the voice: the window closes."""
        self.stop()
        self._rest.stop()
        self._end_voice()

    # How it is read ----------------------------------------------------------------------------

    @property
    def rate(self) -> int:
        """Percent slower (-) or faster (+) than the voice's own rate."""
        low, high = RATE_RANGE
        return min(max(self._preferences.settings.speech_rate, low), high)

    def step_rate(self, steps: int) -> None:
        """Slower (-1) or faster (1); a sentence being said begins again at the new rate."""
        low, high = RATE_RANGE
        rate = min(max(self.rate + steps * RATE_STEP, low), high)
        if rate != self.rate:
            self._preferences.change(speech_rate=rate)
            self.rate_changed.emit(rate)
            self._apply_choices()

    def choose_voice(self, name: str) -> None:
        """Read with the voice `name` from now on."""
        self._preferences.change(speech_voice=name)
        self._apply_choices()

    def _apply_choices(self) -> None:
        if self._voice is None or not self._speaks:
            return
        self._voice.use(rate=self.rate, voice=self._preferences.settings.speech_voice)
        if self.state is State.SPEAKING:
            self._say_from(self._now)

    # Sentence after sentence -------------------------------------------------------------------

    def _say_from(self, at: int, *, back: bool = False) -> None:
        at, spoken = self._sayable(at, -1 if back else 1)
        if not spoken:
            self._read_to_end()
            return
        self._mark(at)
        if self._voice is None:
            self._begin_voice()
        elif self._speaks:
            self._number += 1
            self._set_state(State.SPEAKING)
            self._voice.say(self._number, spoken)
        elif self.state is not State.STARTING:
            self._set_state(State.STARTING)

    def _sayable(self, at: int, step: int) -> tuple[int, str]:
        # Some sentences are only signs for the eye; going back must pass them too.
        while 0 <= at < len(self._sentences):
            sentence = self._sentences[at]
            spoken = self._pronunciation.say(self._text[sentence.start : sentence.end])
            if spoken:
                return at, spoken
            at += step
        return self._sayable(0, 1) if step < 0 and at < 0 else (at, "")

    def _mark(self, at: int) -> None:
        self._now = at
        self.sentence_changed.emit(self._sentences[at].start, self._sentences[at].end)

    def _read_to_end(self) -> None:
        self.stop()
        self.wants_next_section.emit()

    def _forget(self) -> None:
        self._text, self._sentences, self._now = "", [], -1
        self.sentence_changed.emit(-1, -1)

    # The voice ---------------------------------------------------------------------------------

    def _begin_voice(self) -> None:
        voice = self._make_voice(self._language)
        self._voice = voice
        voice.setParent(self)
        voice.ready.connect(self._voice_ready)
        voice.ended.connect(self._sentence_ended)
        voice.failed.connect(self._voice_failed)
        self._set_state(State.STARTING)
        voice.start()

    def _end_voice(self) -> None:
        voice, self._voice, self._speaks = self._voice, None, False
        if voice is not None:
            voice.retire()

    def _voice_ready(self, names: object, used: str) -> None:
        assert isinstance(names, tuple)  # noqa: S101 - what Voice sends
        self._speaks = True
        chosen = self._preferences.settings.speech_voice
        chosen = chosen if chosen in names else used
        self.voices_changed.emit(names, chosen)
        if self._voice is not None:
            self._voice.use(rate=self.rate, voice=chosen)
        if self.state is State.STARTING:
            self._say_from(self._now)

    def _sentence_ended(self, number: int) -> None:
        if number == self._number and self.state is State.SPEAKING:
            self._say_from(self._now + 1)

    def _voice_failed(self, code: str) -> None:
        self._end_voice()
        if self.state is State.SILENT:
            return  # it ended while it rested: the next reading starts another
        self._forget()
        self.why_not = refusal(code)
        self._set_state(State.UNAVAILABLE)
        self.refused.emit(self.why_not)

    def _set_state(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
