"""The rooms by name, so that one can lead to another."""

from collections.abc import Collection
from dataclasses import dataclass

import streamlit as st

from people.rights import Office


@dataclass(frozen=True, slots=True)
class Door:
    """A room: its file from the root of the project, its title, whether the menu shows it, and to whom."""

    file: str
    title: str
    front: bool = False
    listed: bool = True
    offices: tuple[Office, ...] = ()
    """one of which somebody has to hold to find it in the menu; the room itself asks again"""

    def page(self, offices: Collection[Office]) -> st.Page:
        """The room as Streamlit's navigation knows it, for somebody of these offices."""
        return st.Page(
            self.file,
            title=self.title,
            default=self.front,
            visibility="visible" if self._found(offices) else "hidden",
        )

    def _found(self, offices: Collection[Office]) -> bool:
        return self.listed and (not self.offices or any(one in offices for one in self.offices))


CHOOSE = Door("ui/rooms/choose.py", "Practise", front=True)
DRILL = Door("ui/rooms/drill.py", "Drill", listed=False)
DEBRIEF = Door("ui/rooms/debrief.py", "Debrief", listed=False)
TECHNIQUES = Door("ui/rooms/techniques.py", "Techniques")
OWN = Door("ui/rooms/own.py", "My customer tomorrow", listed=False)
WATCH = Door("ui/rooms/watch.py", "Watch", listed=False)
PROGRESS = Door("ui/rooms/progress.py", "Progress")
STAGE = Door("ui/rooms/stage.py", "Stage", offices=(Office.STAGE,))
PROJECTOR = Door("ui/rooms/projector.py", "Projector", listed=False)
AUTHOR = Door("ui/rooms/author.py", "Write", listed=False)
DESK = Door("ui/rooms/desk.py", "Desk", offices=(Office.DESK,))
TRAINEE = Door("ui/rooms/trainee.py", "Trainee", listed=False, offices=(Office.DESK,))
REVIEW = Door("ui/rooms/review.py", "Review", listed=False, offices=(Office.DESK,))
CERTIFICATION = Door("ui/rooms/certification.py", "Certification", listed=False)
LAUNCH = Door("ui/rooms/launch.py", "Launch", listed=False)
CERTIFY = Door("ui/rooms/certify.py", "Certify", offices=(Office.PROCTOR, Office.REVIEW))
DECIDE = Door("ui/rooms/decide.py", "Decide", listed=False, offices=(Office.REVIEW,))
ASSIGN = Door("ui/rooms/assign.py", "Assign", offices=(Office.ASSIGN,))
ALL = (
    CHOOSE,
    DRILL,
    DEBRIEF,
    PROGRESS,
    TECHNIQUES,
    OWN,
    WATCH,
    CERTIFICATION,
    STAGE,
    PROJECTOR,
    AUTHOR,
    DESK,
    TRAINEE,
    REVIEW,
    ASSIGN,
    LAUNCH,
    CERTIFY,
    DECIDE,
)
