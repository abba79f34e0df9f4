"""The process that speaks: `python -m reader.ui.speech.voice_process`. It owns the speech engine.

One JSON object a line comes in on standard input and goes out on standard output.

    in   {"do": "say", "number": 7, "text": "…"}   {"do": "hush"}
         {"do": "rate", "value": -20}              {"do": "voice", "name": "…"}
    out  {"ready": ["voice", …], "voice": "…"}     {"began": 7}   {"ended": 7}
         {"failed": "no-module | no-engine | no-voice | broken", "detail": "…"}

It ends when standard input does, and stops speaking first: some speech services go on otherwise.
"""

import argparse
import json
import sys
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

STOP_MS = 600  # an engine that does not tell that it stopped is taken to have stopped
FIRST_CHOICES = ("English (America)", "English (Great Britain)")  # of espeak-ng's many
MOST_VOICES = 40

Tell = Callable[[dict[str, object]], None]


class Speaker(QObject):
    """Says one sentence at a time and tells its beginning and its natural end.

    Engines tell their state late, from threads of their own, so that the end of a sentence that was
    broken off may arrive after the next was asked for: the next waits until the first is over.
    """

    def __init__(self, engine: "QTextToSpeech", language: str, tell: Tell) -> None:
        super().__init__()
        self._engine = engine
        self._tell = tell
        self._voices = find_voices(engine, language)
        self._now: int | None = None
        self._heard = False
        self._stopping = False
        self._next: tuple[int, str] | None = None
        self._patience = QTimer(self, singleShot=True, interval=STOP_MS)
        self._patience.timeout.connect(self._over)
        engine.stateChanged.connect(self._state_changed)

    def start(self) -> None:
        """Take the best voice and tell that all is ready."""
        names = list(self._voices)
        if not names:
            self._tell({"failed": "no-voice"})
            return
        best = next((name for name in FIRST_CHOICES if name in self._voices), names[0])
        self.use_voice(best)
        self._tell({"ready": names, "voice": best})

    def use_voice(self, name: str) -> None:
        """Speak with the voice `name` from the next sentence on; unknown names do nothing."""
        if name in self._voices:
            locale, voice = self._voices[name]
            self._engine.setLocale(locale)
            self._engine.setVoice(voice)

    def use_rate(self, percent: float) -> None:
        """-100 the slowest, 0 the voice's own, 100 the fastest."""
        self._engine.setRate(min(max(percent / 100, -1.0), 1.0))

    def say(self, number: int, text: str) -> None:
        """Say `text`, breaking off what is being said."""
        self._next = (number, text)
        if self._now is None:
            self._begin()
        else:
            self._break_off()

    def hush(self) -> None:
        """Break off what is being said."""
        self._next = None
        if self._now is not None:
            self._break_off()

    def _begin(self) -> None:
        assert self._next is not None  # noqa: S101 - both callers have looked
        self._now, text = self._next
        self._next, self._heard = None, False
        self._engine.say(text)

    def _break_off(self) -> None:
        self._stopping = True
        self._patience.start()
        self._engine.stop()

    def _state_changed(self, state: "QTextToSpeech.State") -> None:
        states = type(state)
        if state == states.Error:
            self._tell({"failed": "broken", "detail": self._engine.errorString()})
        elif state == states.Speaking and self._now is not None and not self._heard:
            self._heard = True
            self._tell({"began": self._now})
        elif state == states.Ready and (self._heard or self._stopping):
            self._over()

    def _over(self) -> None:
        number, stopped = self._now, self._stopping
        self._patience.stop()
        self._now, self._stopping = None, False
        if number is not None and not stopped:
            self._tell({"ended": number})
        if self._next is not None:
            self._begin()


def find_voices(engine: "QTextToSpeech", language: str) -> "dict[str, tuple[QLocale, QVoice]]":
    """The engine's voices for `language`, the system's own country first, by name."""
    own = QLocale.system()
    wanted = QLocale(language).language()
    locales = [at for at in engine.availableLocales() if at.language() == wanted]
    locales.sort(
        key=lambda at: (at.territory() != own.territory(), at.name() != "en_US", at.name())
    )
    found: dict[str, tuple[QLocale, QVoice]] = {}
    for locale in locales:
        engine.setLocale(locale)
        for voice in engine.availableVoices():
            # espeak-ng lists each voice again with each of a hundred timbres ("…+Adam").
            if "+" not in voice.name():
                found.setdefault(voice.name(), (locale, voice))
    return dict(list(found.items())[:MOST_VOICES])


def make_engine(name: str) -> "tuple[QTextToSpeech | None, str]":
    """The first engine that works, or None and why; `name` asks for one and no other."""
    from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415 - an optional extra

    # "mock" only pretends to speak; Qt lists it among the others, at times first.
    names = [name] if name else [n for n in QTextToSpeech.availableEngines() if n != "mock"]
    why = "no-engine"
    for candidate in names:
        engine = QTextToSpeech(candidate)
        if engine.state() != QTextToSpeech.State.Error:
            return engine, ""
        why = engine.errorString()
    return None, why


class Listener(QObject):
    """Hands the lines of standard input to the thread that speaks."""

    heard = Signal(str)
    ended = Signal()

    def listen(self) -> None:
        """Read until the end; runs on a thread of its own, for reading blocks."""
        for line in sys.stdin:
            self.heard.emit(line)
        self.ended.emit()


def obey(speaker: Speaker, line: str) -> None:
    """Do what one line asks for."""
    asked: dict[str, Any] = json.loads(line)
    if asked["do"] == "say":
        speaker.say(int(asked["number"]), str(asked["text"]))
    elif asked["do"] == "hush":
        speaker.hush()
    elif asked["do"] == "rate":
        speaker.use_rate(float(asked["value"]))
    elif asked["do"] == "voice":
        speaker.use_voice(str(asked["name"]))


def tell(what: dict[str, object]) -> None:
    """One line out."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the engine and speak until standard input ends."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--engine", default="")
    parser.add_argument("--language", default="en")
    options = parser.parse_args(arguments)
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    try:
        engine, why = make_engine(options.engine)
    except ImportError as error:
        tell({"failed": "no-module", "detail": str(error)})
        return 1
    if engine is None:
        tell({"failed": "no-engine", "detail": why})
        return 1
    speaker = Speaker(engine, options.language, tell)
    listener = Listener()
    listener.heard.connect(lambda line: obey(speaker, line), Qt.ConnectionType.QueuedConnection)
    listener.ended.connect(speaker.hush, Qt.ConnectionType.QueuedConnection)
    listener.ended.connect(app.quit, Qt.ConnectionType.QueuedConnection)
    threading.Thread(target=listener.listen, daemon=True).start()
    speaker.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
