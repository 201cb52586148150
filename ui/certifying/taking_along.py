"""The results of a certification as a file for whoever counts: a table for a spreadsheet, or for programs."""

from functools import partial

import streamlit as st

from drills.store import Store
from exchange.certified import certified
from exchange.csv_file import as_csv
from exchange.parquet import as_parquet
from exchange.results import criterion_rows, outcome_rows
from people.register import Register
from ui import record, who

_ROWS = {"One row a sitting": outcome_rows, "One row a criterion": criterion_rows}
_FORMS = {"CSV": as_csv, "Parquet": as_parquet}
_MEDIA = {"CSV": "text/csv", "Parquet": "application/vnd.apache.parquet"}


def offer(reference: str) -> None:
    """The ways to take the results of a version along; nothing is made before somebody asks."""
    with st.popover("Download the results"):
        rows = st.radio("What a row is", list(_ROWS))
        with st.container(horizontal=True):
            for form in _FORMS:
                st.download_button(
                    form,
                    partial(_written, record.store(), who.me().id, reference, rows, form),
                    f"{reference.replace('@', '-')}-results.{form.lower()}",
                    _MEDIA[form],
                    on_click="ignore",
                )
        st.caption(
            "Who, when, passed or not, score and levels; nothing of what was said. What is kept from you on "
            "this page is not in the file either."
        )


def _written(store: Store, viewer: str, reference: str, rows: str, form: str) -> bytes:
    # it is made without the page, when somebody asks; what they may do is looked up again
    person = Register(store.database).person(viewer)
    return _FORMS[form](_ROWS[rows](certified(store, person, reference)))
