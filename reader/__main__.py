"""`python -m reader`: the same program as the `leukemia-reader` command."""

import sys

from reader.cli import main


def run() -> int:
    """The program; the word `voice-process` makes it the part that speaks (reader.ui.speech)."""
    if sys.argv[1:2] == ["voice-process"]:
        # A frozen program has no `-m`: it starts itself with this word.
        from reader.ui.speech.voice_process import main as speak  # noqa: PLC0415

        return speak(sys.argv[2:])
    return main()


if __name__ == "__main__":
    sys.exit(run())
