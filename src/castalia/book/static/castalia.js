// Two small comforts; every page reads the same without them.
"use strict";

// The learning path: show only the lessons that fit the choices.
for (const form of document.querySelectorAll("form.path-filters")) {
  const items = [...document.querySelectorAll("ol.path > li")];
  const status = form.querySelector("[role=status]");
  const minutes = (item) => Number([...item.classList].find((x) => x.startsWith("minutes-")).slice(8));

  const show = () => {
    const { level, minutes: most, dataset } = Object.fromEntries(new FormData(form));
    let shown = 0;
    for (const item of items) {
      const fits =
        (!level || item.classList.contains(`level-${level}`)) &&
        (!most || minutes(item) <= Number(most)) &&
        (!dataset || item.classList.contains(`dataset-${dataset}`));
      item.hidden = !fits;
      shown += fits;
    }
    status.textContent = `${shown} of ${items.length} lessons`;
  };

  form.hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => event.preventDefault());
}

// Escape closes a definition that hovering or focus has opened.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const term of document.querySelectorAll(".term:hover, .term:focus-within")) {
    term.classList.add("closed");
    const again = () => term.classList.remove("closed");
    term.addEventListener("mouseleave", again, { once: true });
    term.addEventListener("focusout", again, { once: true });
  }
});
