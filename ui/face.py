"""The customer's face, drawn: one line drawing for each person, moved by how angry they are. Pure."""

from base64 import b64encode
from dataclasses import dataclass
from random import Random

_INK = "#2B3036"


@dataclass(frozen=True, slots=True)
class _Expression:
    tint: str
    brow_outer: float
    brow_inner: float
    lid: float
    """half the height of the open eye"""
    mouth: str
    frown: bool = False
    lean: float = 0


_EXPRESSIONS = {
    "furious": _Expression("#E8C3B5", 43, 50.5, 1.9, "M49.5 78 Q53 71.5 60 71.5 Q67 71.5 70.5 78", True, 4),
    "angry": _Expression("#EBD3C2", 44, 49, 2.2, "M50.5 75.5 Q60 69.5 69.5 75.5", True, 2.5),
    "irritated": _Expression("#EAE0CC", 45, 47, 2.5, "M51 74 Q61 71.5 69 73"),
    "calmer": _Expression("#DBE3D6", 45.5, 45, 2.9, "M51 73 Q60 75 69 73"),
    "calm": _Expression("#CDE2DC", 45, 43.5, 3.0, "M50 72 Q60 79.5 70 72", False, -2),
}

_LINE = f'stroke="{_INK}" stroke-width="2"'
_CAP = f'fill="#46657A" {_LINE}'
_HAIRCUTS = {
    "cap": (
        "",
        f'<path d="M35 38 Q35 14 60 14 Q85 14 85 38 Z" {_CAP}/>'
        f'<path d="M34 38 Q60 31 96 36 Q98 40 91 40.5 L36 40.5 Z" {_CAP}/>',
    ),
    "parted": (
        "",
        '<path d="M35 53 Q31 21 60 21 Q89 21 85 53 Q83 40 76 35 Q62 39 50 31 Q40 36 35 53 Z" HAIR/>',
    ),
    "bob": (
        '<path d="M32 80 Q24 22 60 19 Q96 22 88 80 Q80 86 76 78 L44 78 Q40 86 32 80 Z" HAIR/>',
        '<path d="M35 50 Q38 24 60 24 Q82 24 85 50 Q78 38 66 33 Q52 42 35 50 Z" HAIR/>',
    ),
    "bun": (
        '<circle cx="60" cy="18" r="9.5" HAIR/>',
        '<path d="M35 52 Q35 24 60 24 Q85 24 85 52 Q80 35 60 34 Q40 35 35 52 Z" HAIR/>',
    ),
    "curls": (
        "".join(
            f'<circle cx="{x}" cy="{y}" r="10" HAIR/>'
            for x, y in ((35, 44), (32, 58), (34, 72), (85, 44), (88, 58), (86, 72), (42, 31), (78, 31))
        ),
        "".join(
            f'<circle cx="{x}" cy="{y}" r="8.5" HAIR/>' for x, y in ((45, 31), (55, 26), (66, 26), (76, 32))
        ),
    ),
    "close": (
        "",
        '<path d="M35.5 48 Q36 23.5 60 23.5 Q84 23.5 84.5 48 Q81 36 73 33 L47 33 Q39 36 35.5 48 Z" HAIR/>',
    ),
}


@dataclass(frozen=True, slots=True)
class _Person:
    haircut: str = "parted"
    skin: str = "#F6E7D8"
    hair: str = "#565C63"
    shirt: str = "#4C7C8F"
    glasses: bool = False


_PEOPLE = {
    "Bill": _Person("cap", "#F0DAC6", "#565C63", "#8A6B52"),
    "Tom": _Person(shirt="#4C7C8F"),
    "Ruth": _Person("bob", "#F3E1D0", "#6B6460", "#5B5F78", glasses=True),
    "Dana": _Person("curls", "#E4BF9D", "#4A3B34", "#7B8A5C"),
    "Mr. Okafor": _Person("close", "#A47452", "#26292D", "#4B5A66"),
    "Ines": _Person("bun", "#DDB48F", "#33302F", "#A0654F", glasses=True),
}

_SKINS = ("#F6E7D8", "#F0DAC6", "#E4BF9D", "#DDB48F", "#C08A62", "#A47452")
_HAIRS = ("#26292D", "#4A3B34", "#6B6460", "#8C5A3A", "#9A9590")
_SHIRTS = ("#4C7C8F", "#8A6B52", "#5B5F78", "#7B8A5C", "#A0654F", "#6D5A7A")

_GLASSES = (
    f'<g fill="none" stroke="{_INK}" stroke-width="1.6"><circle cx="50" cy="56" r="7.5"/>'
    '<circle cx="70" cy="56" r="7.5"/>'
    '<path d="M57.5 56 Q60 54 62.5 56 M42.5 55 L37 53.5 M77.5 55 L83 53.5"/></g>'
)


def face(name: str, mood: str) -> str:
    """An SVG of that person in that mood (`furious`, `angry`, `irritated`, `calmer` or `calm`)."""
    look = _EXPRESSIONS[mood]
    person = _PEOPLE.get(name) or _drawn_for(name)
    behind, above = (part.replace("HAIR", f'fill="{person.hair}"') for part in _HAIRCUTS[person.haircut])
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120">'
        '<defs><clipPath id="d"><circle cx="60" cy="60" r="59"/></clipPath></defs><g clip-path="url(#d)">'
        f'<rect width="120" height="120" fill="{look.tint}"/>'
        f'<path d="M14 122 Q18 95 46 90 L74 90 Q102 95 106 122 Z" fill="{person.shirt}" {_LINE}/>'
        f'<g transform="rotate({look.lean} 60 92)" stroke-linecap="round" stroke-linejoin="round">{behind}'
        f'<path d="M51 78 L51 91 Q60 99 69 91 L69 78 Z" fill="{person.skin}" {_LINE}/>'
        f'<g fill="{person.skin}" {_LINE}>'
        '<ellipse cx="35.5" cy="58" rx="4" ry="6"/><ellipse cx="84.5" cy="58" rx="4" ry="6"/>'
        '<path d="M36 50 Q36 25 60 25 Q84 25 84 50 L83 64 Q80 86 60 88 Q40 86 37 64 Z"/></g>'
        f"{above}{_features(look)}{_GLASSES if person.glasses else ''}</g></g></svg>"
    )


def _drawn_for(name: str) -> _Person:
    """Somebody whom nobody has drawn: a look of their own, always the same for the same name."""
    drawn = Random(name.casefold())
    return _Person(
        drawn.choice(tuple(_HAIRCUTS)),
        drawn.choice(_SKINS),
        drawn.choice(_HAIRS),
        drawn.choice(_SHIRTS),
        glasses=drawn.random() < 0.3,
    )


def data_uri(svg: str) -> str:
    """The drawing as an address that an image can have."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _features(look: _Expression) -> str:
    outer, inner = look.brow_outer, look.brow_inner
    lift = (outer + inner) / 2 - 2
    frown = '<path d="M58.6 45 L59 50 M61.6 45 L61.2 50" stroke-width="1.4"/>' if look.frown else ""
    lid = look.lid
    return (
        f'<g fill="none" stroke="{_INK}" stroke-width="2.6">'
        f'<path d="M43 {outer} Q49 {lift} 55.5 {inner}"/>'
        f'<path d="M77 {outer} Q71 {lift} 64.5 {inner}"/>{frown}</g>'
        f'<g fill="{_INK}"><ellipse cx="50" cy="56" rx="2.7" ry="{lid}"/>'
        f'<ellipse cx="70" cy="56" rx="2.7" ry="{lid}"/></g>'
        f'<path d="M60 56 L57.2 65 Q59 66.5 61.5 65.6" fill="none" stroke="{_INK}" stroke-width="1.8"/>'
        f'<path d="{look.mouth}" fill="none" stroke="{_INK}" stroke-width="2.6"/>'
    )
