"""The `ripitz` command. Thin: each command imports what it needs, so that `--help` comes at once."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands import evidence, given, machine
from commands.certification import certification
from commands.export import export
from commands.given import Rubric, Seed
from commands.people import people
from errors import UserError
from terminal.certificates import certificates, keys

if TYPE_CHECKING:
    from rich.console import Console

    from models.settings import Settings

app = typer.Typer(
    name="ripitz",
    help="A practice room for the worst minute of a seller's week: a customer who is angry, and you.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.command()
def scenarios() -> None:
    """List the customers there are to practise with."""
    from rich.console import Console

    from terminal import tables

    tables.scenarios(Console())


@app.command()
def attempts() -> None:
    """List the attempts in the record, newest first."""
    from rich.console import Console

    from terminal import tables

    tables.attempts(Console(), given.store())


@app.command()
def play(
    scenario: Annotated[
        str | None, typer.Argument(help="A scenario's id, or the path of a scenario file.")
    ] = None,
    script: Annotated[Path | None, typer.Option("--script", help="Replies, a JSON string a line.")] = None,
    rep: Annotated[str | None, typer.Option("--rep", help="Let a reference rep play.")] = None,
    seed: Seed = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the whole drill as one JSON object.")
    ] = False,
    resume: Annotated[str | None, typer.Option("--resume", help="Go on with an attempt.")] = None,
    rubric: Rubric = "full",
) -> None:
    """Face a customer at the prompt, or play out a script or a reference rep."""
    from rich.console import Console

    from terminal import talk

    console = Console()
    if script or rep:
        _play_out(console, scenario, script, rep, seed, rubric, as_json)
        return
    if as_json:
        raise UserError("--json goes with --script or --rep")
    talk.hold(console, given.store(), scenario, resume, seed, rubric)


@app.command()
def report(
    attempt: Annotated[str, typer.Argument(help="The attempt's id; ripitz attempts lists them.")],
    form: Annotated[str, typer.Option("--format", help="md, html, json or pdf (one page).")] = "md",
    rubric: Rubric = "full",
) -> None:
    """Print the report of an attempt; as a PDF, into a file: `ripitz report ID --format pdf > report.pdf`."""
    from drills.loading import load
    from drills.report import report as written
    from people.register import Register

    store = given.store()
    told = load(store, attempt)
    trainee = Register(store.database).name_of(told.owner)
    if form != "pdf":
        given.out(written(told, rubric, form, trainee))
        return
    if sys.stdout.isatty():
        raise UserError(
            "a PDF is nothing to read here; send it into a file, as in … --format pdf > report.pdf"
        )
    from drills.report.pdf import pdf

    sys.stdout.buffer.write(pdf(told, rubric, trainee))
    sys.stdout.buffer.flush()


@app.command()
def check(files: Annotated[list[Path], typer.Argument(help="Scenario or rubric files.")]) -> None:
    """Say what is wrong in scenario and rubric files, by file, line and key."""
    from drills.check import problems

    found = [str(problem) for file in files for problem in problems(file)]
    for line in found:
        typer.echo(line, err=True)
    if found:
        raise typer.Exit(1)
    typer.echo(f"{len(files)} file{'s' if len(files) > 1 else ''}, nothing wrong.")


@app.command()
def practice(
    port: Annotated[int, typer.Option("--port", help="Where the browser finds it.")] = 8501,
    for_class: Annotated[
        bool, typer.Option("--class", help="Let the phones of a class in this network join the stage.")
    ] = False,
) -> None:
    """Open the practice room in the browser."""
    from models import settings

    # what is wrong in the settings is said here, and not in the browser
    read = settings.read()
    # the room runs in a folder of its own, and the settings stand in the one it was started in
    found = settings.file()
    own = {settings.WHERE: str(found.resolve())} if found else {}
    front = Path(__file__).parent / "server.py"
    command = [sys.executable, "-m", "streamlit", "run", str(front), f"--server.port={port}"]
    if for_class:
        command.append("--server.address=0.0.0.0")
        own |= _class_settings(read, port)
    raise typer.Exit(_run(command, front.parent, os.environ | own))


@app.command()
def doctor() -> None:
    """Say where the record is, whether the models that are set up answer, how fast, and what is wrong."""
    from rich.console import Console

    from drills.voices import used_today
    from models.settings import settings
    from terminal import doctor as room

    store = given.store()
    if not room.show(Console(), settings(), used_today(store), record=store.database):
        raise typer.Exit(1)


@app.command()
def judge(
    attempt: Annotated[str, typer.Argument(help="The attempt's id; ripitz attempts lists them.")],
    rubric: Rubric = "full",
) -> None:
    """Have a model read a finished attempt a second time; where the two differ, a person decides."""
    from rich.console import Console

    from terminal import judging

    judging.show(Console(), given.store(), attempt, rubric)


app.add_typer(people, name="people")
app.add_typer(keys, name="keys")
app.add_typer(certificates, name="certificate")
app.add_typer(certification, name="certification")
app.add_typer(export, name="export")
for command in (
    evidence.verify,
    evidence.evidence,
    evidence.retention,
    machine.assess,
    machine.grade,
    machine.evaluate,
    machine.tryout,
    machine.calibrate,
):
    app.command()(command)


def main() -> None:
    """Run the command; whatever goes wrong is said in plain words."""
    # what is typed is kept byte by byte, and nothing typed can break what is printed
    for stream, rule in ((sys.stdin, "surrogateescape"), (sys.stdout, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=rule)
    try:
        app()
    except UserError as error:
        typer.echo(f"ripitz: {error}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        # whoever read our output has gone; Python must not try to flush it again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:
        from drills.faults import note

        typer.echo(f"ripitz: something went wrong inside Ripitz; {note(error)}", err=True)
        sys.exit(70)


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> int:
    """Run the server until it ends; whoever ends this process ends the server with it."""
    import signal
    import subprocess

    with subprocess.Popen(command, cwd=folder, env=environment) as server:  # noqa: S603 - our own
        signal.signal(signal.SIGTERM, lambda *_: server.terminate())
        return server.wait()


def _class_settings(read: "Settings", port: int) -> dict[str, str]:
    """What `practice --class` says in the environment; what it means is said at the prompt."""
    from models.settings import variable
    from web.lan import own_address

    address = read.stage.address or f"http://{own_address()}:{port}"
    typer.echo(f"The class joins at {address}/join")
    typer.echo(f"Open http://localhost:{port}/stage on this machine.")
    typer.echo(
        "Everybody in this network can open the class’s page, and nothing else of Ripitz. What is sent "
        "between the phones and this machine is not encrypted."
    )
    return {variable("stage", "address"): address, variable("stage", "phones_only"): "true"}


def _play_out(
    console: "Console",
    scenario: str | None,
    script: Path | None,
    rep: str | None,
    seed: int | None,
    rubric: str,
    as_json: bool,
) -> None:
    from drills import machine, rehearsal
    from simulator.catalogue import scenario as on_the_shelf
    from simulator.rep import rep as reference_rep
    from terminal import talk

    if script and rep:
        raise UserError("either --script or --rep, not both")
    if script:
        replier = rehearsal.script(machine.replies(given.lines(script)))
    else:
        replier = rehearsal.played_by(reference_rep(rep or ""))
    whole = rehearsal.rehearse(on_the_shelf(_named(scenario)), 0 if seed is None else seed, replier)
    if as_json:
        given.out(machine.dump(whole.to_json(rubric)))
    else:
        talk.show(console, whole, rubric)


def _named(scenario: str | None) -> str:
    if scenario is None:
        raise UserError("name a scenario to play; “ripitz scenarios” lists them")
    return scenario


if __name__ == "__main__":
    main()
