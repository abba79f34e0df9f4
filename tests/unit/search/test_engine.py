"""Questions asked of the small library, from the index on disk to the hits."""

import io
import json
from collections.abc import Callable

import pytest

from reader.library.shelf import Library
from reader.paths import Places
from reader.search.command import run_index, run_search
from reader.search.engine import Engine, Query
from reader.search.opening import open_engine
from tests.support.libraries import page


def first(engine: Engine, text: str) -> str:
    """The heading that stands first."""
    hits = engine.search(Query(text)).hits
    return hits[0].heading if hits else ""


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("gleevec", "Tablets"),
        ("imatinab", "Tablets"),
        ("diarrhoea", "Side effects"),
        ("can I stop my tablets", "Stopping the tablets"),
        ("tiny red spots on skin", "Signs"),
        ("lumber puncture", "Spinal tap"),
        ("car-t", "CAR T-cell therapy"),
        ("CD19", "CAR T-cell therapy"),
        ("NCT01234567", "A trial"),
        ("nct 01234567", "A trial"),
        ("NCT-01234567", "A trial"),
        ("ALL came back", "When it comes back"),
        ("what is CML?", "Chronic myeloid leukemia in adults"),
        ("bone marrow transplant", "Treatment"),
    ],
)
def test_patients_words_find_the_right_section(engine: Engine, text: str, heading: str) -> None:
    assert first(engine, text) == heading


def test_a_correction_is_told_and_can_be_refused(engine: Engine) -> None:
    assert engine.search(Query("imatinab")).corrected == "imatinib"
    refused = engine.search(Query("imatinab", as_written=True))
    assert refused.corrected is None
    assert not refused.hits
    assert "imatinib" in refused.suggestions


def test_known_words_are_left_alone(engine: Engine) -> None:
    for text in ("leukaemia", "swollen eyes", "waking up wet", "Gleevec", "blinatumomab"):
        assert engine.search(Query(text)).corrected is None, text


def test_a_word_of_a_heading_or_a_title_is_no_slip(
    open_files: Callable[[dict[str, str]], Library], places: Places
) -> None:
    text = "## Holdings\n\nWhat the hospital holds.\n\n## Hojas\n\nA page.\n"
    engine = open_engine(open_files({"a.md": page("Leukemia at Holmes", text)}), places)
    for word, heading in (("hojas", "Hojas"), ("Holmes", "Leukemia at Holmes")):
        found = engine.search(Query(word))
        assert found.corrected is None
        assert heading in {hit.heading for hit in found.hits} | {hit.title for hit in found.hits}
    assert engine.search(Query("holdz")).corrected == "holds"


def test_filters_narrow_and_counts_stay(engine: Engine) -> None:
    everything = engine.search(Query("leukemia"))
    adults = engine.search(Query("leukemia", audience="adults"))
    assert 0 < adults.total < everything.total
    assert adults.counts_by_audience == everything.counts_by_audience
    assert all("children" not in hit.audiences or "adults" in hit.audiences for hit in adults.hits)
    only = engine.search(Query("leukemia", leukemia_type="cml"))
    assert only.hits
    assert {hit.document for hit in only.hits} == {"cml"}


def test_quotes_ask_for_the_words_in_that_order(engine: Engine) -> None:
    assert first(engine, '"little spinal fluid"') == "Spinal tap"
    assert not engine.search(Query('"fluid spinal little"')).hits


def test_typing_answers_before_the_word_is_finished(engine: Engine) -> None:
    for prefix in ("lum", "lumbar", "lumbar pun"):
        results = engine.search(Query(prefix), typing=True)
        assert results.hits[0].heading == "Spinal tap", prefix


def test_a_finished_name_is_answered_in_full_while_typing(engine: Engine) -> None:
    typed = engine.search(Query("imatinib"), typing=True)
    assert (typed.entry, typed.total) == ("drug:imatinib", engine.search(Query("imatinib")).total)


@pytest.mark.parametrize("typing", [True, False])
def test_a_drugs_card_stands_on_top_as_soon_as_its_name_is_begun(
    engine: Engine, typing: bool
) -> None:
    """Who types on a screen pauses in the middle of a word."""
    begun = engine.search(Query("imatini"), typing=typing)
    assert begun.entry == "drug:imatinib"
    assert begun.hits
    assert begun.suggestions == ()
    assert engine.search(Query("im"), typing=typing).entry is None
    assert engine.search(Query("leukem"), typing=typing).entry in (None, "term:leukemia")


def test_entries_stand_on_top_where_the_question_is_one(engine: Engine) -> None:
    assert engine.search(Query("gleevec")).entry == "drug:imatinib"
    for words in ("NCT01234567", "NCT 01234567", "nct: 01234567"):
        assert engine.search(Query(words)).entry == "trial:NCT01234567"
    assert str(engine.search(Query("chemo")).entry).startswith("term:")
    assert engine.search(Query("gleevec side effects")).entry is None


def test_snippets_mark_the_hits(engine: Engine) -> None:
    hit = engine.search(Query("spinal tap")).hits[0]
    assert "**lumbar puncture**" in hit.snippet


@pytest.mark.parametrize("typing", [True, False])
def test_a_page_is_marked_as_its_result_was_found(engine: Engine, typing: bool) -> None:
    for words in ("lum", "imatini"):
        assert engine.search(Query(words), typing=typing).hits, words
        marked = [(0, 6)] if words == "lum" else [(20, 28)]
        assert engine.marks(words, "Lumbar puncture and imatinib") == marked, words


def test_a_page_is_marked_for_what_was_asked_before_the_last(engine: Engine) -> None:
    engine.search(Query("nausea"))
    for words in ("lum", "imatinab", " imatinib "):
        assert engine.marks(words, "Lumbar imatinib"), words
    assert engine.search(Query("imatinab")).corrected == "imatinib"
    assert engine.marks("imatinib", "Take imatinib") == [(5, 13)]
    assert engine.marks("", "Take imatinib") == []
    refused = engine.search(Query("imatinab", as_written=True))
    assert not refused.hits
    assert engine.marks("imatinab", "Take imatinib") == []


def test_nothing_found_ends_in_suggestions(engine: Engine) -> None:
    results = engine.search(Query("xqzzwv"))
    assert not results.hits
    assert results.suggestions


def test_one_document_does_not_fill_the_list(
    open_files: Callable[[dict[str, str]], Library], places: Places
) -> None:
    long = "".join(f"## Nausea part {n}\n\nNausea after chemotherapy.\n\n" for n in range(12))
    files = {"long.md": page("Chemotherapy for leukemia", long)}
    for n in range(8):
        files[f"d{n}.md"] = page(f"Leukemia page {n}", "## Nausea\n\nNausea after chemotherapy.\n")
    engine = open_engine(open_files(files), places)
    hits = engine.search(Query("nausea", limit=10)).hits
    assert sum(hit.document == "long" for hit in hits) <= 3
    assert any(hit.more for hit in hits if hit.document == "long") or all(
        hit.document != "long" for hit in hits
    )


@pytest.mark.parametrize(
    "text", ["", '"', "[a to z]", "🙂", "a " * 5_000, "BCR::ABL1", "what is ALL?"]
)
def test_strange_questions_are_answered_calmly(engine: Engine, text: str) -> None:
    for typing in (False, True):
        assert engine.search(Query(text), typing=typing).query == text


def test_the_command_prints_one_object_a_line(library: Library, places: Places) -> None:
    out = io.StringIO()
    asked = io.StringIO("gleevec\n\nlukemia\n")
    code = run_search(library, places, words="-", as_json=True, source=asked, out=out)
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    assert code == 0
    assert [row["query"] for row in rows] == ["gleevec", "", "lukemia"]
    result = rows[0]["results"][0]
    assert {"file", "line", "document", "section", "title", "heading", "path", "types"} <= set(
        result
    )
    assert result["file"] == "cml.md"
    assert rows[2]["corrected"] == "leukemia"


def test_the_index_command_tells_its_progress(library: Library, places: Places) -> None:
    out = io.StringIO()
    assert run_index(library, places, out=out) == 0
    lines = out.getvalue().splitlines()
    assert all(line.startswith("progress ") for line in lines)
    assert lines[-1] == "progress 1 1 Done"
