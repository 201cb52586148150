"""Keys and certificates at the prompt: `ripitz keys …` and `ripitz certificate …`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from errors import UserError

if TYPE_CHECKING:
    from credentials.claims import Verdict
    from record.database import Database
    from record.keys import Keys, PublicKey

keys = typer.Typer(no_args_is_help=True, help="The keys that certificates and the record are signed with.")
certificates = typer.Typer(no_args_is_help=True, help="Certificates: check, export, list and revoke them.")

Code = Annotated[str, typer.Argument(help="The code on the certificate; capitals and dashes do not matter.")]


@keys.command("make")
def make_key() -> None:
    """Make a key, which signs from now on; those before it still check what they signed."""
    held = _keys()
    made = held.make()
    typer.echo(f"Key {made.id} signs from now on. It is kept in {held.folder}, and never in the database.")
    typer.echo(
        "Keep a copy of that folder in a safe place: what a lost key has signed can still be checked, but"
    )
    typer.echo("nothing more can be signed with it. Give away its public half alone: ripitz keys show")


@keys.command("list")
def list_keys() -> None:
    """List the keys, the newest first."""
    held = _keys()
    current = held.current()
    everything = held.all()
    if not everything:
        typer.echo(f"There is no key in {held.folder}. Make one with: ripitz keys make")
    for key in everything:
        does = "signs" if key == current else "checks"
        typer.echo(f"{key.id}  made {key.made_at:%Y-%m-%d %H:%M} UTC  {does}")


@keys.command("show")
def show_key(
    key_id: Annotated[
        str, typer.Argument(metavar="[ID]", help="Which key; the one that signs if left out.")
    ] = "",
) -> None:
    """Print the public half of a key, for whoever is to check with it."""
    held = _keys()
    found = held.named(key_id) if key_id else held.current()
    if found is None:
        raise UserError("there is no such key; ripitz keys list shows what there is")
    typer.echo(found.written, nl=False)


@certificates.command("check")
def check_certificate(
    file: Annotated[Path, typer.Argument(help="The certificate: a JSON file.")],
    key: Annotated[
        list[Path] | None,
        typer.Option("--key", help="A public key of the issuer’s; may be given several times."),
    ] = None,
    revoked: Annotated[
        Path | None, typer.Option("--revoked", help="The issuer’s signed list of revoked certificates.")
    ] = None,
) -> None:
    """Say whether a certificate is genuine and holds, without a network and without the record.

    Exits with 0 where it does, with 1 where not, with 2 where it cannot be told. Without --key, the keys of
    this machine are taken.
    """
    from credentials.checking import LARGEST, check
    from credentials.revoked import LARGEST as LONGEST_LIST
    from credentials.revoked import read_list
    from record.database import now
    from record.keys import read_public

    known: tuple[PublicKey, ...] = tuple(map(read_public, key)) if key else _keys().all()
    if not known:
        raise UserError("name the issuer’s public key with --key; there is none on this machine")
    listed = read_list(_bytes(revoked, LONGEST_LIST), known, now()) if revoked else None
    _say(check(_bytes(file, LARGEST), known, now(), listed))


@certificates.command("export")
def export_certificate(
    code: Code,
    form: Annotated[str, typer.Option("--format", help="json or pdf.")] = "json",
    out: Annotated[
        Path | None, typer.Option("--output", "-o", help="Into which file; standard output if left out.")
    ] = None,
) -> None:
    """Write a certificate down as it was signed, or as a sheet of paper."""
    import sys

    from credentials.pdf import certificate_pdf
    from credentials.register import certificate
    from credentials.signing import as_file

    if form not in ("json", "pdf"):
        raise UserError(f"there is no format “{form}”; there are: json, pdf")
    found = certificate(_database(), _code(code))
    if found.credential is None:
        raise UserError("what this certificate said was erased")
    if form == "pdf" and out is None and sys.stdout.isatty():
        raise UserError("a PDF is nothing to read here; name a file for it: --output certificate.pdf")
    made = certificate_pdf(found.credential) if form == "pdf" else as_file(found.credential)
    if out is None:
        sys.stdout.buffer.write(made)
        sys.stdout.buffer.flush()
        return
    try:
        out.write_bytes(made)
    except OSError as error:
        raise UserError(f"{out} cannot be written: {error.strerror}") from None


@certificates.command("list")
def list_certificates() -> None:
    """List the certificates that were issued, the newest first."""
    from rich.console import Console
    from rich.table import Table

    from credentials.answering import of_code
    from credentials.code import spaced
    from credentials.register import all_certificates
    from record.database import now

    database, held, at = _database(), _keys(), now()
    found = all_certificates(database)
    if not found:
        typer.echo("No certificate has been issued yet.")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("code", "issued", "until", "stands", "name", "for"):
        table.add_column(column)
    for one in found:
        verdict = of_code(database, held, one.code, at)
        until = f"{one.valid_until:%Y-%m-%d}" if one.valid_until else ""
        facts = (verdict.facts.name, verdict.facts.title) if verdict.facts else ("", "")
        table.add_row(spaced(one.code), f"{one.issued_at:%Y-%m-%d}", until, verdict.validity.value, *facts)
    Console(markup=False, emoji=False).print(table)


@certificates.command("revoke")
def revoke_certificate(
    code: Code, because: Annotated[str, typer.Option("--because", help="Why; it stands in the record.")]
) -> None:
    """Take a certificate back, for good."""
    from audit.heads import signing
    from credentials.code import spaced
    from credentials.register import revoke

    database = _database()
    found = revoke(database, _code(code), because, "command")
    signing()(database)
    typer.echo(f"{spaced(found.code)} is revoked since {found.revoked_at:%Y-%m-%d %H:%M} UTC.")


@certificates.command("revoked")
def list_revoked(
    key_id: Annotated[
        str, typer.Argument(metavar="[KEY]", help="Of which key; the one that signs if left out.")
    ] = "",
) -> None:
    """Print the signed list of revoked certificates of a key; it holds for a week."""
    from credentials.register import revoked_list
    from models.settings import settings

    held = _keys()
    found = held.named(key_id) if key_id else held.current()
    if found is None:
        raise UserError("there is no such key; ripitz keys list shows what there is")
    typer.echo(revoked_list(_database(), held, found, settings().certificates.address))


def _say(verdict: "Verdict") -> None:
    from credentials.checking import day
    from credentials.claims import Validity
    from credentials.code import spaced

    typer.echo(f"{verdict.validity.value.capitalize()}. {' '.join(verdict.said)}")
    if facts := verdict.facts:
        until = day(facts.valid_until) if facts.valid_until else "no end"
        for name, words in (
            ("name", facts.name),
            ("certifies", facts.title),
            ("issuer", facts.issuer),
            ("issued", day(facts.issued_at)),
            ("until", until),
            ("code", spaced(facts.code)),
        ):
            typer.echo(f"  {name:<10}{words}")
    if not verdict.valid:
        raise typer.Exit(2 if verdict.validity is Validity.UNREADABLE else 1)


def _code(typed: str) -> str:
    from credentials.code import well_formed, written

    if not well_formed(code := written(typed)):
        raise UserError(
            f"“{typed}” cannot be a code: a sign is wrong, is missing, or stands in another’s place"
        )
    return code


def _bytes(file: Path, most: int) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(most + 1)
    except OSError as error:
        raise UserError(f"{file} cannot be read: {error.strerror}") from None


def _keys() -> "Keys":
    from record.keys import Keys, default_folder

    return Keys(default_folder())


def _database() -> "Database":
    from record.database import Database, default_url

    return Database(default_url())
