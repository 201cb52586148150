"use strict";

// What both versions of SCORM are asked for, under one set of names. A score is 0 to 100.

const VERSIONS = {
  "1.2": {
    object: "API",
    calls: { begin: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", save: "LMSCommit", end: "LMSFinish" },
    mode: "cmi.core.lesson_mode",
    values: ({ decided, passed, score }) => [
      ["cmi.core.lesson_status", decided ? (passed ? "passed" : "failed") : "incomplete"],
      ...(score === null ? [] : [["cmi.core.score.min", "0"], ["cmi.core.score.max", "100"], ["cmi.core.score.raw", String(score)]]),
      ["cmi.core.exit", decided ? "" : "suspend"],
    ],
  },
  "2004": {
    object: "API_1484_11",
    calls: { begin: "Initialize", get: "GetValue", set: "SetValue", save: "Commit", end: "Terminate" },
    mode: "cmi.mode",
    values: ({ decided, passed, score }) => [
      ["cmi.completion_status", decided ? "completed" : "incomplete"],
      ["cmi.success_status", decided ? (passed ? "passed" : "failed") : "unknown"],
      ...(score === null ? [] : [["cmi.score.min", "0"], ["cmi.score.max", "100"], ["cmi.score.raw", String(score)], ["cmi.score.scaled", String(score / 100)]]),
      ["cmi.exit", decided ? "normal" : "suspend"],
    ],
  },
};

/** The platform as this page needs it; null where the page was opened by itself. */
function platform(version) {
  const known = VERSIONS[version];
  const api = found(window, known.object) ?? (window.opener && found(window.opener, known.object));
  if (!api) return null;
  const call = (what, ...values) => api[known.calls[what]](...values);
  if (String(call("begin", "")) !== "true") return null;
  const looking = ["review", "browse"].includes(call("get", known.mode));
  let open = true;
  return {
    looking,
    claim: () => call("get", "cmi.suspend_data") || "",
    keep(claim) {
      if (looking) return;
      call("set", "cmi.suspend_data", claim);
      call("save", "");
    },
    tell(standing) {
      if (looking) return;
      for (const [name, value] of known.values(standing)) call("set", name, value);
      call("save", "");
    },
    end() {
      if (open) call("end", "");
      open = false;
    },
  };
}

function found(start, name) {
  let here = start;
  // platforms put frames into frames; more than this many are a circle
  for (let steps = 0; here && steps < 50; steps += 1) {
    try {
      if (here[name]) return here[name];
    } catch {
      // a frame of another origin keeps its things to itself
    }
    if (here.parent === here) return null;
    here = here.parent;
  }
  return null;
}
