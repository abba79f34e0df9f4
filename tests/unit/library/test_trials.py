"""The sentence that names a trial or a drug."""

from reader.library.model import Document, Section
from reader.library.trials import mentions_of, sentences, trials_of


def document(markdown: str, text: str = "", trials: tuple[str, ...] = ()) -> Document:
    from pathlib import Path

    section = Section("s", "Heading", 1, (), 1, markdown, text or markdown, trials=trials)
    return Document("d", "Title", Path("d.md"), "", sections=(section,))


def sentence(markdown: str, number: str = "NCT03150693") -> str:
    found = trials_of([document(markdown, trials=(number,))])
    return found[number].mentions[0].sentence


def test_a_number_in_the_text() -> None:
    assert sentence("One. The trial NCT03150693 is open. Two.") == "The trial NCT03150693 is open."


def test_a_number_only_in_a_links_address() -> None:
    text = "First. A [*new* study](https://x.org/NCT03150693) adds a drug. Last."
    assert sentence(text) == "A new study adds a drug."


def test_a_sentence_over_two_lines() -> None:
    assert sentence("One. A trial\n([NCT03150693](x)) is\nopen. Two.") == (
        "A trial (NCT03150693) is open."
    )


def test_an_item_of_a_list_is_its_own_sentence() -> None:
    assert sentence("- One thing\n- See [this](x/NCT03150693)\n- Third") == "See this"


def test_a_row_of_a_table() -> None:
    text = "| Trial | For |\n| --- | --- |\n| [MM1](x/NCT03150693) | AML |"
    assert sentence(text) == "MM1 | AML"


def test_the_address_of_a_trial() -> None:
    trial = trials_of([document("NCT03150693", trials=("NCT03150693",))])["NCT03150693"]
    assert trial.url == "https://clinicaltrials.gov/study/NCT03150693"


def test_sentences_end_where_they_end() -> None:
    text = "Some drugs (e.g. imatinib) help. “Really?” Yes!\nA line without an end\nv1.2 works."
    assert list(sentences(text)) == [
        "Some drugs (e.g. imatinib) help.",
        "“Really?”",
        "Yes!",
        "A line without an end",
        "v1.2 works.",
    ]


def test_very_long_sentences_are_shortened() -> None:
    (mention,) = mentions_of([document("x " * 900)], lambda _section: True, lambda one: "x" in one)
    assert len(mention.sentence) == 400
    assert mention.sentence.endswith("…")
