"""Writes the pages of `docs/reference/` out of the code: `python -m tests.reference` (`make reference`).

The command line is told by click's own parameters, the Python interface by signatures and docstrings, the JSON by the
nouns' fields: what is said there is said once, in the code.
"""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import re
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

import click

import asreported
from asreported import errors, model
from asreported.api.dossier import Dossier
from asreported.api.records import Records
from asreported.views import export
from asreported.views.dossier import Row

REFERENCE = Path(__file__).resolve().parents[1] / "docs" / "reference"
_MADE = "<!-- Made from the code by `make reference`: change it there. -->"
_JSON_NAMES: dict[object, str] = {
    str: "string",
    int: "whole number",
    float: "number",
    bool: "true or false",
    types.NoneType: "null",
}
_LONGEST_LINE = 90
_SECTION = re.compile(r"^(Args|Returns|Raises):$")
_ITEM = re.compile(r"^    (\w[\w., ]*): (.*)$")


def written() -> dict[Path, str]:
    """Each page and its text."""
    pages = {"cli.md": _command_line(), "python.md": _python(), "json.md": _json()}
    return {REFERENCE / name: "\n\n".join([_MADE, *parts]) + "\n" for name, parts in pages.items()}


def _command_line() -> Iterator[str]:
    main: click.Group = importlib.import_module("asreported.cli").main
    yield "# The command line"
    yield (
        "Data goes to standard output, talk to standard error. The exit status is 0 when all is well, 1 when some"
        " sources could not be read, 2 on wrong usage. `asreported COMMAND --help` tells the same as this page."
    )
    yield from _command(main, click.Context(main, info_name="asreported"))


def _command(command: click.Command, ctx: click.Context) -> Iterator[str]:
    parameters = [one for one in command.get_params(ctx) if isinstance(one, click.Option) and "--help" not in one.opts]
    if ctx.parent is not None:
        yield f"## {ctx.command_path}"
    yield _unwrapped(command.help or "")
    usage = " ".join(" ".join(command.collect_usage_pieces(ctx)).split())
    yield f"```\nUsage: {ctx.command_path} {usage}\n```"
    records = [record for parameter in parameters if (record := parameter.get_help_record(ctx))]
    if records:
        yield _table(("option", ""), ((f"`{names}`", _cell(said)) for names, said in records))
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            below = command.get_command(ctx, name)
            if below is not None:
                yield from _command(below, click.Context(below, info_name=name, parent=ctx))
    elif command.epilog:
        examples = [line.strip() for line in command.epilog.splitlines() if line.strip().startswith("asreported")]
        yield "```\n" + "\n".join(examples) + "\n```"


def _python() -> Iterator[str]:
    yield "# The Python interface"
    yield f"What `import asreported` gives: {', '.join(f'`{name}`' for name in sorted(asreported.__all__))}."
    for name in ("read", "open_store"):
        yield from _function(f"asreported.{name}", getattr(asreported, name), level=2)
    for kind in (asreported.Story, Dossier, Records):
        yield from _class(kind)
    yield "## Row"
    yield _docstring(Row)
    yield _table(
        ("field", "type"), ((f"`{field.name}`", f"`{_cell(str(field.type))}`") for field in dataclasses.fields(Row))
    )
    yield "## Errors"
    yield from _errors()


def _errors() -> Iterator[str]:
    lead, tree, *rest = re.split(r"\n\n", inspect.getdoc(errors) or "")
    yield lead
    yield f"```\n{inspect.cleandoc(tree)}\n```"
    yield from rest


def _class(kind: type) -> Iterator[str]:
    yield f"## {kind.__name__}"
    yield _docstring(kind)
    members = [(name, member) for name, member in vars(kind).items() if not name.startswith("_")]
    properties = [(name, member) for name, member in members if isinstance(member, property)]
    if properties:
        yield _table(
            ("property", "type", ""),
            (
                (f"`{name}`", f"`{_short(inspect.signature(one.fget).return_annotation)}`", _cell(_docstring(one)))
                for name, one in properties
                if one.fget is not None
            ),
        )
    for name, member in members:
        if inspect.isfunction(member):
            yield from _function(f"{kind.__name__}.{name}", member)


def _function(name: str, function: Callable[..., Any], level: int = 3) -> Iterator[str]:
    signature = inspect.signature(function)
    given = [one for one in signature.parameters.values() if one.name != "self"]
    listed, starred = [], False
    for one in given:
        if one.kind is one.KEYWORD_ONLY and not starred:
            listed.append("*")
        starred = starred or one.kind in (one.KEYWORD_ONLY, one.VAR_POSITIONAL)
        listed.append(str(one.replace(annotation=_Bare(one.annotation))))
    given_back = _short(signature.return_annotation)
    line = f"{name}({', '.join(listed)}) -> {given_back}"
    if len(line) > _LONGEST_LINE:
        line = "\n".join([f"{name}(", *(f"    {one}," for one in listed), f") -> {given_back}"])
    yield f"{'#' * level} {name}"
    yield f"```python\n{line}\n```"
    yield _docstring(function)


class _Bare:
    """An annotation that shows itself without quotation marks."""

    def __init__(self, annotation: str) -> None:
        self._annotation = annotation

    def __repr__(self) -> str:
        return _short(self._annotation)


def _short(annotation: str) -> str:
    return annotation.replace("model.", "").replace("views.", "")


def _json() -> Iterator[str]:
    yield "# The JSON"
    yield (
        "`asreported export` writes one `Story`; `asreported show LIST --json` one of its lists;"
        " `asreported stories --json` a list of `StoryHeading`. Every key is always there."
        " `asreported export --format jsonl` writes one record a line, its kind under the key `record`:"
    )
    story = asreported.model.Story
    lists = {name: typing.get_args(kind)[0] for name, kind in typing.get_type_hints(story).items()}
    yield _table(
        ("list", "`record`", "fields"),
        ((f"`{name}`", f"`{export.RECORD_NAMES[name]}`", _link(kind)) for name, kind in lists.items()),
    )
    yield _docstring(importlib.import_module("asreported.model.span"))
    yield _docstring(importlib.import_module("asreported.model.when"))
    for noun in _nouns([story, model.StoryHeading]):
        yield f"## {noun.__name__}"
        yield _docstring(noun)
        hints = typing.get_type_hints(noun)
        yield _table(("key", "what it holds"), ((f"`{name}`", _json_type(hints[name])) for name in hints))


def _nouns(first: Iterable[type]) -> list[type]:
    """The nouns, and all that their fields hold, each where it is first met."""
    found: list[type] = []
    waiting = list(first)
    while waiting:
        noun = waiting.pop(0)
        if noun not in found:
            found.append(noun)
            waiting += [kind for hint in typing.get_type_hints(noun).values() for kind in _held(hint)]
    return found


def _held(hint: object) -> Iterator[type]:
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        yield hint
    for part in typing.get_args(hint):
        yield from _held(part)


def _json_type(hint: Any) -> str:
    if hint in _JSON_NAMES:
        return _JSON_NAMES[hint]
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin is Literal:
        return ", ".join(f"`{part}`" for part in parts)
    if origin is tuple and parts[-1] is Ellipsis:
        return f"list of {_json_type(parts[0])}"
    if origin is tuple:
        return f"[{', '.join(_json_type(part) for part in parts)}]"
    if origin in (types.UnionType, typing.Union):
        return " or ".join(_json_type(part) for part in parts)
    return _link(hint)


def _link(noun: type) -> str:
    return f"[{noun.__name__}](#{noun.__name__.lower()})"


def _docstring(thing: object) -> str:
    """A docstring as Markdown: its lists of arguments and errors as lists."""
    lines: list[str] = []
    in_section = False
    for line in (inspect.getdoc(thing) or "").splitlines():
        if heading := _SECTION.match(line):
            in_section = True
            lines += [{"Args": "Arguments:", "Raises": "Errors:"}.get(heading[1], f"{heading[1]}:"), ""]
        elif in_section and (item := _ITEM.match(line)):
            lines.append(f"- `{item[1]}`: {item[2]}")
        elif in_section and line.strip():
            lines.append(f"  {line.strip()}")
        else:
            in_section = in_section and not line.strip()
            lines.append(line)
    return "\n".join(lines)


def _unwrapped(text: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", inspect.cleandoc(text)))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main() -> None:
    """Bring the pages up to date."""
    for page, text in written().items():
        page.parent.mkdir(exist_ok=True)
        page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
