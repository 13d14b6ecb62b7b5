// What the browser keeps of unsaved forms (admin-keep.js), put in order on every page of the desk:
// what was saved goes, what is older than a week goes, and everything goes when its user signs out.
"use strict";
{
  const PREFIX = "lmec-kept:";
  const WEEK = 7 * 24 * 60 * 60 * 1000;
  const { user } = document.currentScript.dataset;

  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const entry = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };
  const saved = () => {
    const found = document.cookie.split("; ").find((each) => each.startsWith("lmec_saved="));
    return found ? found.slice("lmec_saved=".length).split(".") : [];
  };

  try {
    const gone = new Set(saved());
    for (const key of keys()) {
      const kept = entry(key);
      const isOld = !kept || !(Date.now() - kept.at < WEEK);
      if (isOld || gone.has(key.split(":")[2])) localStorage.removeItem(key);
    }
    const logout = document.getElementById("logout-form");
    if (logout) {
      logout.addEventListener("submit", () => {
        const own = [`${PREFIX}${user}:`, `lmec-desk:${user}:`]; // the translation desk's too
        for (const key of Object.keys(localStorage)) {
          if (own.some((start) => key.startsWith(start))) localStorage.removeItem(key);
        }
      });
    }
  } catch {
    // A browser that keeps nothing has nothing to put in order.
  }
}
