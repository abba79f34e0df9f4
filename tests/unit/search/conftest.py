"""A small library about leukemia, searched as the program searches it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library.shelf import Library
from reader.paths import Places
from reader.search.engine import Engine
from reader.search.lexicon import Lexicon
from reader.search.opening import lexicon_of, open_engine
from tests.support.libraries import library_of, page, places_in

FILES = {
    "cml.md": page(
        "Chronic myeloid leukemia in adults",
        "Chronic myeloid leukemia (CML) is a slow cancer of the blood.\n\n"
        "## Tablets\n\nMost people take imatinib every day. It blocks the BCR-ABL protein.\n\n"
        "## Side effects\n\nDiarrhea, swollen eyes and muscle cramps are common.\n\n"
        "## Stopping the tablets\n\nSome adults may stop taking imatinib after years.\n",
    ),
    "child.md": page(
        "Acute lymphoblastic leukemia in children",
        "Acute lymphoblastic leukemia (ALL) is the commonest cancer of childhood.\n\n"
        "## Signs\n\nA pale child, bruises, fever, and tiny red spots called petechiae.\n\n"
        "## Spinal tap\n\nA lumbar puncture takes a little spinal fluid from the lower back.\n\n"
        "## CAR T-cell therapy\n\nT cells are changed in the laboratory to attack CD-19 cells.\n\n"
        "## A trial\n\nA study, NCT01234567, tests fewer drugs for all of them.\n",
    ),
    "adult.md": page(
        "Acute lymphoblastic leukemia in adults",
        "## Treatment\n\nAdults have chemotherapy, and some a stem cell transplant.\n\n"
        "## When it comes back\n\nRelapsed ALL in adults is treated with blinatumomab.\n",
    ),
}


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """The program's resources, a user's folders of this test's own."""
    return places_in(tmp_path)


@pytest.fixture
def open_files(tmp_path: Path) -> Callable[[dict[str, str]], Library]:
    """Opens files as a library; the next call sees the files as they are then."""
    return lambda files: library_of(tmp_path, files)


@pytest.fixture
def library(open_files: Callable[[dict[str, str]], Library]) -> Library:
    """The small library."""
    return open_files(FILES)


@pytest.fixture
def lexicon(library: Library, places: Places) -> Lexicon:
    """The program's own lists."""
    return lexicon_of(library, places)


@pytest.fixture
def engine(library: Library, places: Places) -> Engine:
    """An engine on the small library, from a fresh index on disk."""
    return open_engine(library, places)
