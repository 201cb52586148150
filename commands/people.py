"""Who may sign in."""

from typing import Annotated

import typer

from commands import given
from commands.given import Because, Login, RoleName

people = typer.Typer(no_args_is_help=True, help="Who may sign in, where several people share this Ripitz.")


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
    person = given.register().add(login, name, wanted, password)
    typer.echo(f"{person.name} is entered as a {person.role} with the login {person.login}.")


@people.command("list")
def people_list() -> None:
    """List everybody in the register."""
    from rich.console import Console

    from terminal import people as room

    room.show(Console(), given.register())


@people.command("role")
def people_role(login: Login, role: RoleName) -> None:
    """Make somebody a trainee or a trainer."""
    from terminal import people as room

    register = given.register()
    person = room.found(register, login)
    register.set_role(person.id, room.role(role))
    typer.echo(f"{person.name} is a {role} now.")


@people.command("password")
def people_password(login: Login) -> None:
    """Give somebody another password; it is asked for, or read from standard input."""
    from terminal import people as room

    register = given.register()
    person = room.found(register, login)
    register.set_password(person.id, room.asked_password())
    typer.echo(f"{person.name} has another password, and is signed out everywhere.")


@people.command("deactivate")
def people_deactivate(login: Login) -> None:
    """Let somebody in no longer; what they have done is kept."""
    from terminal import people as room

    register = given.register()
    person = room.found(register, login)
    register.set_active(person.id, False)
    typer.echo(f"{person.name} can no longer sign in. To undo it: ripitz people activate {person.login}")


@people.command("activate")
def people_activate(login: Login) -> None:
    """Let somebody in again."""
    from terminal import people as room

    register = given.register()
    person = room.found(register, login)
    register.set_active(person.id, True)
    typer.echo(f"{person.name} can sign in again.")


@people.command("erase")
def people_erase(login: Login, because: Because) -> None:
    """Erase all that somebody said, what was said about them, and their name. It cannot be undone."""
    from terminal import erasing

    typer.echo(erasing.person(given.store().database, login, because))
