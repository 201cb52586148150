"""The JSON of a certificate, an Open Badges 3.0 credential, as narrow as Ripitz writes it.

What is signed of JSON-LD are the statements that it stands for, and other JSON can stand for the same.
So nothing is read of a certificate that could be written in two ways: every member is named here, each has
one form, and a member that is not named here makes it none of ours.
"""

import unicodedata
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from credentials.code import well_formed
from templating import printable

CREDENTIALS: Literal["https://www.w3.org/ns/credentials/v2"] = "https://www.w3.org/ns/credentials/v2"
BADGES: Literal["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"] = (
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
)
_LEFT_OUT = ("Cc", "Zl", "Zp")
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"


def written(moment: datetime) -> str:
    """A moment as certificates have it, to the second, UTC."""
    return moment.astimezone(UTC).strftime(_MOMENT)


def read(moment: str) -> datetime:
    """The moment that is written so. Raises `ValueError`."""
    return datetime.strptime(moment, _MOMENT).replace(tzinfo=UTC)


def plain(text: str) -> str:
    """Somebody's words as a certificate can hold them, on one line.

    Without control characters, which those who canonicalize do not all write alike, and without those that
    make text read in another order than it stands in.
    """
    kept = "".join(" " if unicodedata.category(sign) in _LEFT_OUT else sign for sign in printable(text))
    return " ".join("".join(sign for sign in kept if sign not in _TURNING).split())


def _plain(text: str) -> str:
    if plain(text) != text:
        raise ValueError("expected words on one line")
    return text


def _a_moment(text: str) -> str:
    if written(read(text)) != text:
        raise ValueError("expected a moment such as 2026-01-31T12:00:00Z")
    return text


def _a_code(text: str) -> str:
    if not well_formed(text):
        raise ValueError("this is no code of a certificate")
    return text


Moment = Annotated[str, AfterValidator(_a_moment)]
Code = Annotated[str, AfterValidator(_a_code)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300), AfterValidator(_plain)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000), AfterValidator(_plain)]
Uuid = Annotated[str, StringConstraints(pattern=r"^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
DidKey = Annotated[str, StringConstraints(pattern=r"^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$")]
Method = Annotated[
    str, StringConstraints(pattern=r"^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}#z6Mk[1-9A-HJ-NP-Za-km-z]{44}$")
]
Address = Annotated[
    str, StringConstraints(pattern=r"^https?://[A-Za-z0-9._~:\[\]-]+(/[A-Za-z0-9._~/-]*)?$", max_length=500)
]
Place = Annotated[str, StringConstraints(pattern=r"^(0|[1-9][0-9]{0,5})$")]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    def document(self) -> dict[str, Any]:
        """As JSON has it, without what was left out."""
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)


class Named(_Part):
    """Whose it is, by name."""

    type: Literal["IdentityObject"] = "IdentityObject"
    hashed: Literal[False] = False
    identityHash: Line  # noqa: N815 - as the format has it, here and below
    identityType: Literal["name"] = "name"  # noqa: N815


class Hashed(_Part):
    """Whose it is, by an address that only who knows it can compare."""

    type: Literal["IdentityObject"] = "IdentityObject"
    hashed: Literal[True] = True
    identityHash: Annotated[str, StringConstraints(pattern=r"^sha256\$[0-9a-f]{64}$")]  # noqa: N815
    identityType: Literal["emailAddress"] = "emailAddress"  # noqa: N815
    salt: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]


class Profile(_Part):
    """Who issued it."""

    id: DidKey
    type: tuple[Literal["Profile"]] = ("Profile",)
    name: Line
    url: Address | None = None


class Criteria(_Part):
    """What had to be done."""

    narrative: Text


class Achievement(_Part):
    """The certification."""

    id: Uuid
    type: tuple[Literal["Achievement"]] = ("Achievement",)
    achievementType: Literal["Certification"] = "Certification"  # noqa: N815
    humanCode: Line  # noqa: N815
    version: Line
    name: Line
    description: Text
    criteria: Criteria


class Subject(_Part):
    """Whose it is, and what of."""

    type: tuple[Literal["AchievementSubject"]] = ("AchievementSubject",)
    licenseNumber: Code  # noqa: N815
    identifier: tuple[Named] | tuple[Named, Hashed]
    achievement: Achievement


class Status(_Part):
    """Where anybody can look up whether it was revoked."""

    id: Annotated[str, StringConstraints(max_length=600)]
    type: Literal["BitstringStatusListEntry"] = "BitstringStatusListEntry"
    statusPurpose: Literal["revocation"] = "revocation"  # noqa: N815
    statusListIndex: Place  # noqa: N815
    statusListCredential: Address  # noqa: N815


class Proof(_Part):
    """The signature."""

    type: Literal["DataIntegrityProof"]
    cryptosuite: Literal["eddsa-rdfc-2022"]
    created: Moment
    verificationMethod: Method  # noqa: N815
    proofPurpose: Literal["assertionMethod"]  # noqa: N815
    proofValue: Annotated[str, StringConstraints(pattern=r"^z[1-9A-HJ-NP-Za-km-z]{64,88}$")]  # noqa: N815


class Unsigned(_Part):
    """A certificate before it is signed."""

    context: Annotated[
        tuple[
            Literal["https://www.w3.org/ns/credentials/v2"],
            Literal["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        ],
        Field(alias="@context"),
    ] = (CREDENTIALS, BADGES)
    id: Uuid
    type: tuple[Literal["VerifiableCredential"], Literal["OpenBadgeCredential"]] = (
        "VerifiableCredential",
        "OpenBadgeCredential",
    )
    name: Line
    issuer: Profile
    validFrom: Moment  # noqa: N815
    validUntil: Moment | None = None  # noqa: N815
    credentialSubject: Subject  # noqa: N815
    credentialStatus: Status | None = None  # noqa: N815


class Signed(Unsigned):
    """A certificate."""

    proof: Proof
