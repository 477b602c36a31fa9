// Nothing needs this script; it only makes pages quicker to use.
"use strict";
// "/" goes to the search field.
document.addEventListener("keydown", (event) => {
  const field = document.getElementById("find");
  const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey || !field) return;
  event.preventDefault();
  field.focus();
});

// A form of figures saves each cell as it is left, shows its check, and others' entries as they come.
const sheet = document.querySelector("form.sheet[data-address]");
const said = sheet && sheet.querySelector("[role=status]");
if (sheet && said) {
  let sequence = Number(sheet.dataset.sequence);
  const rowOf = (id) => sheet.querySelector(`tr[data-indicator="${CSS.escape(String(id))}"]`);
  const field = (row, name) => row.querySelector(`[name^="${name}."]`);
  const kept = new Map();
  const state = (row) => ["v", "s", "r"].map((name) => field(row, name).value).join("\n");
  for (const row of sheet.querySelectorAll("tr[data-indicator]")) kept.set(row, state(row));
  const say = (key) => { said.textContent = said.getAttribute("data-said-" + key); };

  const showWarnings = (row, words) => {
    const place = row.querySelector(".warnings");
    place.replaceChildren(...words.map((text) => {
      const line = document.createElement("p");
      line.className = "low";
      line.textContent = text;
      return line;
    }));
  };
  const show = (cell, isOwn) => {
    const row = rowOf(cell.indicator);
    if (!row) return;
    const isDirty = kept.get(row) !== state(row);
    field(row, "a").value = cell.after;
    if (!isOwn && !isDirty) {
      field(row, "v").value = cell.value;
      field(row, "s").value = cell.status;
      field(row, "r").value = cell.reason;
      row.classList.add("changed");
      said.textContent = `${cell.person} ${said.dataset.saidChanged}`;
    }
    if (isOwn || !isDirty) kept.set(row, state(row));
    showWarnings(row, cell.warnings);
  };

  const save = async (row) => {
    if (kept.get(row) === state(row)) return;
    const sent = state(row);
    const body = new URLSearchParams({ csrf: sheet.elements.csrf.value });
    for (const name of ["a", "v", "s", "r"]) body.append(field(row, name).name, field(row, name).value);
    say("saving");
    try {
      const answer = await fetch(sheet.dataset.address + "/o", { method: "POST", body });
      const told = await answer.json();
      if (answer.ok) {
        kept.set(row, sent);
        field(row, "v").removeAttribute("aria-invalid");
        for (const cell of told.cells) show(cell, true);
        say("saved");
      } else {
        field(row, "v").setAttribute("aria-invalid", "true");
        const words = told.fault ? [told.fault] : (told.conflicts || []).map((one) => `${one.name}: ${one.value}`);
        for (const one of told.conflicts || []) field(row, "a").value = one.after;
        showWarnings(row, words);
        say("failed");
      }
    } catch { say("failed"); }
  };
  // One after another, so that answers come in the order of what was typed.
  let queue = Promise.resolve();
  sheet.addEventListener("change", (event) => {
    const row = event.target.closest("tr[data-indicator]");
    if (row) queue = queue.then(() => save(row));
  });

  const look = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(`${sheet.dataset.address}/thay-doi?sau=${sequence}`);
      if (!answer.ok) return;
      const told = await answer.json();
      for (const cell of told.cells) show(cell, false);
      sequence = told.sequence;
    } catch { /* The next look may succeed. */ }
  };
  setInterval(() => { queue = queue.then(look); }, 8000);

  // Cells copied from a spreadsheet fill the column from where they are put.
  sheet.addEventListener("paste", (event) => {
    if (!event.target.matches(".cell")) return;
    const lines = event.clipboardData.getData("text/plain").replace(/\r/g, "").replace(/\n$/, "").split("\n");
    if (lines.length < 2) return;
    event.preventDefault();
    const cells = [...sheet.querySelectorAll(".cell")];
    const start = cells.indexOf(event.target);
    lines.forEach((line, index) => {
      const cell = cells[start + index];
      if (!cell) return;
      cell.value = line.split("\t").pop().trim();
      queue = queue.then(() => save(cell.closest("tr")));
    });
  });
  // Down and up go to the next and the last cell, as in a spreadsheet.
  sheet.addEventListener("keydown", (event) => {
    if (!event.target.matches(".cell") || !["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) return;
    const cells = [...sheet.querySelectorAll(".cell")];
    const next = cells[cells.indexOf(event.target) + (event.key === "ArrowUp" ? -1 : 1)];
    event.preventDefault();
    if (next) { next.focus(); next.select(); } else { event.target.blur(); }
  });
}
