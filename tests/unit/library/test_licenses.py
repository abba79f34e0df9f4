"""Which licenses let a document travel."""

import pytest

from reader.library.licenses import may_be_redistributed


@pytest.mark.parametrize(
    "name",
    ["public_domain", "Public Domain", "CC0", "CC0-1.0", "CC BY 4.0", "cc-by-sa-4.0", "MIT",
     "OGL", "OGL-UK-3.0", "Open Government Licence v3.0", "CC-BY"],
)  # fmt: skip
def test_open_licenses_may(name: str) -> None:
    assert may_be_redistributed(name)


@pytest.mark.parametrize(
    "name",
    ["", "unknown", "reserved", "All rights reserved", "CC BY-NC 4.0", "CC-BY-ND",
     "cc-by-nc-sa-4.0",      "not public domain", "cc-byte", "permitted"],
)  # fmt: skip
def test_others_may_not(name: str) -> None:
    assert not may_be_redistributed(name)
