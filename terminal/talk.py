"""A drill at the prompt: the customer speaks, the trainee types, until it ends."""

from rich.console import Console
from rich.markdown import Markdown
from rich.markup import escape
from rich.padding import Padding

from drills.attempt import Attempt, Stage
from drills.drill import Drill
from drills.loading import DrillError
from drills.measuring.voice_report import notice
from drills.rehearsal import Rehearsal
from drills.report import grade_markdown, report
from drills.store import Store
from drills.written import known
from errors import UserError
from rubric.reading import Reading
from simulator import catalogue

QUIT = "/quit"
BRIEF = "/brief"


def hold(
    console: Console, store: Store, scenario: str | None, resume: str | None, seed: int | None, rubric: str
) -> None:
    """Begin a drill on `scenario`, or take up the attempt `resume`, and hold it to its end.

    Ctrl-D and Ctrl-C leave it standing, to be taken up again.
    """
    if scenario:
        drill = Drill.begin(store, *catalogue.find(scenario), seed)
    elif resume:
        drill = Drill.open(store, resume)
        if drill.attempt.mode == "certification":
            raise UserError("this drill is part of a certification, which is sat in the browser")
    else:
        raise UserError("name a scenario to play; “ripitz scenarios” lists them")
    brief(console, drill.attempt)
    try:
        _prepare(console, drill)
        _converse(console, drill)
        _recap(console, drill)
    except (EOFError, KeyboardInterrupt):
        console.print(f"\n[dim]Left standing. Go on with: ripitz play --resume {drill.attempt.id}[/dim]")
        return
    console.print(Markdown(report(drill.attempt, rubric, "md")))
    console.print(f"[dim]Again: ripitz report {drill.attempt.id}[/dim]")


def show(console: Console, whole: Rehearsal, rubric: str) -> None:
    """A drill that was played out, and its grade."""
    for index, said in enumerate(whole.said):
        _show(console, whole.scenario.persona.name, said.text)
        if index < len(whole.replies):
            _show(console, "You", whole.replies[index])
            console.print(f"[dim]     {_did(whole.readings[index])}[/dim]")
    console.print(f"\n[bold]{whole.ending.value.replace('_', ' ')}[/bold], chance {whole.said[-1].chance}")
    console.print(Markdown(grade_markdown(whole.grade(rubric), whole.turns)))


def brief(console: Console, told: Attempt) -> None:
    """What the trainee is told, and has found out beforehand."""
    text = told.scenario.brief
    console.print(
        Padding(f"[bold]{escape(told.scenario.title)}[/bold]\n{escape(text.situation)}", (1, 0, 0, 0))
    )
    for heading, items in (
        ("You may", [term.text for term in text.may]),
        ("You may not", [term.text for term in text.may_not]),
        ("You know", list(known(told))),
    ):
        if items:
            console.print(f"[bold]{heading}[/bold]")
            for item in items:
                console.print(f"  - {escape(item)}")


def _prepare(console: Console, drill: Drill) -> None:
    plan = drill.attempt.scenario.preparation
    if drill.attempt.stage is not Stage.PREPARING or plan is None:
        return
    console.print(f"\n[bold]Before you begin.[/bold] {escape(plan.prompt)}")
    chosen: list[str] = []
    for number, contact in enumerate(plan.contacts, start=1):
        console.print(f"  {number}  {escape(contact.who)}")
    while len(chosen) < plan.visits:
        answer = console.input(
            f"[bold]Whom do you talk to?[/bold] (number, {plan.visits - len(chosen)} left) "
        ).strip()
        if not answer.isdigit() or not 1 <= int(answer) <= len(plan.contacts):
            console.print(f"[dim]A number from 1 to {len(plan.contacts)}, please.[/dim]")
            continue
        contact = plan.contacts[int(answer) - 1]
        if contact.id not in chosen:
            chosen.append(contact.id)
        console.print(Padding(escape(contact.says), (0, 4)))
    if plan.management:
        console.print(f"[bold]Senior management:[/bold] {escape(plan.management)}")
    options = [
        console.input(f"[bold]Option {number} you will bring:[/bold] ")
        for number in range(1, plan.options + 1)
    ]
    drill.prepare(chosen, options)


def _converse(console: Console, drill: Drill) -> None:
    name = drill.attempt.scenario.persona.name
    console.print(f"\n[dim]{BRIEF} shows the brief again, {QUIT} walks out.[/dim]\n")
    for line in drill.attempt.lines:
        _show(console, name if line.role == "customer" else "You", line.text)
    _gauge(console, drill)
    while True:
        if drill.attempt.stage is Stage.OWED:
            _hear(console, drill)
            _gauge(console, drill)
        if drill.attempt.stage is not Stage.TALKING:
            break
        typed = console.input("[bold]You:[/bold] ")
        if typed.strip() == BRIEF:
            brief(console, drill.attempt)
        elif typed.strip() == QUIT:
            drill.abandon()
        else:
            try:
                drill.reply(typed)
            except DrillError as error:
                console.print(f"[dim]{escape(str(error))}[/dim]")


def _recap(console: Console, drill: Drill) -> None:
    asked = drill.attempt.scenario.recap
    if drill.attempt.stage is Stage.RECAP and asked:
        console.print(f"\n[bold]One thing is left.[/bold] {escape(asked.prompt)}")
        drill.recap(console.input("[bold]You write:[/bold] "))


def _did(reading: Reading) -> str:
    """The moves of a reply in words; a doubtful one with a question mark."""
    moves = {f.move.replace("_", " ") + ("?" if f.unsure else ""): None for f in reading.findings}
    return ", ".join(moves) or "nothing the rubric knows"


def _show(console: Console, who: str, text: str) -> None:
    console.print(f"[bold]{escape(who)}:[/bold] {escape(text)}")


def _hear(console: Console, drill: Drill) -> None:
    """The customer's answer, sentence by sentence as it comes."""
    console.print(f"[bold]{escape(drill.attempt.scenario.persona.name)}:[/bold]", end="")
    for sentence in (*drill.attempt.begun, *drill.answering()):
        console.print(f" {escape(sentence.text)}", end="")
    console.print()
    if said := notice(drill.attempt.lines[-1].kept_back):
        console.print(f"[dim]{said}[/dim]")


def _gauge(console: Console, drill: Drill) -> None:
    state, chance = drill.attempt.state, drill.attempt.chance
    if state and chance is not None:
        filled = round(chance / 5)
        bar = "█" * filled + "░" * (20 - filled)
        feelings = f"anger {state.mood.anger:.0f}  trust {state.mood.trust:.0f}"
        console.print(f"[dim]{bar} {chance:3d}  {feelings}[/dim]\n")
