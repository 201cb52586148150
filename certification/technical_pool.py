"""The part of a technical report about the customers of the pool and the scale that they are put on. Pure."""

from certification.technical_form import Section, Table, count
from certification.terms import Terms


def pool(terms: Terms) -> Section:
    """Who is in the pool, and by which lines scores with them are put on one scale."""
    scale = terms.equating
    if scale is None:
        said = (
            "Scores with each customer stand as they are: no lines were made that put them on one scale. "
            "Whether they are equally hard, this report cannot tell; ripitz certification equate measures it."
        )
        return Section(
            "The pool and its scale", (said,), Table(("Customer",), tuple((name,) for name in terms.pool))
        )
    lines = scale.lines
    return Section(
        "The pool and its scale",
        (
            "A score with a customer is put on the pool’s scale by its line. The lines come from the five "
            f"reference sellers, {count(scale.drills, 'drill')} with each customer, by the rubric "
            f"{scale.rubric} and the assessor {scale.assessor}; not from people.",
        ),
        Table(
            ("Customer", "Points a point", "A 0 comes to", f"A {terms.pass_mark} comes to"),
            tuple(
                (
                    one,
                    f"{lines[one].slope:.2f}",
                    f"{lines[one].intercept:.1f}",
                    str(scale.equated(one, terms.pass_mark)),
                )
                for one in terms.pool
            ),
        ),
    )
