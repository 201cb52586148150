"""Results as Parquet, for programs: types and empty values as they are, no text changed. Pure."""

import io
from datetime import datetime

import pyarrow as pa
from pyarrow import parquet

from exchange.results import Results, Value
from templating import printable

_TYPES = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    datetime: pa.timestamp("us", tz="UTC"),
}


def as_parquet(results: Results) -> bytes:
    """The table as a Parquet file."""
    schema = pa.schema([(name, _TYPES[sort]) for name, sort in results.columns.items()])
    rows = [dict(zip(results.columns, map(_plain, row), strict=True)) for row in results.rows]
    written = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows, schema=schema), written, compression="zstd")
    return written.getvalue()


def _plain(value: Value) -> Value:
    return printable(value) if isinstance(value, str) else value
