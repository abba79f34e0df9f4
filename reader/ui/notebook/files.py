"""The notebook as a file: export, import, and what they did in words."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from reader import __version__
from reader.notebook.exporting import to_json, to_markdown
from reader.settings import write_atomically
from reader.ui.notebook.keeper import Keeper
from reader.ui.user_folders import suggested_file
from reader.wording import in_figures, translate

if TYPE_CHECKING:
    from reader.notebook.merging import Imported


def ask_for_export(parent: QWidget) -> Path | None:
    """Where to write the notebook; None when the user thought better of it."""
    as_json, as_text = (
        translate("notebook", "Notebook to bring back (*.json)"),
        translate("notebook", "Text to read (*.md)"),
    )
    chosen, kind = QFileDialog.getSaveFileName(
        parent,
        translate("notebook", "Export my notebook"),
        suggested_file("my-notebook.json"),
        f"{as_json};;{as_text}",
    )
    if not chosen:
        return None
    file = Path(chosen)
    wanted = ".md" if kind == as_text else ".json"
    if file.suffix in {"", ".json", ".md"} and file.suffix != wanted:
        # The dialog does not change the name when the kind is changed.
        file = file.with_suffix(wanted)
    return file


def write_export(keeper: Keeper, file: Path) -> str:
    """Write the notebook to `file`, and say what became of it."""
    text = keeper.attempt(lambda: _text(keeper, file))
    if text is None:
        return translate("notebook", "{0} was not written.").format(file.name)
    try:
        write_atomically(file, text)
    except OSError as error:
        return translate(
            "notebook", "{0} could not be written ({1}). Choose another folder."
        ).format(file.name, error.strerror)
    bookmarks, questions = len(keeper.bookmarks()), len(keeper.questions())
    counts = ", ".join(
        (
            translate("notebook", "%n bookmark(s)", None, bookmarks),
            translate("notebook", "%n question(s)", None, questions),
        )
    )
    return translate("notebook", "Your notebook was written to {0} ({1}).").format(
        file.name, counts
    )


def ask_for_import(parent: QWidget) -> Path | None:
    """Which export to bring back."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent,
        translate("notebook", "Import a notebook"),
        suggested_file(""),
        translate("notebook", "Notebook (*.json)"),
    )
    return Path(chosen) if chosen else None


def said(done: "Imported") -> str:
    """What an import did."""
    return translate(
        "notebook", "{0} added, {1} brought up to date, {2} were there already."
    ).format(in_figures(done.added), in_figures(done.updated), in_figures(done.already_there))


def _text(keeper: Keeper, file: Path) -> str:
    if file.suffix.casefold() == ".md":
        return to_markdown(keeper.book)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return to_json(keeper.book, program=__version__, exported=now)
