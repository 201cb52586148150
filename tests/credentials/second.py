"""A second implementation of the proof, after the W3C's text: another reader of JSON-LD, another canonicalization.

Nothing of what signs certificates runs here; the contexts are the W3C's and 1EdTech's own documents.
"""

import json
from hashlib import sha256
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from openbadgeslib.ob3.contexts import load_context
from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse, serialize

ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
ED25519 = bytes([0xED, 0x01])


def holds(document: dict[str, Any], key: bytes) -> bool:
    """Whether the proof of a document was made with this key, of this content."""
    proof = dict(document["proof"])
    signature = base58(proof.pop("proofValue"))
    if ED25519 + key != base58(proof["verificationMethod"].partition("#")[2]):
        return False
    content = {name: value for name, value in document.items() if name != "proof"}
    hashes = _hash({**proof, "@context": document["@context"]}) + _hash(content)
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, hashes)
    except InvalidSignature:
        return False
    return True


def base58(text: str) -> bytes:
    """What is written in multibase base58btc."""
    assert text[0] == "z"
    number = 0
    for sign in text[1:]:
        number = number * 58 + ALPHABET.index(sign)
    zeros = len(text[1:]) - len(text[1:].lstrip("1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def _hash(content: dict[str, Any]) -> bytes:
    contexts = [load_context(address)["@context"] for address in content["@context"]]
    said = Dataset(parse(json.dumps({**content, "@context": contexts}), format=RdfFormat.JSON_LD))
    said.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    lines = sorted(serialize([quad], format=RdfFormat.N_QUADS) or b"" for quad in said)
    return sha256(b"".join(lines)).digest()
