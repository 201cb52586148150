"""The doctor's findings in plain words: where the settings come from, and how each model does."""

from platformdirs import user_config_path
from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from models import doctor
from models.doctor import SAMPLE, Filled, Finding, Line, Opened, Subject
from models.neutral import neutral
from models.plain import TROUBLE_IN_WORDS
from models.settings import FILE, Mode, Settings
from record.database import Database
from record.keys import Keys, default_folder

MODES: tuple[Mode, ...] = ("practice", "certification", "demo")


def show(
    console: Console,
    settings: Settings,
    used_today: int | None = None,
    opened: Opened | None = None,
    record: Database | None = None,
) -> bool:
    """Look at every model in `settings` and print what is found; says whether all of them are well.

    `used_today` counts the tokens that are gone of today's budget; `opened` opens a model, if not as usual.
    """
    _section(console, "Settings", _settings())
    if record:
        _section(console, "Record", _record(record))
        _section(console, "Signing", _signing(settings, Keys(default_folder())))
    subjects = doctor.subjects(settings)
    if not subjects:
        _without_model(console)
    well = True
    for subject in subjects:
        with console.status("") as status:
            finding = doctor.examine(subject, status.update, opened)
        _section(console, _title(subject), _rows(finding))
        for advice in finding.advice:
            console.print(Padding(f"[bold]→[/bold] {escape(advice)}", (0, 0, 0, 2)), highlight=False)
        well = well and finding.well
    _section(console, "Who speaks", [(mode, _speaker(settings, mode)) for mode in MODES])
    if subjects:
        _section(console, "Budget", _budget(settings, used_today))
        console.print("\nAll is well." if well else "\nThe authored voice speaks wherever a model does not.")
    return well


def _settings() -> list[tuple[str, str]]:
    source = doctor.source()
    rows = [("file", str(source.file or f"none: no {FILE} here, nor in {user_config_path('ripitz')}"))]
    if source.variables:
        rows.append(("environment", f"{', '.join(source.variables)}; these overrule any file"))
    if source.unknown:
        rows.append(
            ("not known", f"{', '.join(source.unknown)}; nothing reads these: is the name spelt right?")
        )
    return rows


def _record(record: Database) -> list[tuple[str, str]]:
    step, newest = record.steps()
    how_far = "the newest" if step == newest else f"the newest is {newest}"
    return [("kept in", record.place()), ("its tables", f"of step {step}, {how_far}")]


def _signing(settings: Settings, keys: Keys) -> list[tuple[str, str]]:
    key, issuer = keys.current(), settings.certificates
    if key is None:
        return [("key", f"none in {keys.folder}: the record is not signed. One is made by: ripitz keys make")]
    rows = [("key", f"{key.id}, in {keys.folder}")]
    if settings.group.enabled:
        where = (
            f"checked at {issuer.address}/certificate" if issuer.address else "no address to check them at"
        )
        rows.append(("certificates", f"in the name of {issuer.issuer}, {where}"))
    return rows


def _without_model(console: Console) -> None:
    console.print(
        "\nNo model is set up. The customer speaks the authored lines everywhere, and that is fine: it needs"
        f" no key and no network, and nothing is missing. Three lines of {FILE} are enough to try a model:\n"
    )
    console.print(Padding(escape(SAMPLE.rstrip()), (0, 0, 0, 2)), highlight=False)


def _rows(finding: Finding) -> list[tuple[str, str]]:
    rows = [("key", _key(finding)), ("answers", _answers(finding.line)), ("speed", _speed(finding.line))]
    if finding.subject.judging:
        rows.append(("forms", _forms(finding.form)))
    return [(label, text) for label, text in rows if text]


def _title(subject: Subject) -> str:
    tasks = " and ".join(subject.tasks).capitalize()
    return f"{tasks}: {subject.place}"


def _key(finding: Finding) -> str:
    variable = finding.subject.key_variable
    if finding.key_is_set is not None:
        return f"{variable} is {'set' if finding.key_is_set else 'not set'}"
    if finding.subject.speaking.endpoint:
        return "none is sent (no key_variable)"
    return "from the variable that the provider's package reads (no key_variable)"


def _answers(line: Line) -> str:
    said = f"“{neutral(line.text, 160)}”"
    if not line.trouble:
        return f"yes: {said}"
    what = TROUBLE_IN_WORDS[line.trouble].what
    return f"no. {what}" + (f", after {said}" if line.text else "")


def _speed(line: Line) -> str:
    if line.first is None:
        return ""
    counted = "counted by the provider" if line.counted else "guessed from the length"
    return (
        f"{line.first:.2f} s to the first word, {line.whole:.2f} s for all of it;"
        f" {line.tokens} tokens ({counted}), {line.rate:.0f} a second"
    )


def _forms(form: Filled | None) -> str:
    if form is None:
        return "not tried"
    if form.trouble:
        return f"no. {TROUBLE_IN_WORDS[form.trouble].what}"
    return f"filled in {form.seconds:.2f} s"


def _speaker(settings: Settings, mode: Mode) -> str:
    if settings.speaks(mode):
        return settings.model.name
    wanted = getattr(settings.voice, mode) == "model"
    return "the authored voice" + (" (a model would, if one were set up)" if wanted else "")


def _budget(settings: Settings, used_today: int | None) -> list[tuple[str, str]]:
    budget = settings.budget
    left = "" if used_today is None else f", {max(0, budget.day - used_today):,} left today"
    return [("a drill", f"{budget.drill:,} tokens"), ("a day", f"{budget.day:,} tokens{left}")]


def _section(console: Console, title: str, rows: list[tuple[str, str]]) -> None:
    console.print(f"\n[bold]{escape(title)}[/bold]", highlight=False)
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    for label, text in rows:
        table.add_row(escape(label), escape(text))
    console.print(Padding(table, (0, 0, 0, 2)))
