"""What holds for the house as a whole: its size, its doors, its manners."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import asreported

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("src", "tests", "bench", "samples", "docs", ".ci")
MOST_LINES = 300
NOT_TEXT = {".png", ".pdf", ".warc", ".gz", ".pyc"}

# Written with a class of one letter, so that these patterns do not find themselves.
LEFT_OPEN = re.compile(r"\b(?:TO[D]O|FIX[M]E|HAC[K])\b")
MACHINE_PATH = re.compile(r"(?<![\w.:/~-])/(?:[h]ome|[U]sers|[r]oot|[w]ork|[t]mp)/")


def files() -> Iterator[Path]:
    """Every file that belongs to the repository; what programs leave behind does not."""
    yield from (path for path in ROOT.iterdir() if path.is_file() and path.suffix not in {".db", ".whl"})
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and not {"__pycache__", ".hypothesis"} & set(path.parts):
                yield path


def texts() -> Iterator[tuple[str, str]]:
    for path in files():
        if path.suffix not in NOT_TEXT:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8", errors="replace")


def found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()}"
        for name, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def modules(folder: str) -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / "src" / "asreported" / folder).rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "asreported" if node.level else str(node.module)


def test_files_are_rooms_not_halls() -> None:
    long = {name: lines for name, text in texts() if name.endswith(".py") and (lines := text.count("\n")) > MOST_LINES}
    assert not long


def test_nothing_is_left_open() -> None:
    assert not found(LEFT_OPEN)


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    assert not found(MACHINE_PATH)


@pytest.mark.parametrize("line", ["see /ho" + "me/ann/notes", "'/t" + "mp/x'", "TO" + "DO: later", "# FIX" + "ME"])
def test_the_patterns_find_what_they_look_for(line: str) -> None:
    assert MACHINE_PATH.search(line) or LEFT_OPEN.search(line)


def test_the_package_exports_exactly_this() -> None:
    assert set(asreported.__all__) == {"AsReportedError", "Document", "Story", "__version__", "open_store", "read"}
    for name in asreported.__all__:
        assert getattr(asreported, name) is not None
        assert name in dir(asreported)
    with pytest.raises(AttributeError, match="no attribute 'write'"):
        _ = asreported.write


@pytest.mark.parametrize(
    "module", ["asreported", "asreported.model", "asreported.views", "asreported.cli", "asreported.web"]
)
def test_importing_is_light(module: str) -> None:
    heavy = {"spacy", "sqlalchemy", "trafilatura", "starlette"}
    code = f"import sys, {module}; print(*sorted({heavy} & sys.modules.keys()))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []


def test_the_nouns_know_only_the_standard_library() -> None:
    ours = {"asreported.model", "asreported.errors"}
    strangers = [
        f"{name} imports {module}"
        for name, tree in modules("model")
        for module in imported(tree)
        if module.split(".")[0] not in sys.stdlib_module_names and ".".join(module.split(".")[:2]) not in ours
    ]
    assert not strangers


def test_every_module_says_what_it_is_for() -> None:
    silent = [name for name, tree in modules("") if tree.body and not ast.get_docstring(tree)]
    assert not silent


def test_every_word_list_says_where_its_facts_come_from() -> None:
    lists = [(name, text) for name, text in texts() if name.startswith("src/") and name.endswith((".toml", ".tsv"))]
    assert lists
    assert not [name for name, text in lists if not text.startswith("# ")]


def test_no_error_is_swallowed() -> None:
    bare = [
        f"{name}:{node.lineno}"
        for name, tree in modules("")
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id == "BaseException"))
    ]
    assert not bare


def test_the_changelog_knows_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[{re.escape(asreported.__version__)}\]", changelog, re.MULTILINE)


def documents() -> list[str]:
    """The documents that people read."""
    pages = (path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs").rglob("*.md")))
    return ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", *pages]


def files_named() -> list[tuple[str, str]]:
    """Every path, of a link or in backticks, of the documents that people read; `<story>` and the like left out."""
    named = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)|`((?:[\w.-]+/)+(?:[\w.-]+\.[a-z]+)?)`")
    return [
        (document, match[1] or match[2])
        for document in documents()
        for match in named.finditer((ROOT / document).read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("document", "path"), files_named())
def test_the_documents_name_files_that_exist(document: str, path: str) -> None:
    not_ours = path.startswith(("out/", "reports/"))  # made by make; the reader's own
    homes = (ROOT, ROOT / "src" / "asreported", (ROOT / document).parent)
    assert not_ours or any((home / path).exists() for home in homes), document


@pytest.mark.parametrize("document", documents())
def test_links_into_documents_lead_to_a_heading(document: str) -> None:
    for path, heading in re.findall(r"\]\((?!https?:)([^)#]*)#([^)]+)\)", (ROOT / document).read_text("utf-8")):
        page = (ROOT / document).parent / path if path else ROOT / document
        titles = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert heading in {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}, heading


def commands_shown() -> list[tuple[str, str]]:
    """Every `asreported …` line in the code blocks of the documents that people read, and in the Makefile."""
    return [
        (name, line)
        for name in (*documents(), "Makefile")
        for line in re.findall(
            r"^(?:\s*\$ |\t\$\(BIN\)/)?(asreported .*)$", (ROOT / name).read_text("utf-8"), re.MULTILINE
        )
    ]


@pytest.mark.parametrize(("name", "line"), commands_shown())
def test_the_documents_show_commands_that_exist(name: str, line: str) -> None:
    command = importlib.import_module("asreported.cli").main
    words = re.split(r"#| \| | > | && ", line, maxsplit=1)[0].split()[1:]
    while words and hasattr(command, "commands"):
        assert words[0] in command.commands, f"{name}: {line}"
        command = command.commands[words.pop(0)]
    options = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    shown = {word.split("=")[0] for word in words if word.startswith("-") and word != "-"}
    assert shown <= options | {"--help"}, f"{name}: {line}"
