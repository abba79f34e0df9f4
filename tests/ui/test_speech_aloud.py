"""Reading aloud: sentence after sentence, pause, steps, rate, voice, the end, and why not."""

import importlib.util
import sys
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.library.spoken import Pronunciation, load_pronunciation
from reader.paths import find_places
from reader.settings import Session, Settings
from reader.ui.preferences import Preferences
from reader.ui.speech.read_aloud import ReadAloud, State
from reader.ui.speech.refusals import REASONS, refusal
from reader.ui.speech.voice import Voice

TEXT = "Heading\nOne. Two ALL.\n☆\nLast."
STARTS = [TEXT.index(words) for words in ("Heading", "One", "Two", "Last")]
LONG = "Word " * 300

needs_addons = pytest.mark.skipif(
    importlib.util.find_spec("PySide6.QtTextToSpeech") is None,
    reason="the speech extra is not installed (python3 dev.py setup --speech)",
)
Maker = Callable[..., ReadAloud]


@pytest.fixture
def aloud(qtbot: QtBot) -> Iterator[ReadAloud]:
    """With Qt's mock engine, at the fastest rate."""
    preferences = Preferences(None, Settings(speech_rate=80), Session())
    made = ReadAloud(preferences, english, lambda language: Voice(language, engine="mock"))
    yield made
    made.close()


def english(_language: str) -> Pronunciation:
    return load_pronunciation(find_places().resource("spoken.toml"))


def begin(qtbot: QtBot, aloud: ReadAloud, text: str, offset: int = 0) -> None:
    with qtbot.waitSignal(
        aloud.state_changed, timeout=20_000, check_params_cb=lambda s: s is State.SPEAKING
    ):
        aloud.read(text, offset)


@needs_addons
def test_a_text_is_read_to_its_end_and_the_next_is_asked_for(
    qtbot: QtBot, aloud: ReadAloud
) -> None:
    marked: list[int] = []
    aloud.sentence_changed.connect(lambda start, _end: marked.append(start))
    with qtbot.waitSignal(aloud.wants_next_section, timeout=30_000):
        aloud.read(TEXT)
    in_order = list(dict.fromkeys(marked))
    assert in_order == [*STARTS, -1]
    assert aloud.state is State.SILENT


@needs_addons
def test_reading_begins_with_the_sentence_at_the_place(qtbot: QtBot, aloud: ReadAloud) -> None:
    with qtbot.waitSignal(aloud.sentence_changed, timeout=20_000) as marked:
        aloud.read(TEXT, TEXT.index("ALL"))
    assert marked.args == [STARTS[2], STARTS[2] + len("Two ALL.")]
    aloud.stop()
    with qtbot.waitSignal(aloud.sentence_changed, timeout=20_000) as marked:
        aloud.read(TEXT, TEXT.index("☆"))
    assert marked.args[0] == STARTS[3]


@needs_addons
def test_a_pause_keeps_the_place_and_going_on_says_the_sentence_again(
    qtbot: QtBot, aloud: ReadAloud
) -> None:
    begin(qtbot, aloud, f"{LONG}. Second.")
    aloud.pause()
    assert aloud.state is State.PAUSED
    with qtbot.waitSignal(aloud.sentence_changed, timeout=5000) as marked:
        aloud.resume()
    assert marked.args[0] == 0
    assert aloud.state is State.SPEAKING
    with qtbot.waitSignal(aloud.wants_next_section, timeout=20_000):
        aloud.step(1)


@needs_addons
def test_steps_go_from_sentence_to_sentence_and_stay_inside(qtbot: QtBot, aloud: ReadAloud) -> None:
    text = f"{LONG}. {LONG}.\n☆.\n{LONG}."
    begin(qtbot, aloud, text)
    places: list[int] = []
    aloud.sentence_changed.connect(lambda start, _end: places.append(start))
    for steps in (1, 1, 1, -1, -1, -1):
        aloud.step(steps)
    starts = [0, len(LONG) + 2, text.rindex("\n") + 1]
    assert places == [starts[1], starts[2], starts[2], starts[1], starts[0], starts[0]]
    aloud.pause()
    aloud.step(1)
    assert aloud.state is State.PAUSED
    assert places[-1] == starts[1]


@needs_addons
def test_rate_and_voice_are_kept_in_the_settings(qtbot: QtBot) -> None:
    preferences = Preferences(None, Settings(), Session())
    aloud = ReadAloud(preferences, english, lambda language: Voice(language, engine="mock"))
    with qtbot.waitSignal(aloud.voices_changed, timeout=20_000) as told:
        aloud.read(LONG)
    names, _used = told.args
    aloud.step_rate(-1)
    aloud.choose_voice(names[1])
    assert (preferences.settings.speech_rate, preferences.settings.speech_voice) == (-20, names[1])
    for _ in range(20):
        aloud.step_rate(-1)
    assert aloud.rate == -80
    aloud.close()
    with qtbot.waitSignal(aloud.voices_changed, timeout=20_000) as told:
        aloud.read(LONG)
    assert told.args[1] == names[1]
    aloud.close()


@needs_addons
def test_stopping_while_the_voice_wakes_leaves_nothing_behind(
    qtbot: QtBot, aloud: ReadAloud
) -> None:
    aloud.read(TEXT)
    assert aloud.state is State.STARTING
    aloud.stop()
    assert aloud.state is State.SILENT
    aloud.step(1)
    aloud.resume()
    assert aloud.state is State.SILENT
    begin(qtbot, aloud, TEXT)


@needs_addons
def test_pausing_while_the_voice_wakes_is_kept(qtbot: QtBot, aloud: ReadAloud) -> None:
    aloud.read(TEXT)
    with qtbot.waitSignal(aloud.voices_changed, timeout=20_000):
        aloud.pause()
    assert aloud.state is State.PAUSED
    aloud.resume()
    assert aloud.state is State.SPEAKING


def test_without_the_extra_it_says_so_and_what_to_do(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    aloud = ReadAloud(Preferences(None, Settings(), Session()), english)
    with qtbot.waitSignal(aloud.refused, timeout=5000) as told:
        aloud.read(TEXT)
    assert aloud.state is State.UNAVAILABLE
    assert "speech" in told.args[0]
    assert "installed the program" in told.args[0]


def test_a_voice_that_breaks_can_be_asked_again(qtbot: QtBot) -> None:
    broken = (sys.executable, "-c", "raise SystemExit(1)")
    commands: list[tuple[str, ...]] = [broken, ()]

    def make(language: str) -> Voice:
        return Voice(language, engine="mock", command=commands.pop(0))

    aloud = ReadAloud(Preferences(None, Settings(), Session()), english, make)
    with qtbot.waitSignal(aloud.refused, timeout=20_000):
        aloud.read(LONG)
    if importlib.util.find_spec("PySide6.QtTextToSpeech") is not None:
        begin(qtbot, aloud, LONG)
    aloud.close()


def test_a_text_without_words_is_over_at_once(qtbot: QtBot, aloud: ReadAloud) -> None:
    with qtbot.waitSignal(aloud.wants_next_section, timeout=1000):
        aloud.read("☆\n— …")
    assert aloud.state is State.SILENT


@pytest.mark.parametrize("code", [*REASONS, "something new"])
def test_every_refusal_is_a_sentence_that_says_what_to_do(code: str) -> None:
    words = refusal(code)
    assert words.endswith(".")
    assert words.count(". ") >= 1
    assert len(words) < 200
