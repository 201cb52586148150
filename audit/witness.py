"""Whether what was signed is still so: the heads of a witness file against the ledger. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from audit.finding import Finding
from audit.heads import Head
from record.keys import PublicKey

NEVER_SIGNED = (
    "No head of this ledger was ever signed: a record that was rewritten as a whole, or cut off at its end, "
    "cannot be told from a whole one. “ripitz verify --sign” signs it as it stands, with the key that "
    "“ripitz keys make” has made."
)


def findings(
    heads: Sequence[Head | None], keys: Callable[[str], PublicKey | None], hashes: Mapping[int, str]
) -> Iterator[Finding]:
    """What the ledger, given by the hash of each entry, does not have as it was signed.

    Only the first entry that was signed otherwise is named: what follows it follows from it.
    """
    broken = False
    for line, head in enumerate(heads, 1):
        if head is None:
            # torn by a loss of power, perhaps; whoever could write here could have taken the line away
            continue
        key = keys(head.key)
        if key is not None and not head.held_by(key):
            yield Finding(f"line {line} of the witness file was not signed by the key that it names")
            continue
        if not broken and hashes.get(head.number) != head.hash:
            broken = True
            yield _not_there(head, hashes)


def notes(heads: Sequence[Head | None], keys: Callable[[str], PublicKey | None], end: int) -> Iterator[str]:
    """How far the signatures reach, where the ledger has `end` entries, and what they leave open."""
    for line, head in enumerate(heads, 1):
        if head is None:
            yield f"Line {line} of the witness file cannot be read, and proves nothing."
    unknown = sorted({head.key for head in heads if head and keys(head.key) is None})
    for key in unknown:
        yield f"The public half of key {key} is not among the keys: what it signed could not be checked."
    good = [head for head in heads if head and head.key not in unknown]
    if not good:
        yield NEVER_SIGNED
        return
    last = max(good, key=lambda head: head.number)
    if last.number < end:
        yield (
            f"The ledger is signed up to entry {last.number} of {end}, on {last.at[:10]}. What came after "
            "that could still be cut off unseen."
        )


def _not_there(head: Head, hashes: Mapping[int, str]) -> Finding:
    end = max(hashes, default=0)
    if head.number > end:
        words = f"it was signed on {head.at[:10]}, and is gone: the ledger ends with entry {end}"
    else:
        words = f"it is not the entry that was signed on {head.at[:10]}: it, or one before it, was rewritten"
    return Finding(words, entry=min(head.number, end + 1))
