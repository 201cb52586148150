"""The `ripitz` command. Thin: each command imports what it needs, so that `--help` comes at once."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from errors import UserError
from terminal.certificates import certificates, keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console

    from drills.store import Store
    from models.settings import Settings
    from people.register import Register

app = typer.Typer(
    name="ripitz",
    help="A practice room for the worst minute of a seller's week: a customer who is angry, and you.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Rubric = Annotated[
    str, typer.Option("--rubric", help="Which rubric: core, full, or one of the five techniques.")
]
Seed = Annotated[int | None, typer.Option("--seed", help="Same seed, same replies: the same conversation.")]
Input = Annotated[
    Path | None, typer.Argument(metavar="[FILE|-]", help="JSON Lines; standard input if left out.")
]


people = typer.Typer(no_args_is_help=True, help="Who may sign in, where several people share this Ripitz.")
app.add_typer(people, name="people")
app.add_typer(keys, name="keys")
app.add_typer(certificates, name="certificate")

export = typer.Typer(
    no_args_is_help=True, help="Results for the company's other systems; never a word of what was said."
)
app.add_typer(export, name="export")

certification = typer.Typer(
    no_args_is_help=True, help="What people can be certified in, and who sits it now."
)
app.add_typer(certification, name="certification")

Version = Annotated[str, typer.Argument(metavar="ID@VERSION", help="ripitz certification list shows them.")]
Because = Annotated[
    str, typer.Option("--because", help="Why; it is written down for good, and must name nobody.")
]

Login = Annotated[str, typer.Argument(help="What somebody signs in by: one word, or an e-mail address.")]
RoleName = Annotated[str, typer.Argument(help="trainee or trainer.")]


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

    tables.attempts(Console(), _store())


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
    talk.hold(console, _store(), scenario, resume, seed, rubric)


@app.command()
def report(
    attempt: Annotated[str, typer.Argument(help="The attempt's id; ripitz attempts lists them.")],
    form: Annotated[str, typer.Option("--format", help="md, html, json or pdf (one page).")] = "md",
    rubric: Rubric = "full",
) -> None:
    """Print the report of an attempt; as a PDF, into a file: `ripitz report ID --format pdf > report.pdf`."""
    from drills.drill import load
    from drills.report import report as written
    from people.register import Register

    store = _store()
    told = load(store, attempt)
    trainee = Register(store.database).name_of(told.owner)
    if form != "pdf":
        _out(written(told, rubric, form, trainee))
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
    import subprocess

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
    raise typer.Exit(subprocess.call(command, cwd=front.parent, env=os.environ | own))  # noqa: S603 - our own


@people.command("add")
def people_add(
    login: Login,
    name: Annotated[str, typer.Option("--name", help="How they are called.")],
    role: Annotated[str, typer.Option("--role", help="trainee or trainer.")] = "trainee",
    with_password: Annotated[
        bool, typer.Option("--password/--no-password", help="Without one, only OpenID Connect lets them in.")
    ] = True,
) -> None:
    """Enter somebody new. The password is asked for, or read from standard input."""
    from terminal import people as room

    wanted = room.role(role)
    password = room.asked_password() if with_password else None
    person = _register().add(login, name, wanted, password)
    typer.echo(f"{person.name} is entered as a {person.role} with the login {person.login}.")


@people.command("list")
def people_list() -> None:
    """List everybody in the register."""
    from rich.console import Console

    from terminal import people as room

    room.show(Console(), _register())


@people.command("role")
def people_role(login: Login, role: RoleName) -> None:
    """Make somebody a trainee or a trainer."""
    from terminal import people as room

    register = _register()
    person = room.found(register, login)
    register.set_role(person.id, room.role(role))
    typer.echo(f"{person.name} is a {role} now.")


@people.command("password")
def people_password(login: Login) -> None:
    """Give somebody another password; it is asked for, or read from standard input."""
    from terminal import people as room

    register = _register()
    person = room.found(register, login)
    register.set_password(person.id, room.asked_password())
    typer.echo(f"{person.name} has another password, and is signed out everywhere.")


@people.command("deactivate")
def people_deactivate(login: Login) -> None:
    """Let somebody in no longer; what they have done is kept."""
    from terminal import people as room

    register = _register()
    person = room.found(register, login)
    register.set_active(person.id, False)
    typer.echo(f"{person.name} can no longer sign in. To undo it: ripitz people activate {person.login}")


@people.command("activate")
def people_activate(login: Login) -> None:
    """Let somebody in again."""
    from terminal import people as room

    register = _register()
    person = room.found(register, login)
    register.set_active(person.id, True)
    typer.echo(f"{person.name} can sign in again.")


To = Annotated[Path, typer.Option("--to", metavar="FILE|-", help="Where to; - is standard output.")]


@export.command("xapi")
def export_xapi(
    to: Annotated[
        Path | None, typer.Option("--to", metavar="FILE|-", help="Write JSON Lines; - is standard output.")
    ] = None,
    send: Annotated[
        bool, typer.Option("--send", help="Tell the learning record store that ripitz.toml names.")
    ] = False,
) -> None:
    """Tell how drills ended as xAPI statements: all into a file, or what is missing there to a store."""
    from rich.console import Console

    from models.settings import settings
    from terminal import exporting

    if (to is None) != send:
        raise UserError("either --to FILE or --send")
    if to is not None:
        exporting.write(Console(stderr=True), _store(), settings(), to)
    elif not exporting.send(Console(), _store(), settings()):
        raise typer.Exit(1)


@export.command("results")
def export_results(
    form: Annotated[str, typer.Option("--format", help="csv or parquet.")] = "csv",
    criteria: Annotated[
        bool, typer.Option("--criteria", help="One row a criterion instead of one a drill.")
    ] = False,
    to: To = Path("-"),
) -> None:
    """Write results as a table: one row a drill, or one a criterion."""
    from rich.console import Console

    from models.settings import settings
    from terminal import exporting

    exporting.results(Console(stderr=True), _store(), settings(), form, criteria, to)


@certification.command("check")
def certification_check(
    files: Annotated[list[Path], typer.Argument(help="Certification files.")],
) -> None:
    """Say what is wrong in certification files, by file, line and key."""
    from terminal import certification as room

    found = room.problems(files)
    for line in found:
        typer.echo(str(line), err=True)
    if found:
        raise typer.Exit(1)
    typer.echo(f"{len(files)} file{'s' if len(files) > 1 else ''}, nothing wrong.")


@certification.command("publish")
def certification_publish(file: Annotated[Path, typer.Argument(help="A certification file.")]) -> None:
    """Freeze a certification as it is in a file: its version never changes from then on."""
    from rich.console import Console

    from terminal import certification as room

    room.publish(Console(), _store(), file)


@certification.command("list")
def certification_list() -> None:
    """List the certifications that were published."""
    from rich.console import Console

    from terminal import certification as room

    room.show(Console(), _store())


@certification.command("withdraw")
def certification_withdraw(version: Version, because: Because) -> None:
    """Let nobody begin a version any more; whoever is in the middle of it goes on."""
    from rich.console import Console

    from terminal import certification as room

    room.withdraw(Console(), _store(), version, because)


@certification.command("assign")
def certification_assign(
    version: Version,
    login: Annotated[str | None, typer.Argument(help="Whom to ask; or a whole cohort.")] = None,
    cohort: Annotated[str | None, typer.Option("--cohort", help="The name of a cohort.")] = None,
    due: Annotated[str | None, typer.Option("--due", help="The last day, as in 2026-03-31.")] = None,
) -> None:
    """Ask a person or a cohort to sit a certification."""
    from rich.console import Console

    from terminal import certification as room
    from terminal import people as everybody

    if (login is None) == (cohort is None):
        raise UserError("name either a login or a --cohort")
    store = _store()
    register = _register()
    to = room.cohort(register, cohort) if cohort else everybody.found(register, login or "")
    room.assign(Console(), store, version, to, due)


@certification.command("allow")
def certification_allow(
    login: Login,
    because: Because,
    percent: Annotated[int, typer.Option("--percent", help="Of the time that everybody has.")] = 100,
    minutes: Annotated[int, typer.Option("--minutes", help="On top, for each drill.")] = 0,
) -> None:
    """Allow somebody more time from their next sitting on; with neither option, no more than everybody."""
    from rich.console import Console

    from certification.clock import Allowance
    from terminal import certification as room
    from terminal import people as everybody

    store = _store()
    person = everybody.found(_register(), login)
    room.allow(Console(), store, person, Allowance(percent, minutes), because)


@certification.command("equate")
def certification_equate(
    pool: Annotated[
        list[str] | None,
        typer.Argument(help="The customers of a pool, or a certification's file; all that ship if left out."),
    ] = None,
    seeds: Annotated[
        int, typer.Option("--seeds", min=2, help="How many seeds each rep plays with each customer.")
    ] = 200,
    rubric: Annotated[
        str | None, typer.Option("--rubric", help="Which rubric; the certification's if left out, else full.")
    ] = None,
) -> None:
    """Say whether customers are equally hard on every seed, and put their scores on one scale."""
    from rich.console import Console

    from certification.equated import pool as named
    from rubric.grade import load_rubric
    from terminal import equating

    found = named(pool or (), _store())
    by = load_rubric(rubric or found.rubric)
    equating.show(Console(), found.customers, seeds, by, found.pass_mark or by.pass_mark)


@certification.command("sittings")
def certification_sittings() -> None:
    """List who sits a certification now, and how long they have."""
    from rich.console import Console

    from terminal import certification as room

    room.sittings(Console(), _store())


@certification.command("results")
def certification_results(
    version: Annotated[str | None, typer.Argument(metavar="[ID@VERSION]", help="All if left out.")] = None,
) -> None:
    """List where every sitting stands. What is due is done first: grades, certificates."""
    from rich.console import Console

    from terminal import certified as room

    room.results(Console(), _store(), version)


@certification.command("regrade")
def certification_regrade(
    version: Version,
    because: Because,
    rubric: Annotated[str, typer.Option("--rubric", help="By which rubric; a published one as our_own@2.")],
    sitting: Annotated[str | None, typer.Option("--sitting", help="One sitting; all if left out.")] = None,
) -> None:
    """Grade sittings again from what was read in them; the old grade stays, and a person decides a flip."""
    from rich.console import Console

    from terminal import certified as room

    room.regrade(Console(), _store(), version, sitting, rubric, because)


@certification.command("report")
def certification_report(
    version: Version,
    to: Annotated[Path, typer.Option("--output", "-o", help="A file that ends in .md, .html or .pdf.")],
) -> None:
    """Write the technical report that an auditor asks for; it names the customers of the pool."""
    from rich.console import Console

    from terminal import certified as room

    room.technical(Console(), _store(), version, to)


@people.command("erase")
def people_erase(login: Login, because: Because) -> None:
    """Erase all that somebody said, what was said about them, and their name. It cannot be undone."""
    from terminal import erasing

    typer.echo(erasing.person(_store().database, login, because))


@app.command()
def retention(
    older_than: Annotated[str, typer.Option("--older-than", help="How old, as in 365d or 52w.")],
    because: Because,
    certifications: Annotated[
        bool, typer.Option("--certifications", help="The drills of certifications too.")
    ] = False,
) -> None:
    """Erase what was said in drills in which nothing has happened for so long. It cannot be undone."""
    from terminal import erasing

    typer.echo(erasing.retention(_store().database, older_than, because, certifications))


@app.command()
def verify(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[WHAT]", help="A record, evidence or a certificate; your record if left out."
        ),
    ] = None,
    sign: Annotated[
        bool, typer.Option("--sign", help="Sign your record as it ends now, then verify it.")
    ] = False,
    key: Annotated[
        Path | None, typer.Option("--key", help="The public key that it must have been signed by.")
    ] = None,
) -> None:
    """Say whether a record, evidence from one, or a certificate is whole; if not, where it breaks.

    The exit code is 0 for whole, 1 for broken, and 2 for what cannot be read.
    """
    from record.keys import Keys, default_folder
    from terminal import auditing

    keys = Keys(default_folder())
    if sign:
        typer.echo(auditing.sign_head(keys))
    verdict = auditing.verified(what, keys, key)
    auditing.show(verdict)
    raise typer.Exit(0 if verdict.whole else 1)


@app.command()
def evidence(
    attempt: Annotated[str, typer.Argument(help="The attempt's id; ripitz attempts lists them.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write.")],
) -> None:
    """Write one attempt into a file that can be verified away from here."""
    from record.keys import Keys, default_folder
    from terminal import auditing

    typer.echo(auditing.write_evidence(attempt, Keys(default_folder()), output))


@export.command("scorm")
def export_scorm(
    course: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="What is launched; a list of what can be, if left out."),
    ] = None,
    version: Annotated[str, typer.Option("--version", help="Of SCORM: 1.2 or 2004 (4th edition).")] = "1.2",
    url: Annotated[
        str | None, typer.Option("--url", help="Where people find this Ripitz; else certificates.address.")
    ] = None,
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="The zip to write.")] = None,
) -> None:
    """Make a package with which a learning platform launches an assignment and hears what came of it."""
    from rich.console import Console

    from models.settings import settings
    from terminal import packing

    if course is None:
        packing.show(Console(), _store())
    else:
        packing.pack(Console(stderr=True), _store(), settings(), course, version, url, to)


@app.command()
def doctor() -> None:
    """Say whether the models that are set up answer, how fast, and what is wrong."""
    from rich.console import Console

    from drills.voices import used_today
    from models.settings import settings
    from terminal import doctor as room

    if not room.show(Console(), settings(), used_today(_store())):
        raise typer.Exit(1)


@app.command()
def judge(
    attempt: Annotated[str, typer.Argument(help="The attempt's id; ripitz attempts lists them.")],
    rubric: Rubric = "full",
) -> None:
    """Have a model read a finished attempt a second time; where the two differ, a person decides."""
    from rich.console import Console

    from terminal import judging

    judging.show(Console(), _store(), attempt, rubric)


@app.command()
def assess(file: Input = None) -> None:
    """Read replies: what each one does, with its evidence (JSON Lines in, JSON Lines out)."""
    from drills import machine

    _stream(machine.assess(_lines(file)))


@app.command()
def grade(file: Input = None, rubric: Rubric = "full") -> None:
    """Grade conversations (JSON Lines in, JSON Lines out)."""
    from drills import machine

    _stream(machine.grade(_lines(file), rubric))


@app.command()
def evaluate(file: Annotated[Path, typer.Argument(help="Labelled replies, JSON Lines.")]) -> None:
    """Say how well the assessor reads labelled replies, move by move."""
    from drills.scorecard import scorecard
    from rubric.assessor import embedded_assessor

    _out(scorecard(_lines(file), file.name, embedded_assessor()))


@app.command()
def tryout(
    names: Annotated[
        list[str] | None, typer.Argument(help="Scenarios, by id or path; all if left out.")
    ] = None,
    seeds: Annotated[
        int, typer.Option("--seeds", help="How many seeds each rep plays on each scenario.")
    ] = 50,
    rubric: Rubric = "full",
    misread: Annotated[
        bool,
        typer.Option("--misread", help="Only the good reps, misread as often as replies were in measuring."),
    ] = False,
) -> None:
    """Let the reference reps play scenarios; print their endings and scores."""
    from rich.console import Console

    from terminal import tuning

    show = tuning.misread if misread else tuning.table
    show(Console(), names or (), seeds, rubric)


@app.command()
def calibrate(
    samples: Annotated[
        int, typer.Option("--samples", help="Drills to play; one state is taken of each.")
    ] = 600,
) -> None:
    """Play out sampled states; print how the gauge agrees with what came of them."""
    from rich.console import Console

    from terminal.tuning import reliability

    reliability(Console(), samples)


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
        replier = rehearsal.script(machine.replies(_lines(script)))
    else:
        replier = rehearsal.played_by(reference_rep(rep or ""))
    whole = rehearsal.rehearse(on_the_shelf(_named(scenario)), 0 if seed is None else seed, replier)
    if as_json:
        _out(machine.dump(whole.to_json(rubric)))
    else:
        talk.show(console, whole, rubric)


def _named(scenario: str | None) -> str:
    if scenario is None:
        raise UserError("name a scenario to play; “ripitz scenarios” lists them")
    return scenario


def _store() -> "Store":
    from audit.heads import signing
    from drills.store import Store, default_url

    return Store(default_url(), signing())


def _register() -> "Register":
    from people.register import Register

    return Register(_store().database)


def _lines(file: Path | None) -> "Iterator[bytes]":
    """The lines of a file, or of standard input, as bytes: what is not UTF-8 is told line by line."""
    if file is None or str(file) == "-":
        yield from sys.stdin.buffer
        return
    try:
        with file.open("rb") as lines:
            yield from lines
    except OSError as error:
        raise UserError(f"{file} cannot be read: {error.strerror}") from error


def _stream(lines: "Iterable[str]") -> None:
    for line in lines:
        _out(line)


def _out(text: str) -> None:
    # UTF-8 whatever the terminal's locale: this is read by programs
    sys.stdout.buffer.write(text.encode(errors="backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
