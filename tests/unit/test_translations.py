"""The catalogues: whole, up to date with the code, and saying the same in another language."""

import ast
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.pseudo_language import CATALOGUE, Message, messages, tool

ROOT = Path(__file__).parents[2]
CODE = sorted(ROOT.joinpath("reader").rglob("*.py"))
PLACEHOLDER = re.compile(r"\{\d*\}|%n|%\d")
CONTEXT_CALLS = {"translate", "QT_TRANSLATE_NOOP"}
# Names and signs that are the same in Spanish.
ALIKE = {"QR", "PDF", "PIN", "No"}


def said(message: Message) -> str:
    """How a message is named in a failure."""
    return f"{message.context}: {message.source[:60]}"


@pytest.fixture(scope="module")
def catalogue() -> list[Message]:
    """Every text of the Spanish catalogue."""
    return list(messages())


def test_every_text_is_translated(catalogue: list[Message]) -> None:
    waiting = [said(m) for m in catalogue if not m.finished or not all(m.translations)]
    assert not waiting, f"{len(waiting)} of {len(catalogue)}: {waiting[:10]}"


def test_a_translation_is_in_another_language(catalogue: list[Message]) -> None:
    def words(text: str) -> int:
        return len(re.findall(r"[A-Za-z]{3,}", PLACEHOLDER.sub("", text)))

    same = [said(m) for m in catalogue if m.source in m.translations and words(m.source) > 1]
    assert not same


def test_placeholders_and_signs_are_kept(catalogue: list[Message]) -> None:
    wrong = []
    for message in catalogue:
        for text in message.translations:
            if not text:
                continue
            kept = Counter(PLACEHOLDER.findall(text)) == Counter(
                PLACEHOLDER.findall(message.source)
            )
            # One of a kind may be said without its number: “Un resultado”.
            kept = kept or (message.plural and text == message.translations[0])
            ending = text.endswith("…") == message.source.endswith("…")
            access = text.count("&") == message.source.count("&")
            tight = text == text.strip() or message.source != message.source.strip()
            if not (kept and ending and access and tight):
                wrong.append(said(message))
    assert not wrong


def test_no_two_menus_have_the_same_letter(catalogue: list[Message]) -> None:
    bar = [m.translations[0] for m in catalogue if m.context == "actions" and "&" in m.source]
    letters = [text[text.index("&") + 1].lower() for text in bar if "&" in text]
    assert len(bar) > 4
    assert len(letters) == len(set(letters)) == len(bar)


def test_what_is_one_text_in_english_may_be_several_but_forms_are_two(
    catalogue: list[Message],
) -> None:
    assert all(len(m.translations) == 2 for m in catalogue if m.plural)


def test_every_text_with_a_count_has_its_forms(catalogue: list[Message]) -> None:
    without = [said(m) for m in catalogue if "%n" in m.source and not m.plural]
    assert not without, "name them in reader/_counted.py"


def test_lupdate_finds_nothing_new(tmp_path: Path, catalogue: list[Message]) -> None:
    program = tool("pyside6-lupdate")
    if program is None:
        pytest.skip("lupdate of PySide6 is not installed")
    anew = tmp_path / "anew.ts"
    command = [program, *map(str, CODE), "-silent", "-no-obsolete", "-ts", str(anew)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode == 127 or "error while loading shared libraries" in done.stderr:
        pytest.skip("lupdate cannot start: on Debian it needs libgssapi-krb5-2")
    assert done.returncode == 0, done.stderr
    keys = {(m.context, m.source, m.plural) for m in messages(anew)}
    ours = {(m.context, m.source, m.plural) for m in catalogue}
    assert keys == ours, "run: python3 dev.py translations"


def test_the_compiled_catalogue_is_of_this_text(tmp_path: Path) -> None:
    program = tool("pyside6-lrelease")
    if program is None:
        pytest.skip("lrelease of PySide6 is not installed")
    source = tmp_path / CATALOGUE.name
    shutil.copy(CATALOGUE, source)
    anew = tmp_path / "anew.qm"
    subprocess.run([program, "-silent", source, "-qm", anew], check=True)
    assert anew.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes(), (
        "run: python3 dev.py translations"
    )


def test_every_text_of_the_code_can_be_collected(catalogue: list[Message]) -> None:
    """lupdate does not look into f-strings, nor at texts that are made by other code."""
    known = {(m.context, m.source) for m in catalogue}
    sources = {m.source for m in catalogue}
    missing = []
    for path in CODE:
        for context, text, line in collected(ast.parse(path.read_text("utf-8"))):
            there = (context, text) in known if context else text in sources
            if not there:
                missing.append(f"{path.relative_to(ROOT)}:{line}: {context}: {text[:60]}")
    assert not missing


def collected(tree: ast.Module) -> Iterator[tuple[str, str, int]]:
    """Context, text and line of each literal that the code gives to a translation function."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        texts = [a.value for a in node.args if isinstance(a, ast.Constant)]
        strings = [text for text in texts if isinstance(text, str)]
        if name == "tr" and strings:
            yield "", strings[0], node.lineno
        elif name in CONTEXT_CALLS and len(strings) > 1:
            yield strings[0], strings[1], node.lineno
