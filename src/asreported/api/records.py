"""A list of records of one kind: a sequence, a table on the screen or in a notebook, a frame of pandas or Arrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from asreported.errors import MissingExtraError
from asreported.model import Story
from asreported.views import notebook, tables, terminal

if TYPE_CHECKING:
    import pandas
    import pyarrow

Record = TypeVar("Record")

_SHOWN = 20
"""Records that a representation shows: a screenful. The rest are counted."""


class Records(Sequence[Record], Generic[Record]):
    """Records of the list `what` ("figures", "timeline", …) of a story; slices are `Records` as well."""

    __slots__ = ("_items", "_told", "_what")

    def __init__(self, told: Story, what: str, items: Sequence[Record]) -> None:
        self._told = told
        self._what = what
        self._items = tuple(items)

    @overload
    def __getitem__(self, place: int) -> Record: ...
    @overload
    def __getitem__(self, place: slice) -> Records[Record]: ...
    def __getitem__(self, place: int | slice) -> Record | Records[Record]:
        if isinstance(place, slice):
            return Records(self._told, self._what, self._items[place])
        return self._items[place]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Record]:
        return iter(self._items)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Records):
            return self._what == other._what and self._items == other._items
        return NotImplemented

    def __hash__(self) -> int:
        return hash((self._what, self._items))

    def __repr__(self) -> str:
        only: dict[str, Any] = {self._what: self._items[:_SHOWN]}
        shown = replace(self._told, **only)
        return terminal.show(shown, self._what).rstrip("\n") + self._rest()

    def _repr_html_(self) -> str:
        return notebook.table(tables.of(self._told, self._what, self._items[:_SHOWN]), rest=self._rest().strip())

    def to_pandas(self) -> pandas.DataFrame:
        """One row a record; `subject` and `when` spread over columns, evidence as lists of plain values.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        table = tables.of(self._told, self._what, self._items)
        frame: pandas.DataFrame = _installed("pandas").DataFrame(table.rows, columns=list(table.columns))
        return frame

    def to_arrow(self) -> pyarrow.Table:
        """The same as an Arrow table.

        Raises:
            MissingExtraError: pyarrow is not installed.
        """
        table = tables.of(self._told, self._what, self._items)
        columns = {name: [row[at] for row in table.rows] for at, name in enumerate(table.columns)}
        arrow: pyarrow.Table = _installed("pyarrow").table(columns)
        return arrow

    def _rest(self) -> str:
        left = len(self._items) - _SHOWN
        return f"\n… and {left:,} more" if left > 0 else ""


def _installed(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingExtraError(f"{name} is not installed: pip install {name}") from error
