"""The report of an attempt, in the forms in which it is taken away."""

from drills.report.page import ENDINGS, VERDICTS
from drills.report.whole import FORMS, grade_markdown, report, sheet

__all__ = ["ENDINGS", "FORMS", "VERDICTS", "grade_markdown", "report", "sheet"]
