"""Checks of `self-test` that paint: pages, letters, pictures, PDF, translations, the window."""

from functools import partial
from pathlib import Path

from reader.commands.self_test import Check, Found
from reader.commands.self_test_core import Tested, pages, run_again


def screen_checks(subject: Tested, folder: Path) -> list[tuple[str, Check]]:
    """The checks in their order. Makes the application object, which one process has once."""
    from reader.ui.selftest import Painter  # noqa: PLC0415 - Qt, only where it is painted

    painter = Painter(subject.library, subject.places, subject.site)
    return [
        ("letters", painter.letters),
        ("pictures", painter.pictures),
        ("image formats", painter.image_formats),
        ("translations", painter.translations),
        ("pages painted", lambda: painter.pages(pages(subject))),
        ("PDF", lambda: painter.pdf(pages(subject), folder / "page.pdf")),
        ("window", partial(_window, subject, folder / "window.png")),
    ]


def _window(subject: Tested, picture: Path) -> Found:
    """The program itself, started as a reader starts it, told to photograph itself and end."""
    from reader.ui.selftest import is_blank_file  # noqa: PLC0415 - Qt

    document = subject.library.documents[0].id
    done = run_again(subject, "--open", document, "--screenshot", str(picture))
    told = done.stderr.strip()
    if done.returncode != 0 or told:
        return False, f"Ended with status {done.returncode} and said: {told[-400:]}"
    if is_blank_file(picture):
        return False, "It opened, but nothing was to be seen in it."
    return True, f"Opened, showed “{document}”, closed, and said nothing wrong."
