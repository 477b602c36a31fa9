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
