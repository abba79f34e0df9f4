"""What “copy with citation” adds to the words."""

from datetime import date
from pathlib import Path

from reader.library.loading import load_bytes
from reader.ui.page_source import citation


def test_a_citation_that_ends_in_a_full_stop_is_read_as_one_sentence() -> None:
    text = (
        "---\ntitle: Basics\ncitation: Test Clinic, 2026. With others.\n"
        "lastReviewed: '2026-01-02'\nurl: https://clinic.example/basics\n---\n\n# Basics\n\n"
        "Words.\n\n## Signs\n\nMore.\n"
    )
    document = load_bytes(text.encode(), Path("basics.md")).document
    assert document is not None
    assert document.last_reviewed == date(2026, 1, 2)
    signs = document.sections[1].id
    assert citation(document, signs) == (
        "Test Clinic, 2026. With others, “Basics”, “Signs”, reviewed 2 January 2026, "
        "https://clinic.example/basics"
    )
