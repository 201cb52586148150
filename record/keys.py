"""Signing keys (Ed25519), kept in a folder beside the database and never in it.

Each key is two files: its public half, kept for good so that what it signed can be checked, and its private
half, which only the newest needs.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from platformdirs import user_config_path

from errors import UserError
from record.database import now

WHERE = "RIPITZ_KEYS"
"""the environment variable that names the folder"""


class KeysError(UserError):
    """A key that is not there, or cannot be read."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What signatures are checked with; its `id` is made from the key, so no other can bear it."""

    id: str
    made_at: datetime
    raw: bytes
    """32 bytes"""

    @property
    def written(self) -> str:
        """The file of it, which can be given to anybody."""
        told = {"id": self.id, "made_at": self.made_at.isoformat(), "ed25519": self.raw.hex()}
        return json.dumps(told) + "\n"

    def holds(self, signature: bytes, message: bytes) -> bool:
        """Whether this key made the signature of exactly this message."""
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except InvalidSignature:
            return False
        return True


class Keys:
    """The keys in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def make(self) -> PublicKey:
        """Make a key, which signs from now on; those before it only serve to check what they signed."""
        private = Ed25519PrivateKey.generate()
        raw = private.public_key().public_bytes_raw()
        made = PublicKey(key_id(raw), now(), raw)
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        secret = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        handle = os.open(self._private(made.id), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secret)
        self._public(made.id).write_text(made.written, encoding="ascii")
        return made

    def all(self) -> tuple[PublicKey, ...]:
        """The public halves, the newest first. Raises `KeysError` for a file that is not one."""
        found = [read_public(path) for path in self.folder.glob("*.public.json")]
        return tuple(sorted(found, key=lambda key: (key.made_at, key.id), reverse=True))

    def named(self, key_id: str) -> PublicKey | None:
        """The public half of that id."""
        return next((key for key in self.all() if key.id == key_id), None)

    def current(self) -> PublicKey | None:
        """The key that signs; None where none was made, or where its private half is not here."""
        newest = next(iter(self.all()), None)
        return newest if newest and self._private(newest.id).exists() else None

    def private(self, key_id: str) -> Ed25519PrivateKey:
        """The private half of a key, for the libraries that sign with it. Raises `KeysError`."""
        try:
            loaded = load_pem_private_key(self._private(key_id).read_bytes(), None)
        except (OSError, ValueError, TypeError):
            raise KeysError(f"the private half of key {key_id} is not in {self.folder}") from None
        if not isinstance(loaded, Ed25519PrivateKey):
            raise KeysError(f"key {key_id} is not an Ed25519 key")
        return loaded

    def _private(self, key_id: str) -> Path:
        return self.folder / f"{key_id}.private.pem"

    def _public(self, key_id: str) -> Path:
        return self.folder / f"{key_id}.public.json"


def key_id(raw: bytes) -> str:
    """What a public key is called, made from the key itself."""
    return sha256(raw).hexdigest()[:16]


def default_folder() -> Path:
    """Where the keys are: `RIPITZ_KEYS`, else a folder among this user's settings."""
    named = os.environ.get(WHERE)
    return Path(named) if named else user_config_path("ripitz") / "keys"


def read_public(path: Path) -> PublicKey:
    """The public half in a file. Raises `KeysError`."""
    try:
        told: Mapping[str, str] = json.loads(path.read_text(encoding="ascii"))
        key = PublicKey(told["id"], datetime.fromisoformat(told["made_at"]), bytes.fromhex(told["ed25519"]))
    except (OSError, ValueError, KeyError, TypeError):
        raise KeysError(f"{path} is not a public key of Ripitz") from None
    if key_id(key.raw) != key.id:
        raise KeysError(f"{path} names another key than it holds")
    return key
