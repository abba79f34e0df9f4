"""The notebook as a file: which one, and what an import did in words."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

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
