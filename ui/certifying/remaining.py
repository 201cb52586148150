"""The time left in a talk: shown by the browser, ruled by the server.

The page asks the server anew from time to time, when the time is over, and when it may go on again; never
while a reply is being typed, since a run of the page would swallow the Enter that sends it.
"""

from datetime import timedelta
from math import ceil

import streamlit as st

from certification.taking import Seen
from ui.wording import counted

_LOOK_EVERY = 20
"""seconds; a proctor may have stepped in"""
_ALOUD = (5, 1)
"""minutes"""

_JS = """
export default function ({ data, parentElement, setTriggerValue }) {
  const [words, bar, region] = ["b", "i", "[role=status]"].map((it) => parentElement.querySelector(it));
  const until = performance.now() + data.left * 1000;
  const begun = performance.now();
  const typing = () => [...document.querySelectorAll("textarea")].some((box) => box.value && !box.disabled);
  let asked = 0;
  const tick = () => {
    const now = performance.now();
    const left = Math.max(0, (until - now) / 1000);
    const minutes = Math.ceil(left / 60);
    words.textContent = data.stopped || (minutes > 1 ? `${minutes} minutes left` : "less than a minute left");
    bar.style.width = `${Math.round((100 * left) / data.whole)}%`;
    const passed = data.aloud.filter((mark) => left <= mark * 60);
    const said = passed.length && !data.stopped
      ? `${Math.min(...passed)} ${Math.min(...passed) === 1 ? "minute" : "minutes"} left.` : "";
    if (region.textContent !== said) region.textContent = said;
    const over = !data.stopped && left === 0;
    const due = now - begun > data.every * 1000 * (asked + 1);
    if ((over && asked < 3) || (due && !typing())) {
      asked += 1;
      setTriggerValue("looked", true);
    }
  };
  tick();
  const ticking = setInterval(tick, 1000);
  return () => clearInterval(ticking);
}
"""
_CSS = """
.left { display: flex; width: 100%; gap: .8rem; align-items: center; }
p {
  flex: 1; margin: 0; height: .4rem; border-radius: .2rem; overflow: hidden;
  background: color-mix(in srgb, currentColor 15%, transparent);
}
b { font-variant-numeric: tabular-nums; }
i { display: block; height: 100%; background: currentColor; opacity: .75; }
[role=status] {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
"""
_HTML = """<div class="left"><b></b><p aria-hidden="true"><i></i></p>
<span role="status" aria-live="polite"></span></div>"""

_clock = st.components.v2.component("ripitz_remaining", html=_HTML, css=_CSS, js=_JS)


def show(seen: Seen, stopped: bool = False) -> None:
    """The time left of the talk under way; where it is `stopped`, the page only looks whether it goes on."""
    left = seen.left if seen.left is not None else seen.whole
    _clock(
        data={
            "left": left.total_seconds(),
            "whole": seen.whole.total_seconds(),
            "every": _LOOK_EVERY,
            "aloud": _ALOUD,
            "stopped": in_words(left) if stopped else "",
        },
        key="remaining",
        on_looked_change=lambda: None,
    )


def in_words(left: timedelta) -> str:
    """Whole minutes, rounded up; the last one is said as such."""
    minutes = ceil(left.total_seconds() / 60)
    return "less than a minute left" if minutes <= 1 else f"{counted(minutes, 'minute')} left"
