
// The composer: line numbers, tags put in at the cursor, a preview without leaving the page, a warning before words are lost.
const composer = document.getElementById("composer");
if (composer) {
  const editor = document.getElementById("template");
  const numbers = composer.querySelector(".line-numbers");
  const status = document.getElementById("draft-status");
  const saved = editor.value;
  let isLeaving = false;
  document.documentElement.classList.add("has-script");

  const number = () => {
    const count = editor.value.split("\n").length;
    if (count !== numbers.textContent.split("\n").length) {
      numbers.textContent = Array.from({ length: count }, (_, index) => index + 1).join("\n");
    }
    follow();
  };
  const follow = () => { numbers.style.setProperty("height", editor.offsetHeight + "px"); numbers.scrollTop = editor.scrollTop; };
  editor.addEventListener("input", number);
  editor.addEventListener("scroll", follow);
  new ResizeObserver(follow).observe(editor);
  number();

  const isDirty = () => !editor.readOnly && (editor.value !== saved || composer.dataset.isUnsaved !== undefined);
  composer.addEventListener("submit", () => { isLeaving = true; });
  addEventListener("beforeunload", (event) => { if (isDirty() && !isLeaving) event.preventDefault(); });

  document.addEventListener("click", (event) => {
    const insert = event.target.closest(".insert");
    if (insert) {
      editor.focus();
      editor.setRangeText(insert.dataset.tag, editor.selectionStart, editor.selectionEnd, "end");
      number();
    }
    const place = event.target.closest("[data-line]");
    if (place) {
      event.preventDefault();
      const lines = editor.value.split("\n");
      const line = Math.min(Number(place.dataset.line), lines.length) - 1;
      const start = lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + Number(place.dataset.column) - 1;
      editor.focus();
      editor.setSelectionRange(start, start + (lines[line].slice(Number(place.dataset.column) - 1).match(/^\{\{[^}]*\}\}/) || [""])[0].length);
      editor.scrollTop = Math.max(0, (line - 5) * (editor.scrollHeight / lines.length));
    }
  });

  // Parts of an answer take the place of those of this page.
  const take = async (request, names) => {
    const answer = await fetch(...request);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const name of names) {
      const part = page.getElementById(name);
      if (part) document.getElementById(name).replaceWith(part);
    }
  };
  const preview = composer.querySelector("[data-preview]");
  if (preview) {
    preview.addEventListener("click", async (event) => {
      event.preventDefault();
      const top = document.querySelector(".written") ? document.querySelector(".written").scrollTop : 0;
      status.textContent = "…";
      try {
        await take([preview.formAction, { method: "POST", body: new URLSearchParams(new FormData(composer)) }], ["result"]);
        status.textContent = isDirty() ? composer.dataset.unsaved : "";
        const paper = document.querySelector(".written");
        if (paper) paper.scrollTop = top;
      } catch { isLeaving = true; composer.action = preview.formAction; composer.submit(); }
    });
    // Ctrl+Enter previews, Ctrl+S saves.
    composer.addEventListener("keydown", (event) => {
      if (!(event.ctrlKey || event.metaKey)) return;
      if (event.key === "Enter") { event.preventDefault(); preview.click(); }
      if (event.key === "s") { event.preventDefault(); composer.requestSubmit(); }
    });
  }
  const picker = document.getElementById("pick");
  if (picker) {
    let waiting;
    const look = () => take([`${picker.dataset.picker}?q=${encodeURIComponent(picker.value)}`, {}], ["picks"]).catch(() => {});
    picker.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(look, 250); });
    picker.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); look(); } });
  }
}
// What takes a while says so, and is sent once.
for (const button of document.querySelectorAll("button[data-waiting]")) {
  button.form.addEventListener("submit", () => { button.textContent = button.dataset.waiting; button.disabled = true; });
}
