"use strict";
// The page works without this: it adds keys that walk through findings and figures, and a card for the figure at hand.
(() => {
  const visible = (element) => element.getClientRects().length > 0;
  const all = (selector) => [...document.querySelectorAll(selector)].filter(visible);
  let here = null;

  function go(selector, step) {
    const stops = all(selector);
    if (!stops.length) return;
    const at = stops.indexOf(here);
    const next = stops[at < 0 ? (step > 0 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length];
    if (here) here.classList.remove("here");
    here = next;
    here.classList.add("here");
    here.focus({ preventScroll: true });
    here.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }

  const keys = { j: [".note", 1], k: [".note", -1], n: [".f", 1], p: [".f", -1] };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "Escape") {
      document.querySelectorAll(".filters[open]").forEach((panel) => panel.removeAttribute("open"));
      tip.hidden = true;
    }
    const move = keys[event.key];
    if (move) { event.preventDefault(); go(...move); }
  });

  // The card says what the table of figures says of the figure.
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("role", "status");
  tip.hidden = true;
  document.body.append(tip);
  function show(event) {
    const figure = event.target.closest?.(".f");
    const row = figure && document.getElementById(figure.hash.slice(1));
    if (!row) { tip.hidden = true; return; }
    const cells = [...row.cells].map((cell) => cell.innerText.trim());
    const heads = [...row.closest("table").tHead.rows[0].cells].map((cell) => cell.innerText.trim());
    tip.replaceChildren(Object.assign(document.createElement("b"), { textContent: cells[1] }));
    cells.forEach((text, index) => {
      if (index < 2 || !text) return;
      tip.append(Object.assign(document.createElement("div"), { textContent: `${heads[index]}: ${text}` }));
    });
    tip.hidden = false;
  }
  document.addEventListener("mouseover", show);
  document.addEventListener("focusin", show);

  // A link into the folded table opens it.
  function open() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target && target.closest("details");
    if (fold) { fold.open = true; target.scrollIntoView({ block: "center" }); }
  }
  addEventListener("hashchange", open);
  open();
})();
