"""What an anchor keeps, and exactly where it leads."""

import re
from pathlib import Path

import pytest

from reader.library.model import Document, Section
from reader.notebook.anchors import Found, Span, find_anchor, locate, make_anchor
from reader.notebook.following import Review, review
from reader.notebook.records import Anchor, Bookmark
from tests.support.recording import Recorder

WORDS = [f"w{number}" for number in range(60)]
TEXT = " ".join(WORDS)


def section(name: str, text: str = "x", *, id_: str = "") -> Section:
    return Section(id_ or name.lower(), name, 2, (), 1, text, text)


def document(*sections: Section) -> Document:
    return Document("doc", "Title", Path("doc.md"), "0", sections=sections)


def test_a_passage_keeps_eight_words_on_each_side() -> None:
    start = TEXT.index("w20")
    anchor = make_anchor(document(), section("A", TEXT), start, start + len("w20 w21 "))
    assert anchor == Anchor(
        "doc", "a", "A", "w20 w21", " ".join(WORDS[12:20]), " ".join(WORDS[22:30])
    )


def test_words_far_away_are_not_kept() -> None:
    text = "far" + " " * 200 + "here" + " " * 200 + "off"
    anchor = make_anchor(document(), section("A", text), 203, 207)
    assert (anchor.before, anchor.quote, anchor.after) == ("", "here", "")
    near = "no" + " " * 198 + "here" + " " * 198 + "off"
    anchor = make_anchor(document(), section("A", near), 200, 204)
    assert (anchor.before, anchor.after) == ("no", "of")


def test_a_section_keeps_its_first_sixteen_words() -> None:
    anchor = make_anchor(document(), section("A", TEXT))
    assert anchor == Anchor("doc", "a", "A", after=" ".join(WORDS[:16]))
    assert make_anchor(document(), section("A", TEXT), 5, 5) == anchor


def test_where_a_passage_stands() -> None:
    assert locate(Anchor("d", quote="b C"), "a. B, c d") == Span(3, 7, 1.0)
    assert locate(Anchor("d", quote="c d"), "a b c d") == Span(4, 7, 1.0)
    assert locate(Anchor("d", quote="a b"), "a b c d") == Span(0, 3, 1.0)
    assert locate(Anchor("d", quote="…"), "a b") is None
    assert locate(Anchor("d", quote="a b c"), "a b") is None


@pytest.mark.parametrize(
    ("before", "after", "start"),
    [
        ("one two", "", 8),
        ("", "three four", 8),
        ("five six", "", 53),
        ("", "seven", 53),
        ("", "", 8),
    ],
)
def test_of_equal_passages_the_one_among_the_same_words(
    before: str, after: str, start: int
) -> None:
    text = f"one two HERE three four {'x ' * 10}five six HERE seven"
    found = locate(Anchor("d", quote="here", before=before, after=after), text)
    assert found == Span(start, start + 4, 1.0)


def test_nearly_the_same_words_and_how_near() -> None:
    quote = "the nurse takes a small sample"
    text = "Before that the nurse takes one small sample of blood"
    found = locate(Anchor("d", quote=quote), text)
    assert found is not None
    assert text[found.start : found.end] == "the nurse takes one small sample"
    assert found.score == pytest.approx(2 * 5 / 12)
    assert locate(Anchor("d", quote=quote), "the nurse takes one") is None
    first = locate(Anchor("d", quote=quote), "the nurse takes small sample and more words here")
    assert first is not None
    assert (first.start, first.score) == (0, pytest.approx(10 / 11))
    last = locate(Anchor("d", quote="w1 w2 w3 w4"), "a b c d e w1 w2 w4")
    assert last is not None
    assert (last.start, last.end) == (10, 18)
    assert locate(Anchor("d", quote="w1 w2 w3"), "w1 w2 x w3") is None


def test_where_a_passage_leads() -> None:
    here, there = section("Here", "a b c d"), section("There", "a b e f g h")
    now = document(here, there)
    assert find_anchor(Anchor("doc", "here", "Here", "c d"), now) == Found(
        "exact", "doc", "here", 4, 7
    )
    assert find_anchor(Anchor("doc", "here", "Here", "e f"), now) == Found(
        "moved", "doc", "there", 4, 7
    )
    assert find_anchor(Anchor("doc", "here", "Here", "e f x g h"), now) == Found(
        "close", "doc", "there", 4, 11
    )
    assert find_anchor(Anchor("doc", "here", "Here", "z z"), now) == Found("changed", "doc", "here")
    assert find_anchor(Anchor("doc", "gone", "Gone", "z z"), now) == Found("changed", "doc", "")
    assert find_anchor(Anchor("doc", "new", "here", "c d"), now).status == "exact"
    assert find_anchor(Anchor("doc", "here"), None) == Found("changed")


def test_the_nearest_of_close_passages() -> None:
    anchor = Anchor("doc", "gone", "Gone", "w1 w2 w3 w4 w5 w6")
    now = document(section("A", "w1 w2 w4 w5 w6"), section("B", "w1 w2 w3 xx w4 w5 w6"))
    assert find_anchor(anchor, now).section == "b"
    assert find_anchor(anchor, document(*reversed(now.sections))).section == "b"
    same = document(section("A", "w1 w2 w3 w4 w5 w6"), section("B", "w1 w2 w3 w4 w5 w6"))
    assert find_anchor(anchor, same).section == "a"


def test_where_a_section_leads() -> None:
    now = document(section("Other", "o p q"), section("Blood tests now", "a b c d e f"))
    assert find_anchor(Anchor("doc", "other", "x"), now) == Found("exact", "doc", "other")
    assert find_anchor(Anchor("doc", "new", "OTHER"), now) == Found("moved", "doc", "other")
    near = Anchor("doc", "gone", "Blood tests")
    assert find_anchor(near, now) == Found("section", "doc", "blood tests now")
    opened = Anchor("doc", "gone", "Nothing", after="a b c d")
    assert find_anchor(opened, now) == Found("section", "doc", "blood tests now")
    short = Anchor("doc", "gone", "Nothing", after="a b c")
    assert find_anchor(short, now) == Found("changed", "doc", "")
    assert find_anchor(short, document()) == Found("changed", "doc", "")
    double = document(section("Same", id_="one"), section("Same", id_="two"))
    assert find_anchor(Anchor("doc", "gone", "same", "z"), double) == Found("changed", "doc", "")


def test_a_review_tells_moves_and_losses_and_how_far_it_is() -> None:
    now = document(section("A", "a b c"), section("B", "d e f"))
    anchors = [
        Anchor("doc", "a", "A", "a b"),
        Anchor("doc", "a", "A", "d e"),
        Anchor("doc", "a", "A", "x y"),
        Anchor("gone", "a"),
        Anchor("doc", "old", "B"),
    ]
    marks = [Bookmark(n, f"u{n}", anchor, "T") for n, anchor in enumerate(anchors)]
    recorder = Recorder()
    found = review(marks, lambda name: now if name == "doc" else None, progress=recorder)
    moved = Anchor("doc", "b", "B", "d e")
    assert found == Review(
        ((marks[1], moved), (marks[4], Anchor("doc", "b", "B"))), frozenset({"u2", "u3"})
    )
    assert recorder.steps == [(n, 5, "") for n in range(5)]


@pytest.mark.parametrize(
    ("anchor", "text", "chosen"),
    [
        # Words behind the second place only, however long the passage is.
        (Anchor("d", quote="one two three four", after="x y"),
         "one two three four p p p p p p p p p one two three four x y", 1),
        # Words before a place are no words behind it.
        (Anchor("d", quote="one two three four", after="x y z w"),
         "x y z w one two three four p p p p p p p p p one two three four x y", 1),
        # The very first word of a text counts.
        (Anchor("d", quote="one two", before="k"), "k one two p p p p p p p p p k one two", 0),
    ],
)  # fmt: skip
def test_of_equal_places_the_surroundings_decide(anchor: Anchor, text: str, chosen: int) -> None:
    places = [found.start() for found in re.finditer(re.escape(anchor.quote), text)]
    span = locate(anchor, text)
    assert span is not None
    assert span.start == places[chosen]
