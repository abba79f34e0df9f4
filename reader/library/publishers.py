"""Who publishes documents: names, title suffixes and hosts of `resources/publishers.toml`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reader.paths import bundled_root

# What stands between a title and the publisher's name in a browser's tab.
_SUFFIX = re.compile(r"(?<!\s)\s++[-–—|·:]\s++([^-–—|·:]++)$")


@dataclass(frozen=True, slots=True)
class Publisher:
    """One publisher; the fields are explained at the top of `publishers.toml`."""

    name: str
    abbreviations: tuple[str, ...] = ()
    title_suffixes: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    text_marks: tuple[str, ...] = ()
    license: str = ""


@dataclass(frozen=True, slots=True)
class Publishers:
    """All known publishers."""

    all: tuple[Publisher, ...] = ()

    def named(self, source: str) -> Publisher | None:
        """The publisher that `source` spells out or abbreviates."""
        wanted = source.casefold().strip()
        for publisher in self.all:
            names = (publisher.name, *publisher.abbreviations)
            if wanted in (name.casefold() for name in names):
                return publisher
        return None

    def at(self, url: str) -> Publisher | None:
        """The publisher whose web host `url` names."""
        host = _host(url)
        for publisher in self.all:
            if any(host == own or host.endswith("." + own) for own in publisher.hosts):
                return publisher
        return None

    def speaking_in(self, text: str) -> Publisher | None:
        """The publisher that a page without front matter names most often, twice at least.

        One mention may be a recommendation; a page's own publisher stands in its footer, too.
        """
        counts = [
            (sum(text.count(mark) for mark in publisher.text_marks), publisher)
            for publisher in self.all
        ]
        best = max(counts, key=lambda pair: pair[0], default=(0, None))
        return best[1] if best[0] > 1 else None

    def without_suffix(self, title: str) -> str:
        """`title` without the publisher's name that web pages put at its end."""
        match = _SUFFIX.search(title)
        if match is None or match.start() == 0:
            return title
        suffix = match[1].strip().casefold()
        known = (name for publisher in self.all for name in publisher.title_suffixes)
        if any(suffix == name.casefold() for name in known):
            return title[: match.start()].rstrip()
        return title


def load_publishers(path: Path) -> Publishers:
    """Read a `publishers.toml`."""
    import tomllib  # noqa: PLC0415 - first use only

    table = tomllib.loads(path.read_text("utf-8"))
    return Publishers(tuple(_publisher(row) for row in table.get("publisher", ())))


@lru_cache(maxsize=1)
def bundled_publishers() -> Publishers:
    """The publishers that travel with the program, read once."""
    return load_publishers(bundled_root() / "resources" / "publishers.toml")


def _publisher(row: dict[str, object]) -> Publisher:
    def names(key: str) -> tuple[str, ...]:
        value = row.get(key, ())
        return tuple(str(item) for item in value) if isinstance(value, Iterable) else ()

    return Publisher(
        str(row["name"]),
        names("abbreviations"),
        title_suffixes=names("title_suffixes"),
        hosts=names("hosts"),
        text_marks=names("text_marks"),
        license=str(row.get("license", "")),
    )


def _host(url: str) -> str:
    rest = url.partition("://")[2] or url
    return re.split(r"[/?#:]", rest, maxsplit=1)[0].casefold()
