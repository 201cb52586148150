"""A second reading at the prompt: its progress, and what came of it."""

from rich.console import Console
from rich.markdown import Markdown
from rich.progress import Progress

from drills.drill import Drill
from drills.grading import grade_attempt
from drills.judging import panel
from drills.report import grade_markdown
from drills.store import Store
from rubric.judge.judgement import JudgedCriterion


def show(console: Console, store: Store, attempt_id: str, rubric_id: str) -> None:
    """Have the attempt read, and print the grade with its second reading."""
    drill = Drill.open(store, attempt_id)
    readers = panel(drill.attempt, store)
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task("Reading", total=None)

        def read(criterion: JudgedCriterion, done: int, of: int) -> None:
            bar.update(task, description=criterion.title, completed=done, total=of)

        drill.judge(rubric_id, readers, read)
    console.print(Markdown(grade_markdown(grade_attempt(drill.attempt, rubric_id), drill.attempt.turns)))
