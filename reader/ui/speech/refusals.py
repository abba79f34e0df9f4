"""Why nothing can be read aloud, in words, and what to do about it."""

import sys

from PySide6.QtCore import QT_TRANSLATE_NOOP

from reader.wording import translate

REASONS: dict[str, object] = {
    "no-module": QT_TRANSLATE_NOOP(
        "speech",
        "Reading aloud is not part of this installation. Ask the person who installed the program"
        " to add its “speech” extra.",
    ),
    "no-engine": QT_TRANSLATE_NOOP("speech", "This computer has no speech service that works."),
    "no-voice": QT_TRANSLATE_NOOP(
        "speech", "This computer has no voice for the language of this page."
    ),
    "silent": QT_TRANSLATE_NOOP(
        "speech",
        "The computer’s speech service does not answer. Check that sound works, or start the"
        " computer again; then try once more.",
    ),
    "broken": QT_TRANSLATE_NOOP(
        "speech", "The computer’s speech service stopped by itself. Try once more."
    ),
}
REMEDIES: dict[str, object] = {
    "linux": QT_TRANSLATE_NOOP(
        "speech", "Install “speech-dispatcher” and “espeak-ng”, then try once more."
    ),
    "other": QT_TRANSLATE_NOOP(
        "speech", "Add a voice in the computer’s own speech settings, then try once more."
    ),
}
MENDED_BY_VOICES = {"no-engine", "no-voice"}


def refusal(code: str) -> str:
    """The sentences for `code`; unknown ones are told as "broken"."""
    said = translate("speech", str(REASONS.get(code, REASONS["broken"])))
    if code not in MENDED_BY_VOICES:
        return said
    system = "linux" if sys.platform.startswith("linux") else "other"
    return said + " " + translate("speech", str(REMEDIES[system]))
