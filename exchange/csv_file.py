"""Results as CSV that a spreadsheet opens without running anything in it. Pure.

An apostrophe is put before what a spreadsheet could take for a formula, and before an apostrophe in the same
places: where a text begins, and after what some spreadsheets take for the end of a cell (semicolon, tab, line
break). What cannot be seen hides neither: some spreadsheets leave it out before they look. Whoever takes one
apostrophe away in each of these places has the text as it was.
"""

import csv
import io
import re
from datetime import datetime

from exchange.results import Results, Value
from templating import printable

# as OWASP lists them, and their full-width twins, which some spreadsheets read as the same
_UNSEEN = (
    r"[\x00-\x08\x0b\x0c\x0e-\x20\x7f-\xa0\xad\u061c\u1680\u2000-\u200f\u2028-\u202f"
    r"\u205f-\u206f\u3000\ufeff]*+"
)
_FORMULA = re.compile(rf"(^|[;\t\r\n])(?={_UNSEEN}[=+\-@\t\r\n＝＋－＠'])")


def as_csv(results: Results) -> bytes:
    """The table as UTF-8 with a byte order mark, which spreadsheets need, a heading line, and CRLF."""
    written = io.StringIO(newline="")
    lines = csv.writer(written)
    lines.writerow(results.columns)
    lines.writerows([_cell(value) for value in row] for row in results.rows)
    return written.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> str | int | float:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int() | float():
            return value
        case datetime():
            return value.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return _FORMULA.sub(r"\1'", printable(value))
