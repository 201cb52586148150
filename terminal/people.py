"""The register at the prompt: who is in it, and how a first trainer comes to be."""

import sys

import typer
from rich.console import Console
from rich.table import Table

from errors import UserError
from people.passwords import LONGEST
from people.person import Person, Role
from people.register import Register


def show(console: Console, register: Register) -> None:
    """Everybody in the register."""
    everybody = register.everybody()
    if not everybody:
        console.print("Nobody yet. Add a trainer with: ripitz people add LOGIN --name NAME --role trainer")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("login", "name", "role", ""):
        table.add_column(column)
    for person in everybody:
        table.add_row(person.login, person.name, person.role.value, "" if person.active else "deactivated")
    console.print(table)


def found(register: Register, login: str) -> Person:
    """Who has this login. Raises `UserError`."""
    person = register.by_login(login)
    if person is None:
        raise UserError(f"there is nobody with the login “{login}”; ripitz people list shows who there is")
    return person


def role(word: str) -> Role:
    """A role by its name. Raises `UserError`."""
    try:
        return Role(word)
    except ValueError:
        raise UserError(f"there is no role “{word}”; there are: {', '.join(Role)}") from None


def asked_password() -> str:
    """A password, typed twice at the prompt, or a line of standard input; never an argument."""
    if sys.stdin.isatty():
        typed: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
        return typed
    return sys.stdin.readline(LONGEST + 2).removesuffix("\n").removesuffix("\r")
