"""All that a notebook holds, apart from its file: what is exported, brought in and compared."""

from dataclasses import dataclass

from reader.notebook.notebook import Notebook
from reader.notebook.records import Bookmark, Label, Question


@dataclass(frozen=True, slots=True)
class Export:
    """The contents of an export file, or of a notebook; bookmarks newest first."""

    bookmarks: tuple[Bookmark, ...]
    questions: tuple[Question, ...]
    labels: tuple[Label, ...]


def held(notebook: Notebook) -> Export:
    """All that `notebook` holds now."""
    return Export(notebook.bookmarks(), notebook.questions(), notebook.labels())
