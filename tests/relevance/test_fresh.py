"""Questions as patients ask them find the right section of the real documents first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.shelf import open_library
from reader.paths import Places
from reader.search.engine import Engine
from reader.search.opening import open_in_memory
from tests.relevance.judged import FRESH, read_judged, score_groups
from tests.support.libraries import places_in


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """The program's resources, a user's folders of this test's own."""
    return places_in(tmp_path)


@pytest.fixture
def engine(shared_documents: Path, places: Places) -> Iterator[Engine]:
    """An engine on the pages that the questions were judged on."""
    folders = [shared_documents / "seeds", shared_documents / "nci"]
    library = open_library(folders, places=places, use_cache=False)
    engine = open_in_memory(library, places)
    yield engine
    engine.close()


def test_fresh_questions_are_answered(engine: Engine) -> None:
    scores = score_groups(engine, read_judged(FRESH))
    whole = scores.pop("")
    assert whole.ndcg >= 0.80
    assert whole.first >= 0.88
    assert whole.empty == 0.0
    assert min(score.ndcg for score in scores.values()) >= 0.65, scores
