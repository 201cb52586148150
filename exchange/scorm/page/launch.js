"use strict";

// The server alone says how it stands. The platform keeps a claim to ask by, and what it was told last.

const { version, server, course } = document.body.dataset;
const standing = document.getElementById("standing");
const go = document.getElementById("go");

const OFTEN = 5_000;
const SELDOM = 60_000;

const WORDS = {
  "not begun": ["Not begun yet.", "Begin"],
  "in progress": ["Begun, and not at its end yet.", "Go on"],
  left: ["Left before its end.", "Begin again"],
  deciding: ["Done. A trainer will decide whether it is passed. Come back to this page later.", null],
  passed: ["Passed.", null],
  failed: ["Not passed.", "Try again"],
  void: ["It was declared void, and counts for nothing.", "Begin again"],
};

const lms = platform(version);
let waiting = 0;
let over = true;

async function asked(path, options) {
  const answer = await fetch(`${server}/platform/${path}`, { ...options, credentials: "omit", cache: "no-store" });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.trouble || "It did not answer as expected");
  return said;
}

function show(words, action) {
  if (standing.textContent !== words) standing.textContent = words;
  go.hidden = !action || lms.looking;
  if (action) go.textContent = action;
}

async function look() {
  clearTimeout(waiting);
  const claim = lms.claim();
  let next = OFTEN;
  try {
    const told = claim ? await asked("standing", { headers: { authorization: `Bearer ${claim}` } }) : { status: "not begun", score: null };
    const decided = told.status === "passed" || told.status === "failed";
    over = decided || told.status === "left" || told.status === "void";
    lms.tell({ decided, passed: told.status === "passed", score: told.score });
    const [words, action] = WORDS[told.status];
    show(told.score === null ? words : `${words} ${told.score} of 100.`, action);
    if (!claim || decided) return;
    if (told.status !== "in progress" && told.status !== "not begun") next = SELDOM;
  } catch (error) {
    // fetch itself fails without words of its own that would help anybody
    const words = error instanceof TypeError ? "The practice room cannot be reached just now" : error.message;
    over = !(error instanceof TypeError);
    show(`${words.charAt(0).toUpperCase()}${words.slice(1)}.`, claim && over ? "Begin again" : "Begin");
    next = SELDOM;
  }
  waiting = setTimeout(look, next);
}

async function begin() {
  // a window has to be opened by the click itself, and only then asked for
  const opened = window.open("", "_blank");
  // what goes on is opened again, not begun anew: its window may still be there
  const claim = over ? "" : lms.claim();
  document.getElementById("by-hand").hidden = true;
  try {
    const begun = await asked(`launch/${encodeURIComponent(course)}`, {
      method: "POST",
      headers: claim ? { authorization: `Bearer ${claim}` } : {},
    });
    lms.keep(begun.claim);
    const address = `${server}/launch?ticket=${encodeURIComponent(begun.ticket)}`;
    if (opened) {
      opened.opener = null;
      opened.location.replace(address);
    } else {
      document.getElementById("link").href = address;
      document.getElementById("by-hand").hidden = false;
    }
    over = false;
    show("Opened in a window of its own.", "Open it again");
    clearTimeout(waiting);
    waiting = setTimeout(look, OFTEN);
  } catch (error) {
    opened?.close();
    show(error instanceof TypeError ? "The practice room cannot be reached just now." : `${error.message}.`, go.textContent);
  }
}

if (lms) {
  go.addEventListener("click", begin);
  addEventListener("pagehide", () => lms.end());
  look();
} else {
  standing.textContent = "This page has to be opened by a learning platform; it found none.";
}
