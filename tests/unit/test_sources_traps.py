"""What is easy to get wrong in a retelling: facts keep their strength, group, year and number."""

import re
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "sources"
DOCUMENTS = sorted(SOURCES.glob("*.md"))
COMMENT = re.compile(r"<!-- (facts|source): (.*?) -->")
BACK = r"(?i)c[ao]me back|relapse|returned|c[ao]mes back|again"

# Wherever a fact is stated, the words before its comment must match every pattern.
MUST_SAY: dict[str, tuple[str, ...]] = {
    "N001": (r"could|may|hope",),
    "N007": (r"[Ss]ome",),
    "N013": (r"may",),
    "N014": (r"[Tt]rial", r"older"),
    "N017": (r"some children and young adults", r"approved"),
    "N018": (r"explored|tried", r"older adults"),
    "N019": (r"approved", r"adults", BACK),
    "N020": (r"hope", r"might", r"older, frailer"),
    "N023": (r"remission",),
    "N024": (r"2024", r"approved", r"specific type"),
    "N025": (r"consolidation",),
    "N027": (r"young adults",),
    "N028": (r"doubled|twice", r"without", r"adults"),
    "N035": (r"IDH1", r"chemotherapy"),
    "N036": (r"approved",),
    "N040": (r"newly diagnosed",),
    "N046": (r"test",),
    "N049": (r"being tested",),
    "N053": (r"[Mm]ost",),
    "N056": (r"close to",),
    "N058": (r"[Tt]rial",),
    "N059": (r"[Ss]ome people", r"some of|some drugs"),
    "N060": (r"regular tests",),
    "N062": (r"NCI|without chemotherapy",),
    "N066": (r"2019|Rituxan|without chemotherapy",),
    "N068": (r"(?i)older adults.{0,90}ibrutinib, obinutuzumab and venetoclax",),
    "N069": (r"(?i)younger adults.{0,90}with or without venetoclax",),
    "N070": (r"trial", r"before symptoms", r"some people"),
    "N071": (r"early 2023|Early 2023",),
    "N072": (BACK, r"fewer side effects"),
    "N074": (r"being tested|tested in adults",),
    "N077": (r"small", r"[Mm]ost", r"come back|came back"),
    "N083": (r"Philadelphia", r"approved"),
    "N084": (r"safe", r"may"),
    "N085": (r"test|trial",),
    "N086": (r"tested", r"NTRK"),
    "N087": (r"2017", r"some children"),
    "N089": (r"approved only",),
    "N090": (r"test", r"risk"),
    "N092": (r"approved", r"children", BACK),
    "N094": (r"antibody|tested",),
    "N095": (r"risk", r"(?i)trial|tested"),
    "N096": (r"2018", r"T-cell", r"young adults", r"nelarabine|Nelarabine"),
    "N097": (r"tested", r"older adults"),
    "N099": (r"1994",),
    "N100": (r"likely", r"children|[Ww]ithout"),
    "N104": (r"include|not a full list",),
    "N105": (r"may|prevent|apparent",),
    "C013": (r"may|might|donor",),
    "C016": (r"hope|Blood samples|to make",),
    "C022": (r"20 to 30 in every 100", r"ALL"),
    "C023": (r"chemotherapy",),
    "C027": (BACK,),
    "C030": (r"60", r"no standard"),
}

# What no document may say.
NEVER = (
    r"one year of age or older",
    r"normal life (?:span|expectancy) for everyone",
    r"(?<!close to )a normal life expectancy",
    r"you can (?:safely )?stop (?:taking|the (?:drug|tablets|treatment))",
    r"[Bb]elumosudil (?:prevents|may prevent)",
    r"[Ss]orafenib (?:is approved|improves survival)",
    r"[Ll]arotrectinib is approved",
    r"PDQ",
    r"Hoezler|Open a glossary item|No Image Placeholder",
)


def stated() -> list[tuple[str, str, str]]:
    """Every document's facts with the words that state them: (document, fact, words)."""
    found = []
    for path in DOCUMENTS:
        words: list[str] = []
        fresh = True
        for line in path.read_text("utf-8").split("---\n", 2)[2].splitlines():
            comment = COMMENT.fullmatch(line)
            if comment is None:
                if line.startswith("#") or (line.strip() and not fresh):
                    words = []
                if line.strip():
                    fresh = True
                    words.append(line)
                continue
            fresh = False
            if comment.group(1) == "facts":
                text = " ".join(words)
                found.extend((path.stem, fact, text) for fact in comment.group(2).split())
    return found


STATED = stated()


def test_facts_are_found_with_their_words() -> None:
    assert len(STATED) > 142
    assert all(words for _, _, words in STATED)


@pytest.mark.parametrize("fact", MUST_SAY)
def test_a_fact_keeps_its_strength(fact: str) -> None:
    places = [(document, words) for document, one, words in STATED if one == fact]
    assert places
    for document, words in places:
        for pattern in MUST_SAY[fact]:
            assert re.search(pattern, words), (document, pattern, words)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_says_nothing_that_is_known_to_be_wrong(path: Path) -> None:
    text = COMMENT.sub("", path.read_text("utf-8").split("---\n", 2)[2])
    for pattern in NEVER:
        assert not re.search(pattern, text), pattern


def test_no_cart_cells_as_an_aml_treatment() -> None:
    """One drug list names tisagenlecleucel under AML; no patient page supports it."""
    for path in DOCUMENTS:
        if path.stem.startswith("aml-"):
            assert "isagenlecleucel" not in path.read_text("utf-8")
