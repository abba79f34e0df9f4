"""What front matter says about where a document belongs, before anybody judged it."""

from dataclasses import dataclass

from reader.library.front_matter import Head


@dataclass(frozen=True, slots=True)
class Hints:
    """What the front matter says about the document's place, as it stands there.

    `leukemia_types`, `audiences`, `places` and `topics` were written by an editor of a library and
    win over everything; `cancer_types` and `audience_level` are noise in real documents.
    `lines` has the file's line of each front-matter key.
    """

    leukemia_types: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    cancer_types: tuple[str, ...] = ()
    audience_level: str = ""
    lines: tuple[tuple[str, int], ...] = ()

    def line_of(self, key: str) -> int | None:
        """The line on which front matter has `key`."""
        return dict(self.lines).get(key)


def read_hints(head: Head) -> Hints:
    """The hints that a document's head holds."""
    return Hints(
        leukemia_types=head.texts("leukemiaTypes"),
        audiences=head.texts("audiences"),
        places=head.texts("places"),
        topics=head.texts("topics"),
        cancer_types=head.texts("cancerTypes"),
        audience_level=head.text("audienceLevel"),
        lines=tuple(head.lines.items()),
    )
