"""What web pages leave behind."""

from reader.library.residue import find_comments, take_off_residue


def taken(body: str) -> tuple[str, list[tuple[str, int, str]]]:
    text, removals = take_off_residue(body, 10)
    return text, [(removal.rule, removal.line, removal.text) for removal in removals]


def test_enlarge_goes_before_a_picture_only() -> None:
    body = "See cells.[Enlarge](x.jpg)![A cell](x.jpg)\n\n[Enlarge](/your-view) the page"
    assert taken(body) == (
        "See cells. ![A cell](x.jpg)\n\n[Enlarge](/your-view) the page",
        [("enlarge link", 10, "[Enlarge](x.jpg)")],
    )


def test_glossary_marks_go() -> None:
    assert taken("a\ntreatment Open a glossary item works (TBI Open a glossary item).") == (
        "a\ntreatment works (TBI).",
        [("glossary mark", 11, "Open a glossary item")] * 2,
    )


def test_a_card_without_picture_becomes_a_link() -> None:
    body = "[![No Image Placeholder](p.png)\n\nNew drug\n\nIt helps some.](/news/1)\n\nText"
    assert taken(body) == (
        "[New drug](/news/1)\n\nIt helps some.\n\nText",
        [("picture card", 10, "![No Image Placeholder](p.png)](/news/1)")],
    )


def test_a_card_keeps_its_picture_and_its_place_in_a_list() -> None:
    body = "- [![A nurse](n.jpg)\n\nCare\n\nWho helps.](/care)\n- [Next\n\nMore.](/next)"
    assert taken(body) == (
        "- ![A nurse](n.jpg)\n\n  [Care](/care)\n\n  Who helps.\n- [Next](/next)\n\n  More.",
        [("picture card", 10, "](/care)"), ("picture card", 15, "](/next)")],
    )


def test_wrapped_and_broken_links_stay() -> None:
    for body in (
        "[a link\nover lines](/x)",
        "[open\n\ntext",
        "[![a](b)\n\n[c](d)\n",
        "[a\n\nb](c) d",
    ):
        assert taken(body) == (body, [])


def test_placeholders_alone_go() -> None:
    assert taken("a ![No Image Placeholder](p.png) b") == (
        "a  b",
        [("no picture", 10, "![No Image Placeholder](p.png)")],
    )


def test_comments_stay_for_the_page_and_are_counted() -> None:
    body = "a\n<!-- hidden\nwords --> b"
    assert taken(body) == (body, [])
    (comment,) = find_comments(body, 10)
    assert (comment.rule, comment.line, comment.text) == ("comment", 11, "<!-- hidden\nwords -->")
