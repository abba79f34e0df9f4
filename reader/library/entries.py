"""What glossary and drug list share: TOML tables with their lines, and names that find them."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import ReaderError
from reader.progress import breathe
from reader.wording import translate

_ONE_KIND_OF_MARK = str.maketrans({"‐": "-", "‑": "-", "–": "-", "—": "-", "’": "'", "‘": "'"})
_NCI_PREFIX = "CDR"
# “phase I” has no plural: “phase is” are two common words.
_ENDS_IN_A_NUMBER = re.compile(r"(?:^|[\s-])[IVX]+$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One `[[table]]` of a resource file: its values, and the line and file for error messages."""

    path: Path
    line: int
    values: Mapping[str, object]

    def text(self, key: str, *, required: bool = False) -> str:
        """The words under `key`, or "". Raises `ReaderError` for anything else."""
        value = self.values.get(key, "")
        if not isinstance(value, str) or (required and not value.strip()):
            raise self.error(f"“{key}” must hold words.")
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of names under `key`."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
            raise self.error(f"“{key}” must hold a list of words in quotes.")
        return tuple(value)

    def flag(self, key: str) -> bool:
        """Whether `key` says true."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.error(f"“{key}” must be true or false.")
        return value

    def nci_ids(self, key: str = "nci") -> tuple[str, ...]:
        """The NCI ids under `key`, as digits without leading zeros."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise self.error(f"“{key}” must hold a list of NCI numbers.")
        ids = tuple(nci_digits(str(one)) for one in value)
        if not all(ids):
            raise self.error(f"“{key}” must hold a list of NCI numbers.")
        return ids

    def only(self, known: Iterable[str]) -> None:
        """Raise `ReaderError` for a key that nobody reads: mostly a slip of the pen."""
        unknown = sorted(set(self.values) - set(known))
        if unknown:
            raise self.error(f"“{unknown[0]}” is not a key of this file.")

    def error(self, what: str) -> ReaderError:
        """An error that names the file and the line of this entry."""
        return ReaderError(f"{self.path.name}, line {self.line}: {what}", "Mend this entry.")


def read_entries(path: Path, table: str) -> Iterator[Entry]:
    """The `[[table]]` entries of a TOML file in their order. Raises `ReaderError` with the line."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReaderError(
            translate("library", "{0} could not be read.").format(path.name),
            translate("library", "Install the program again."),
        ) from error
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what = str(error).replace(
            "at end of document", f"at line {len(text.splitlines())}, the end"
        )
        raise ReaderError(f"{path.name} is not valid TOML: {what}.", "Mend this line.") from error
    entries = content.get(table, [])
    if not isinstance(entries, list) or set(content) - {table}:
        raise ReaderError(f"{path.name} may hold [[{table}]] tables only.", "Mend this file.")
    heads = (
        number
        for number, line in enumerate(text.splitlines(), start=1)
        if line.replace(" ", "").startswith(f"[[{table}]]")
    )
    for values in entries:
        breathe()
        yield Entry(path, next(heads, 0), values)


def spelling_key(name: str) -> str:
    """A name with case kept, but one kind of apostrophe, and hyphens and spaces alike."""
    return " ".join(name.translate(_ONE_KIND_OF_MARK).replace("-", " ").split())


def plural(name: str) -> str:
    """The regular plural of a name's last word; irregular ones stand in the files."""
    last = name[-1:]
    if not last.isalpha() or _ENDS_IN_A_NUMBER.search(name):
        return name
    lower = name.lower()
    if lower.endswith(("sis", "xis")):
        return name[:-2] + "es"
    if lower.endswith(("s", "x", "z", "ch", "sh")):
        return name + "es"
    if last == "y" and lower[-2:-1] not in "aeiou":
        return name[:-1] + "ies"
    return name + "s"


def nci_digits(nci_id: str) -> str:
    """`CDR0000045214`, `045214` and `45214` as `45214`; "" for what is no NCI id."""
    digits = nci_id.strip().upper().removeprefix(_NCI_PREFIX).lstrip("0")
    return digits if digits.isascii() and digits.isdigit() else ""


@dataclass(slots=True)
class Names:
    """Which name leads to which entry.

    `folded` holds lower-case keys (see `spelling_key`) of names that match in any case, `exact`
    the keys of names that match only as written (ALL, CAR). Both map to entry ids and contain
    regular plurals: a single pass over a text needs nothing else.
    """

    folded: dict[str, str] = field(default_factory=dict)
    exact: dict[str, str] = field(default_factory=dict)
    _plurals: list[tuple[str, str, bool]] = field(default_factory=list)

    def add(self, name: str, owner: str, *, exact: bool = False) -> str:
        """Let `name` lead to `owner`; returns the other owner where it is already taken."""
        table, key = self._place(name, exact=exact)
        taken = table.setdefault(key, owner)
        if taken != owner:
            return taken
        self._plurals.append((plural(name), owner, exact))
        return ""

    def add_plurals(self) -> None:
        """Let plurals lead to their entries too, except where they are another entry's name."""
        for name, owner, exact in self._plurals:
            table, key = self._place(name, exact=exact)
            table.setdefault(key, owner)
        self._plurals.clear()

    def find(self, name: str) -> str:
        """The id that `name` leads to, or ""."""
        key = spelling_key(name)
        return self.exact.get(key, "") or self.folded.get(key.casefold(), "")

    def without(self, owners: Set[str]) -> "Names":
        """The names that lead to other entries than these."""
        folded = {key: owner for key, owner in self.folded.items() if owner not in owners}
        exact = {key: owner for key, owner in self.exact.items() if owner not in owners}
        return Names(folded, exact)

    def _place(self, name: str, *, exact: bool) -> tuple[dict[str, str], str]:
        key = spelling_key(name)
        return (self.exact, key) if exact else (self.folded, key.casefold())
