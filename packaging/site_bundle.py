"""The resources and documents of one build: the program's own, and a site's, checked and copied.

Stops the build with one line a fault: a wrong site.toml, colours that cannot be read, a document
that is broken or that may not be given away.
"""

import importlib.util
import json
import shutil
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from reader import __version__
from reader.errors import ReaderError
from reader.library.folders import candidates
from reader.library.loading import load_document
from reader.library.model import Document
from reader.site import FILE_NAME, Site, load_site

INSIDE = "reader/_bundled"
FACES = ("Regular", "It", "Semibold", "Bold")  # as reader/ui/fonts.py loads them


@dataclass
class Bundle:
    """What goes into a build: `folder` becomes reader/_bundled, `beside` lies by the program."""

    folder: Path
    beside: Path
    site: Site
    documents: list[Document] = field(default_factory=list)
    reasons: dict[str, str] = field(default_factory=dict)  # document id → why it may travel along
    version: str = __version__

    @property
    def fonts(self) -> list[tuple[str, str]]:
        """PyInstaller's `datas` of the reading font: the faces in use and their license."""
        spec = importlib.util.find_spec("font_source_sans_pro")
        if spec is None or spec.origin is None:
            raise SystemExit("The reading font is not installed: font-source-sans-pro.")
        files = Path(spec.origin).parent / "files"
        names = [f"SourceSansPro-{face}.ttf" for face in FACES]
        return [
            (str(files / name), "font_source_sans_pro/files") for name in [*names, "LICENSE.txt"]
        ]

    def entries(self) -> list[tuple[str, str, str]]:
        """PyInstaller's table of contents for `folder`."""
        files = sorted(one for one in self.folder.rglob("*") if one.is_file())
        return [
            (f"{INSIDE}/{one.relative_to(self.folder).as_posix()}", str(one), "DATA")
            for one in files
        ]

    def put_beside(self, program: Path) -> None:
        """Copy licenses and the list of components next to the finished program."""
        shutil.copytree(self.beside, program, dirs_exist_ok=True)


def bundle(root: Path, work: Path, *, site: str | None = None) -> Bundle:
    """Copy and check everything; leaves the build (SystemExit) with a line for each fault."""
    shutil.rmtree(work, ignore_errors=True)
    try:
        # A relative SITE counts from where the build was started.
        chosen = load_site(Path(site).absolute()) if site else Site()
        made = Bundle(work / "inside", work / "beside", chosen)
        made.beside.mkdir(parents=True)
        _copy_resources(root, made)
        faults = [*_copy_built_in(root / "sources", made), *_copy_own(made)]
    except ReaderError as error:
        raise SystemExit(f"The build was stopped: {error}") from error
    if faults:
        raise SystemExit("The build was stopped:\n" + "\n".join(f"  {one}" for one in faults))
    return made


def _copy_resources(root: Path, made: Bundle) -> None:
    resources = made.folder / "resources"
    shutil.copytree(root / "resources", resources, ignore=shutil.ignore_patterns(".*", "*.ts"))
    for theme, role, colour in made.site.colours:
        file = resources / "themes" / f"{theme}.toml"
        lines = file.read_text("utf-8").splitlines()
        at = next(n for n, line in enumerate(lines) if line.startswith(f"{role} ="))
        lines[at] = f'{role} = "{colour}"'
        file.write_text("\n".join(lines) + "\n", "utf-8")


def _copy_built_in(sources: Path, made: Bundle) -> list[str]:
    target = made.folder / "sources"
    target.mkdir(parents=True)
    if not made.site.built_in:
        return []
    faults: list[str] = []
    unused = set(made.site.leave_out)
    for document in _read(sources, faults):
        patterns = {one for one in made.site.leave_out if fnmatchcase(document.id, one)}
        unused -= patterns
        if patterns:
            continue
        if not document.redistributable:
            faults.append(_refusal(document, "sources"))
        shutil.copy(document.file, target)
        made.documents.append(document)
    faults += [f"leave_out: “{one}” fits no document. `tree --json` names them." for one in unused]
    return faults


def _copy_own(made: Bundle) -> list[str]:
    """A site's documents under names of their own, and a site.toml that fits the new places."""
    site, faults = made.site, []
    if site == Site():
        return []
    own = made.folder / "site"
    own.mkdir()
    places: dict[Path, str] = {}
    folders = []
    for number, folder in enumerate(site.documents, start=1):
        name = f"documents-{number}"
        folders.append(name)
        (own / name).mkdir()
        for document in _read(folder, faults):
            place = f"{name}/{document.file.relative_to(folder).as_posix()}"
            if not document.redistributable and document.file not in site.allow_unlicensed:
                faults.append(_refusal(document, folder.name))
                continue
            if not document.redistributable:
                places[document.file] = place
                made.reasons[document.id] = site.unlicensed_reason
            (own / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(document.file, own / place)
            made.documents.append(document)
    unused = [one.name for one in site.allow_unlicensed if one not in places]
    faults += [
        f"allow_unlicensed: {one} is not among the documents, or needs none." for one in unused
    ]
    (own / FILE_NAME).write_text(_site_text(site, own, folders, list(places.values())), "utf-8")
    return faults


def _read(folder: Path, faults: list[str]) -> list[Document]:
    files, problems = candidates(folder)
    faults += [str(one) for one in problems if one.severity == "error"]
    found = []
    for file in files:
        loaded = load_document(file.path)
        faults += [str(one) for one in loaded.problems if one.severity == "error"]
        if loaded.document is not None:
            found.append(loaded.document)
    return found


def _refusal(document: Document, where: str) -> str:
    owner = document.source or "its owner"
    return (
        f"{where}/{document.file.name}: its license ({document.license}) does not allow giving it "
        f"away. Take it out, or ask {owner} and name it under allow_unlicensed with the reason. "
        "Readers may add it on their own machine."
    )


def _site_text(site: Site, own: Path, folders: list[str], unlicensed: list[str]) -> str:
    """The site.toml of the build. Its values were checked when the packager's file was read."""
    logo = ""
    if site.logo is not None:
        logo = f"logo{site.logo.suffix.lower()}"
        shutil.copy(site.logo, own / logo)
    rows: list[tuple[str, object]] = [
        ("name", site.name), ("logo", logo), ("language", site.language), ("contact", site.contact),
        ("web", site.web), ("documents", folders), ("built_in", site.built_in),
        ("allow_unlicensed", unlicensed), ("unlicensed_reason", site.unlicensed_reason),
    ]  # fmt: skip
    lines = [f"{key} = {_toml(value)}" for key, value in rows if value not in ("", (), [])]
    tables = {"features": site.features, "kiosk": site.kiosk, "updates": site.updates}
    for name, table in tables.items():
        lines += ["", f"[{name}]"]
        for key in table.__slots__:
            value = getattr(table, key)
            if value not in (None, ""):
                lines.append(f"{key} = {_toml(str(value) if isinstance(value, Path) else value)}")
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    """A TOML value; JSON's strings, lists, numbers and booleans are TOML's."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
