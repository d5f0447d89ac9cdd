// Small comforts; every page reads the same without them.
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

// What scrolls sideways can be reached with the keyboard, and says what it is. Where everything
// fits, nothing is announced.
const scrollers = {
  "div.cell_input pre": "Code",
  ".traceback pre": "Error message",
  ".cell_output > .output": "Output",
  ".cell_output pre": "Output",
  pre: "Code",
  ".pst-scrollable-table-container": "Table",
  ".scrolls": "Drawing",
  "div.math": "Equation",
};

function nameScrollers() {
  for (const element of document.querySelectorAll(Object.keys(scrollers).join())) {
    if (element.scrollWidth > element.clientWidth) {
      const name = Object.keys(scrollers).find((selector) => element.matches(selector));
      element.tabIndex = 0;
      element.setAttribute("role", "group");
      element.setAttribute("aria-label", `${scrollers[name]}, scrolls sideways`);
    } else if (element.getAttribute("role") === "group") {
      for (const attribute of ["tabindex", "role", "aria-label"]) element.removeAttribute(attribute);
    }
  }
}

addEventListener("load", nameScrollers);
addEventListener("resize", nameScrollers);
document.addEventListener("toggle", nameScrollers, true); // an answer that opens

// Paper is light.
const root = document.documentElement.dataset;
let theme;
addEventListener("beforeprint", () => ([theme, root.theme] = [root.theme, "light"]));
addEventListener("afterprint", () => (root.theme = theme));

// Pages that ask questions, or remember them, load the module that does so. Browsers refuse modules
// on pages opened from the disk; there the same file works as a plain script.
if (document.querySelector(".question, .lesson-done, .progress-list")) {
  const { src, dataset } = document.currentScript;
  const script = document.createElement("script");
  if (location.protocol !== "file:") script.type = "module";
  script.src = new URL(dataset.quiz, src);
  document.head.append(script);
}
