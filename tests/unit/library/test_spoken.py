"""What a voice is given: abbreviations as letters, units, stages and signs in words."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.library.loading import load_document
from reader.library.spoken import Pronunciation, load_pronunciation
from reader.paths import find_places

SPOKEN = find_places().resource("spoken.toml")
ENGLISH = load_pronunciation(SPOKEN)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("ALL is a leukemia.", "A.L.L is a leukemia."),
        ("People with CLL, AML or CML", "People with C.L.L, A.M.L or C.M.L"),
        ("GVHD and GvHD", "G.V.H.D and G.V.H.D"),
        ("FDA-approved", "F.D.A-approved"),
        ("B-ALL", "B-A.L.L"),
        ("TKIs", "T.K.I's"),
        ("CAR T cells, CAR-T, CARs", "car T cells, car T, cars"),
        ("BiTEs", "bites"),
        ("BCR::ABL1", "B.C.R A.B.L 1"),
        ("FLT3-ITD, CD19, PD-L1", "F.L.T 3-I.T.D, C.D 19, P.D-L 1"),
        ("JAK2", "jack 2"),
        ("mRNA", "M.R.N.A"),
        ("AIDS-related", "aids-related"),
        ("imatinib (Gleevec)", "imatinib (Gleevec)"),
        ("myeloMATCH", "myeloMATCH"),
        ("stage III", "stage 3"),
        ("Stages I, II, and IV", "Stages 1, 2, and 4"),
        ("stage IIIA", "stage 3 A"),
        ("phase I/II trial", "phase 1 2 trial"),
        ("grade II–IV", "grade 2 to 4"),
        ("the phase I am in", "the phase I am in"),
        ("IV fluids", "I.V fluids"),
        ("400 mg", "400 milligrams"),
        ("1 mg", "1 milligram"),
        ("a 5-mg tablet", "a 5 milligram tablet"),
        ("5 mg/m2", "5 milligrams per square meter"),
        ("2 mg/kg/day", "2 milligrams per kilogram per day"),
        ("20 × 10⁹/L", "20 times 10 to the power of 9 per liter"),
        ("20 %", "20 percent"),
        ("< 5% and ≥ 3", "less than 5 percent and at least 3"),
        ("5–7 days", "5 to 7 days"),
        ("It works [1, 2].", "It works."),
        ("e.g. fever", "for example fever"),
        ("Dr. Lee vs. flu", "Doctor Lee versus flu"),
        ("t(9;22), del(17p)", "translocation 9 22, deletion 17 p"),
        ("see https://www.cancer.gov/types/leukemia.", "see cancer.gov."),
        ("NCT01234567", "N.C.T 0 1 2 3 4 5 6 7"),
        ("im-A-TIN-ib", "im-a-tin-ib"),
        ("ALL PATIENTS SHOULD CALL THE NCI", "all patients should call the N.C.I"),
        ("A picture ￼ here", "A picture here"),
        ("☆ —", ""),
    ],
)
def test_each_is_said_as_people_say_it(written: str, spoken: str) -> None:
    assert ENGLISH.say(written) == spoken


def test_without_words_the_text_is_said_as_written() -> None:
    plain = Pronunciation()
    assert plain.say("Die ALL ist … 5 mg") == "Die ALL ist … 5 mg"
    assert plain.say("☆") == ""


def test_no_name_of_a_leukemia_is_left_to_the_voice() -> None:
    for short in ("ALL", "AML", "APL", "CLL", "CML", "CMML", "HCL", "JMML", "MDS", "MRD"):
        assert ENGLISH.say(short) == ".".join(short)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text_can_be_said(text: str) -> None:
    spoken = ENGLISH.say(text)
    assert spoken == spoken.strip()
    assert not spoken or any(letter.isalnum() for letter in spoken)


@given(st.lists(st.sampled_from(["the cells", "a nurse", "grow", "slowly", "take", "this"])))
def test_plain_words_are_left_alone(words: list[str]) -> None:
    assert ENGLISH.say(" ".join(words)) == " ".join(words)


@pytest.mark.parametrize(
    "letter", [".", " ", "[1", "10^", "A", "A-", "1,", "stage I, ", "www.", "(", "/"]
)
def test_a_million_odd_signs_do_not_hold_the_voice_up(letter: str) -> None:
    # A rule that tries every pair of places would run into the test's time limit.
    text = letter * (1_000_000 // len(letter))
    ENGLISH.say(text)
    ENGLISH.sentences(text)


def test_a_missing_or_damaged_file_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="reading aloud"):
        load_pronunciation(tmp_path / "spoken.toml")
    damaged = tmp_path / "damaged.toml"
    damaged.write_text("letters = 3\n", "utf-8")
    with pytest.raises(ReaderError, match="reading aloud"):
        load_pronunciation(damaged)


def test_every_rewording_of_the_file_is_used() -> None:
    for written in re.findall(r'^"(.+?)" = "', SPOKEN.read_text("utf-8"), re.MULTILINE):
        assert ENGLISH.say(f"so {written} so") != f"so {written} so"


@pytest.mark.documents
def test_each_word_of_real_documents_is_in_just_one_sentence(shared_documents: Path) -> None:
    read = 0
    for path in sorted(shared_documents.rglob("*.md"))[:40]:
        document = load_document(path).document
        for section in document.sections if document is not None else ():
            spans = ENGLISH.sentences(section.text)
            said = "".join(section.text[span.start : span.end] for span in spans)
            letters = [letter for letter in section.text if letter.isalnum()]
            assert [letter for letter in said if letter.isalnum()] == letters
            spoken = " ".join(ENGLISH.say(section.text[span.start : span.end]) for span in spans)
            assert re.search(r"\b(?:ALL|AML|CLL|CML)\b", spoken) is None
            read += len(spans)
    assert read > 1000
