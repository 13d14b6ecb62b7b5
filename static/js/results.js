// Filters, order and pages of a list without loading the whole page: the same address is fetched,
// and the parts of the page that differ are put in place. Without it everything works as links.
"use strict";
{
  const form = document.querySelector("[data-results-form]");
  const said = document.querySelector("[data-said]");
  const part = (name, page = document) => page.querySelector(`[data-part="${name}"]`);
  const page = (address) => address.pathname + address.search;
  let shown = page(location);
  let asking = null;

  const wait = (isWaiting) => part("results").setAttribute("aria-busy", String(isWaiting));

  const load = async (address, { isNew, focus }) => {
    asking?.abort();
    const mine = (asking = new AbortController());
    wait(true);
    let found;
    try {
      const answer = await fetch(address, { signal: mine.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      found = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!part("results", found)) throw new Error("no results");
    } catch (error) {
      // The browser shows whatever is wrong, at the address that was asked for.
      if (error.name !== "AbortError") location.assign(address);
      return;
    }
    if (isNew) history.pushState(null, "", address);
    shown = page(location);
    put(found, focus);
  };

  const put = (found, focus) => {
    const before = document.activeElement?.id;
    for (const old of document.querySelectorAll("[data-part]")) {
      const fresh = part(old.dataset.part, found);
      if (fresh) old.replaceWith(document.importNode(fresh, true));
    }
    document.title = found.title;
    const asked = found.querySelector("[data-results-form] [name=q]");
    if (document.activeElement !== form.elements.q) form.elements.q.value = asked.value;
    const count = document.querySelector("[data-count]");
    said.textContent = count?.textContent.replace(/\s+/g, " ").trim() ?? "";
    if (!focus) return;
    // Whoever chose something goes on from there; what is gone leaves them at the results.
    const again = focus !== "results" && before && document.getElementById(before);
    (again || count || part("results")).focus({ preventScroll: Boolean(again) });
  };

  const ask = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value !== "");
    const query = new URLSearchParams(wanted).toString();
    return new URL(query ? `?${query}` : location.pathname, location.href);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    load(ask(), { isNew: true, focus: "results" });
  });

  form.addEventListener("change", (event) => {
    if (event.target.tagName === "SELECT") load(ask(), { isNew: true, focus: "same" });
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-part=results] a[href]");
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (!link || !isPlain || event.altKey || event.defaultPrevented) return;
    const address = new URL(link.href);
    // Links to other pages are followed; those of the list itself change what is shown.
    if (address.origin !== location.origin || address.pathname !== location.pathname) return;
    event.preventDefault();
    const focus = link.closest(".order") ? "same" : "results";
    load(address, { isNew: true, focus });
  });

  addEventListener("popstate", () => {
    // A jump inside the page is a step in the history, too.
    if (page(location) !== shown) load(new URL(location), { isNew: false, focus: "" });
  });
}
