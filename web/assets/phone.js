// Keeps the page as the class has it: told by the server, or asked for every other second where that fails.
"use strict";

const seat = document.getElementById("seat");
const propose = document.getElementById("propose");
const here = seat.dataset.here;
let source = null;
let asking = null;
let shown = seat.innerHTML;

function show(html) {
  const focused = seat.contains(document.activeElement) ? document.activeElement.id : "";
  if (html !== shown) seat.innerHTML = shown = html;
  const now = document.getElementById("now").dataset;
  propose.hidden = !now.proposable;
  propose.elements.poll.value = now.poll;
  const status = document.getElementById("status");
  if (status.textContent !== now.told) status.textContent = now.told;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function say(trouble) {
  document.getElementById("trouble").textContent = trouble;
}

function lost(isLost) {
  document.getElementById("link").hidden = !isLost;
}

async function ask(address, options = {}) {
  const answer = await fetch(address, { ...options, headers: { "X-Ripitz": "part" }, cache: "no-store" });
  const text = await answer.text();
  lost(false);
  if (answer.status === 410) return over(text);
  if (answer.ok) {
    show(text);
    say("");
  } else {
    say(text);
  }
  return answer.ok;
}

function over(html) {
  source?.close();
  clearInterval(asking);
  if (html) show(html);
  propose.hidden = true;
  return false;
}

function keepAsking(yes) {
  clearInterval(asking);
  asking = yes ? setInterval(() => ask(`${here}/now`).catch(() => lost(true)), 2000) : null;
}

function listen() {
  source = new EventSource(`${here}/live`);
  source.onopen = () => { keepAsking(false); lost(false); };
  source.onmessage = (event) => show(event.data);
  source.addEventListener("over", (event) => over(event.data));
  source.onerror = () => {
    if (!asking) keepAsking(true);
    // a browser that has given up for good has to be told to begin again
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
  };
}

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const body = new URLSearchParams(new FormData(form, event.submitter));
  event.submitter?.setAttribute("aria-busy", "true");
  try {
    const taken = await ask(form.action, { method: "POST", body });
    if (taken && form === propose) form.reset();
  } catch {
    lost(true);
    say("That did not arrive. Press it again.");
  }
  event.submitter?.removeAttribute("aria-busy");
});

show(shown);
listen();
