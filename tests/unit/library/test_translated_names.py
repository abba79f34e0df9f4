"""Names of glossary entries in another language."""

from pathlib import Path

from reader.library.glossary import load_glossary
from reader.library.translated_entries import glossary_in

ENGLISH = """
[[term]]
id = "acute-lymphoblastic-leukemia"
term = "acute lymphoblastic leukemia"
other_names = ["ALL"]
exact_case = ["ALL"]
definition = "A cancer."
"""


def test_an_english_abbreviation_among_spanish_names_still_matches_only_as_written(
    tmp_path: Path,
) -> None:
    (tmp_path / "glossary.toml").write_text(ENGLISH, encoding="utf-8")
    row = {"term": "leucemia", "other_names": ["LLA", "ALL"], "definition": "Un cáncer."}

    spanish = glossary_in(
        load_glossary(tmp_path / "glossary.toml"), {"acute-lymphoblastic-leukemia": row}
    )

    assert spanish.find("ALL") is not None
    assert spanish.find("lla") is not None
    assert spanish.find("all") is None
