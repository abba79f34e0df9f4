"""The notebook's words are asked for under its own name, as translators find them."""

from collections.abc import Iterator

import pytest

from reader import wording


@pytest.fixture(autouse=True)
def words_of_the_notebook() -> Iterator[None]:
    """Fail on a text under another context than the notebook's: no catalogue would hold it."""

    def checked(context: str, text: str, _comment: str | None, _count: int) -> str:
        assert context in {"notebook", "dates", "wording"}, (
            f"{text!r} is asked for under {context!r}"
        )
        return text

    wording.use(checked)
    yield
    wording.use(None)
