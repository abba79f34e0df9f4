"""The voice's process: Qt's mock engine for what it says, ends that hang or break for the rest."""

import importlib.util
import subprocess
import sys

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from reader.ui.speech import voice as voice_module
from reader.ui.speech.voice import Voice, own_command

needs_addons = pytest.mark.skipif(
    importlib.util.find_spec("PySide6.QtTextToSpeech") is None,
    reason="the speech extra is not installed (python3 dev.py setup --speech)",
)


def has_ended(qtbot: QtBot, voice: Voice) -> None:
    """Wait until nothing of `voice` runs any more."""
    qtbot.waitUntil(lambda: voice._process.state() == QProcess.ProcessState.NotRunning)


def outcome(qtbot: QtBot, voice: Voice) -> str:
    """Why starting `voice` failed."""
    with qtbot.waitSignal(voice.failed, timeout=20_000) as told:
        voice.start()
    has_ended(qtbot, voice)
    return str(told.args[0])


@needs_addons
def test_sentences_are_begun_and_ended_by_number(qtbot: QtBot) -> None:
    voice = Voice(engine="mock")
    with qtbot.waitSignal(voice.ready, timeout=20_000) as ready:
        voice.start()
    names, used = ready.args
    assert used in names
    voice.use(rate=80, voice="Anne")
    told: list[tuple[str, int]] = []
    voice.began.connect(lambda number: told.append(("began", number)))
    voice.ended.connect(lambda number: told.append(("ended", number)))
    with qtbot.waitSignal(voice.ended, timeout=10_000):
        voice.say(7, "one two")
    assert told == [("began", 7), ("ended", 7)]
    voice.close()
    has_ended(qtbot, voice)


@needs_addons
def test_a_sentence_that_was_broken_off_never_ends(qtbot: QtBot) -> None:
    voice = Voice(engine="mock")
    with qtbot.waitSignal(voice.ready, timeout=20_000):
        voice.start()
    ended: list[int] = []
    voice.ended.connect(ended.append)
    with qtbot.waitSignal(voice.began, timeout=10_000):
        voice.say(1, "word " * 200)
    with qtbot.waitSignal(voice.ended, timeout=10_000):
        voice.say(2, "one")
    assert ended == [2]
    voice.close()
    has_ended(qtbot, voice)


@needs_addons
def test_the_program_itself_becomes_the_voice_by_one_word(qtbot: QtBot) -> None:
    voice = Voice(engine="mock", command=(sys.executable, "-m", "reader", "voice-process"))
    with qtbot.waitSignal(voice.ready, timeout=20_000):
        voice.start()
    voice.close()
    has_ended(qtbot, voice)


@needs_addons
def test_the_voice_ends_with_its_window() -> None:
    """A window that was killed closes the pipe and says nothing more."""
    line = [*own_command(), "--engine", "mock"]
    done = subprocess.run(
        line,
        input='{"do": "say", "number": 1, "text": "one two three four"}\n',
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert '"ended"' not in done.stdout


def test_without_the_extra_no_process_is_started(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert outcome(qtbot, Voice(command=("no-such-program",))) == "no-module"


@needs_addons
@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("import threading; threading.Event().wait()", "silent"),
        ("raise SystemExit(3)", "broken"),
        ("print('no JSON', flush=True); input()", "broken"),
        ("print('[]', flush=True); input()", "broken"),
        ('print(\'{"failed": "no-voice"}\', flush=True); input()', "no-voice"),
    ],
)
def test_a_process_that_hangs_or_breaks_is_given_up(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, program: str, code: str
) -> None:
    monkeypatch.setattr(voice_module, "READY_MS", 2000)
    assert outcome(qtbot, Voice(command=(sys.executable, "-c", program))) == code


@needs_addons
def test_a_voice_that_falls_silent_in_a_sentence_is_given_up(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice_module, "BEGIN_MS", 200)
    monkeypatch.setattr(voice_module, "PER_LETTER_MS", 0)
    program = 'print(\'{"ready": ["A"], "voice": "A"}\', flush=True); import sys; sys.stdin.read()'
    voice = Voice(command=(sys.executable, "-c", program))
    with qtbot.waitSignal(voice.ready, timeout=20_000):
        voice.start()
    with qtbot.waitSignal(voice.failed, timeout=10_000) as told:
        voice.say(1, "nobody says this")
    assert told.args == ["silent"]
    has_ended(qtbot, voice)


@needs_addons
def test_a_program_that_is_missing_is_told(qtbot: QtBot) -> None:
    assert outcome(qtbot, Voice(command=("/no/such/program",))) == "broken"


@needs_addons
@pytest.mark.qt_log_ignore("pipewire")
def test_the_engine_that_only_pretends_is_never_chosen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtTextToSpeech import QTextToSpeech

    from reader.ui.speech.voice_process import make_engine

    monkeypatch.setattr(QTextToSpeech, "availableEngines", staticmethod(lambda: ["mock"]))
    assert make_engine("") == (None, "no-engine")
