"""Licenses of one build: versions, system libraries and documents, as a page, a file and CycloneDX.

The parts that every build holds stand in resources/notices/components.toml; what the build machine
adds (libraries of its system) is looked up there, with the texts of its packages.
"""

import json
import os
import platform
import re
import shutil
import subprocess
import sys
import uuid
from collections import defaultdict
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from reader.notices import Notices, load_notices, plain_text

# How a component's name is spelled in Python's registry, where that differs.
DISTRIBUTIONS = {
    "Qt": "PySide6-Essentials", "PySide6": "PySide6-Essentials", "Shiboken6": "shiboken6",
    "Source Sans": "font-source-sans-pro",
}  # fmt: skip


def write_notices(bundled, analysis) -> None:
    """Write built.json for the page in the program, and the files that lie beside the program."""
    folder = bundled.folder / "resources" / "notices"
    system = system_packages(file for _, file, kind in analysis.binaries if kind != "SYMLINK")
    built = {
        "versions": versions(_load(folder)),
        "system": [_row(name, facts, folder / "texts") for name, facts in sorted(system.items())],
        "sources": sources(bundled),
    }
    (folder / "built.json").write_text(json.dumps(built, indent=1, ensure_ascii=False), "utf-8")
    notices = _load(folder)
    beside = bundled.beside
    (beside / "NOTICES.txt").write_text(plain_text(notices, bundled.version), "utf-8")
    shutil.copytree(folder / "texts", beside / "licenses")
    shutil.copy(Path(__file__).parent.parent / "LICENSE", beside / "LICENSE.txt")
    bom = json.dumps(cyclonedx(notices, bundled.version), indent=1, ensure_ascii=False)
    (beside / "components.cdx.json").write_text(bom + "\n", "utf-8")


def _load(folder: Path) -> Notices:
    notices = load_notices(folder)
    if notices is None:
        raise SystemExit("resources/notices/components.toml cannot be read.")
    return notices


def versions(notices: Notices) -> dict[str, str]:
    """The exact version of each component that this Python knows."""
    found = {"Python": platform.python_version()}
    for component in notices.components:
        try:
            name = DISTRIBUTIONS.get(component.name, component.name)
            found.setdefault(component.name, metadata.version(name))
        except metadata.PackageNotFoundError:
            continue
    return found


def system_packages(files) -> dict[str, dict[str, str]]:
    """Debian packages that `files` come from: version, web address, file of their licenses."""
    outside = sorted({os.path.realpath(one) for one in files if one.startswith(("/usr/", "/lib"))})
    if not outside or shutil.which("dpkg-query") is None:
        return {}
    # Packages still name /lib/…, which is /usr/lib/… on merged systems.
    asked = outside + [one.removeprefix("/usr") for one in outside]
    told = subprocess.run(
        ["dpkg-query", "-S", *asked], check=False, capture_output=True, text=True
    ).stdout
    names = sorted({line.split(":")[0] for line in told.splitlines()})
    shown = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package}\t${Version}\t${Homepage}\n", *names],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    found = {}
    for line in shown.splitlines():
        name, version, web = line.split("\t")
        text = Path("/usr/share/doc", name, "copyright")
        found[name] = {"version": version, "web": web, "text": str(text) if text.is_file() else ""}
    return found


def _row(name: str, facts: dict[str, str], texts: Path) -> dict[str, object]:
    files: list[str] = []
    license_name = "see its text"
    if facts["text"]:
        words = Path(facts["text"]).read_text("utf-8", errors="replace")
        (texts / f"{name}.txt").write_text(words, "utf-8")
        files = [f"{name}.txt"]
        named = dict.fromkeys(re.findall(r"^License: *(\S+)", words, re.MULTILINE))
        license_name = ", ".join(list(named)[:4]) or license_name
    return {
        "name": name, "version": facts["version"], "license": license_name, "web": facts["web"],
        "why": "Library of the system that this program was built on.", "files": files,
    }  # fmt: skip


def sources(bundled) -> list[dict[str, object]]:
    """The documents by publisher, license and reason."""
    groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for document in bundled.documents:
        reason = bundled.reasons.get(document.id, "")
        groups[document.source or "Unknown", document.license, reason].append(document.title)
    return [
        {"publisher": who, "license": license_name, "documents": sorted(titles), "reason": reason}
        for (who, license_name, reason), titles in sorted(groups.items())
    ]


def cyclonedx(notices: Notices, version: str) -> dict[str, object]:
    """The components as CycloneDX 1.6 (cyclonedx.org), the same for the same build."""
    seed = json.dumps([[c.name, c.version, c.license] for c in notices.components])
    moment = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    components = [
        {
            "type": "library",
            "bom-ref": f"{c.name}@{c.version}",
            "name": c.name,
            "version": c.version,
            "licenses": [{"license": {"name": c.license}}],
            **({"externalReferences": [{"type": "website", "url": c.web}]} if c.web else {}),
        }
        for c in notices.components
    ]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, seed)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(moment, UTC).isoformat(),
            "component": {
                "type": "application",
                "bom-ref": "leukemia-reader",
                "name": "leukemia-reader",
                "version": version,
                "licenses": [{"license": {"id": "MIT"}}],
            },
            "properties": [{"name": "platform", "value": sys.platform}],
        },
        "components": components,
        "dependencies": [
            {"ref": "leukemia-reader", "dependsOn": sorted({str(c["bom-ref"]) for c in components})}
        ],
    }
