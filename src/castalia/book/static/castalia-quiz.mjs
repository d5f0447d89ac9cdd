// Questions become forms, and this browser remembers the answers. Every page reads well without it:
// all that this script knows stands in the page, in `.question` and in `.answer`.
"use strict";
{
  // ---------------------------------------------------------------- what is remembered

  const KEY = "castalia";
  const NAME = /^[a-z0-9-]+\/[a-z0-9-]+$/;
  const SLUG = /^[a-z0-9-]+$/;
  const empty = () => ({ version: 1, answers: {}, lessons: {}, exercises: {} });
  let memory = empty(); // where the browser keeps nothing
  let kept = true;

  // What a file or the browser holds, if we wrote it; null if not.
  function understood(found) {
    if (found?.version !== 1 || typeof found.answers !== "object" || typeof found.lessons !== "object") return null;
    const all = empty();
    for (const [name, it] of Object.entries(found.answers ?? {})) {
      const whole = NAME.test(name) && typeof it?.right === "boolean" && !Number.isNaN(Date.parse(it.when));
      if (whole) all.answers[name] = { given: it.given, right: it.right, tries: Number(it.tries) || 1, when: it.when };
    }
    for (const kind of ["lessons", "exercises"]) {
      for (const [slug, it] of Object.entries(found[kind] ?? {})) {
        if (SLUG.test(slug) && !Number.isNaN(Date.parse(it?.done))) all[kind][slug] = { done: it.done };
      }
    }
    return all;
  }

  function load() {
    try {
      const text = localStorage.getItem(KEY);
      return text ? understood(JSON.parse(text)) ?? empty() : kept ? empty() : memory;
    } catch {
      return memory;
    }
  }

  function save(all) {
    memory = all;
    try {
      localStorage.setItem(KEY, JSON.stringify(all));
      kept = true;
    } catch {
      kept = false;
    }
  }

  function remember(name, given, right) {
    const all = load();
    const tries = (all.answers[name]?.tries ?? 0) + 1;
    all.answers[name] = { given, right, tries, when: new Date().toISOString() };
    save(all);
  }

  function merge(found) {
    const all = load();
    for (const [name, it] of Object.entries(found.answers)) {
      if (!(all.answers[name]?.when > it.when)) all.answers[name] = it;
    }
    for (const kind of ["lessons", "exercises"]) all[kind] = { ...found[kind], ...all[kind] };
    save(all);
  }

  // ---------------------------------------------------------------- small makers

  function make(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) made.setAttribute(name, "");
      else if (value !== false && value !== undefined) made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  }

  // Copies of an element's content; ids are dropped, for they may stand once only.
  function copies(element) {
    const copy = element.cloneNode(true);
    for (const inner of copy.querySelectorAll("[id]")) inner.removeAttribute("id");
    for (const inner of copy.querySelectorAll("[aria-describedby]")) inner.removeAttribute("aria-describedby");
    return [...copy.childNodes];
  }

  const same = (a, b) => a.length === b.length && a.every((x) => b.includes(x));
  const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

  // ---------------------------------------------------------------- kinds of questions
  // Each gives: what the reader handles, `read`, `restore`, and `judge`, which tells what is right.
  // `judge` returns {right, told}, `told` being names of explanations, words or nodes.

  function options(box, type) {
    const list = box.querySelector(".question-options");
    const labels = [...list.children].map((item) => {
      const input = make("input", { type, name: box.id, value: item.dataset.option });
      return make("label", { class: "question-option" }, input, make("span", {}, ...item.childNodes));
    });
    list.replaceWith(make("div", { class: "question-options" }, ...labels));
    const inputs = labels.map((label) => label.firstChild);
    const mark = (right) => {
      for (const input of inputs) {
        input.parentNode.dataset.mark = input.checked ? (right.includes(input.value) ? "right" : "wrong") : "";
      }
    };
    return { inputs, mark, chosen: () => inputs.filter((x) => x.checked).map((x) => x.value) };
  }

  function choice(box, { key }) {
    const { inputs, mark, chosen } = options(box, "radio");
    return {
      read: () => chosen()[0],
      missing: "Choose one first.",
      restore: (given) => inputs.forEach((x) => (x.checked = x.value === given)),
      judge(given) {
        mark([key]);
        return { right: given === key, told: [{ why: given }] };
      },
    };
  }

  function several(box, { key }) {
    const { inputs, mark, chosen } = options(box, "checkbox");
    return {
      hint: "Choose all that are true; it may be one, several or none.",
      read: chosen,
      restore: (given) => inputs.forEach((x) => (x.checked = given.includes(x.value))),
      judge(given) {
        mark(key);
        if (same(given, key)) return { right: true, told: key.map((why) => ({ why })) };
        const wrong = given.filter((x) => !key.includes(x));
        const left = key.length - (given.length - wrong.length);
        const told = wrong.map((why) => ({ why }));
        if (left) told.push(`${plural(left, "statement that is true is", "statements that are true are")} not chosen yet.`);
        return { right: false, told };
      },
    };
  }

  // A number as people type it: 2.5, 2,5, −0.4, 1,000, 3 °C.
  function parsed(text, unit) {
    let plain = text.trim().replace(/[−–]/g, "-").replace(/\u00a0|\u202f/g, " ");
    if (unit && plain.endsWith(unit)) plain = plain.slice(0, -unit.length);
    plain = plain.replace(/\s/g, "");
    if (/^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain)) plain = plain.replace(/,/g, "");
    plain = plain.replace(",", ".");
    return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
  }

  function number(box, { key, mistakes, tolerance }) {
    const place = box.querySelector(".question-unit");
    const unit = place.dataset.unit;
    const input = make("input", { type: "text", inputmode: "decimal", autocomplete: "off", size: 12 });
    const label = make("label", {}, make("span", {}, "Your number "), input, unit ? ` ${unit}` : "");
    place.replaceWith(make("div", { class: "question-number" }, label));
    const near = (a, b) => Math.abs(a - b) <= tolerance + 1e-9 * Math.max(Math.abs(a), Math.abs(b));
    return {
      read: () => (Number.isNaN(parsed(input.value, unit)) ? undefined : input.value.trim()),
      missing: "Write a number first, such as 12.5 or −0.4.",
      restore: (given) => (input.value = given),
      judge(given) {
        const found = parsed(given, unit);
        if (near(found, key)) return { right: true, told: [{ why: "right" }] };
        const slip = Object.keys(mistakes).find((name) => near(found, mistakes[name]));
        return { right: false, told: [{ why: slip ?? "otherwise" }] };
      },
    };
  }

  function match(box, { key }) {
    const fits = [...box.querySelectorAll(".question-fits > li")].map((item) => item.textContent.trim());
    const values = [...box.querySelectorAll(".question-fits > li")].map((item) => item.dataset.option);
    const list = box.querySelector(".question-pairs");
    const selects = {};
    const rows = [...list.children].map((item) => {
      const blank = make("option", { value: "" }, "choose …");
      const select = make("select", {}, blank, ...fits.map((text, at) => make("option", { value: values[at] }, text)));
      selects[item.dataset.option] = select;
      return make("label", { class: "question-pair" }, make("span", {}, ...item.childNodes), select);
    });
    list.replaceWith(make("div", { class: "question-pairs" }, ...rows));
    for (const gone of box.querySelectorAll(".question-fits, .question-from")) gone.remove();
    const names = Object.keys(selects);
    return {
      read: () => (names.some((x) => !selects[x].value) ? undefined : Object.fromEntries(names.map((x) => [x, selects[x].value]))),
      missing: "Choose something for each first.",
      restore: (given) => names.forEach((x) => (selects[x].value = given[x] ?? "")),
      judge(given) {
        const wrong = names.filter((x) => given[x] !== key[x]);
        for (const x of names) selects[x].parentNode.dataset.mark = wrong.includes(x) ? "wrong" : "right";
        const told = (wrong.length ? wrong : names).map((why) => ({ why, of: copies(selects[why].previousSibling) }));
        return { right: !wrong.length, told };
      },
    };
  }

  // Lines to put in order. One line is selected, as one of several radio buttons, and is moved by
  // buttons, by Shift with an arrow, or by dragging.
  function parsons(box, { key, extra }) {
    const list = box.querySelector(".question-lines");
    const lines = [...list.children].map((item, at) => {
      const input = make("input", { type: "radio", name: box.id, value: at });
      const grip = make("span", { class: "question-grip", "aria-hidden": "true" }, "⠿");
      const out = make("span", { class: "question-out" });
      const label = make("label", { class: "question-line" }, input, grip, make("code", {}, item.textContent.trim()), out);
      return Object.assign(label, { text: item.textContent.trim(), steps: 0, out: false, radio: input });
    });
    const holder = make("div", { class: "question-lines" }, ...lines);
    const said = make("p", { class: "question-said", role: "status" });
    list.replaceWith(holder);
    lines[0].radio.checked = true;

    const order = () => [...holder.children];
    const selected = () => order().find((line) => line.radio.checked);
    const draw = (line) => {
      line.style.setProperty("--steps", line.steps);
      line.classList.toggle("left-out", line.out);
      line.lastChild.textContent = line.out ? " left out" : "";
    };
    const tell = (line) => {
      const steps = line.steps ? `, indented ${plural(line.steps, "step", "steps")}` : "";
      const where = line.out ? "left out" : `line ${order().indexOf(line) + 1} of ${lines.length}${steps}`;
      said.textContent = `${line.text}: ${where}`;
      holder.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const place = (line, at) => {
      const others = order().filter((other) => other !== line);
      const to = Math.max(0, Math.min(at, others.length));
      if (order()[to] === line) return false;
      const focused = document.activeElement;
      holder.insertBefore(line, others[to] ?? null);
      focused?.focus({ preventScroll: true });
      return true;
    };
    const moves = {
      up: (line) => place(line, order().indexOf(line) - 1),
      down: (line) => place(line, order().indexOf(line) + 1),
      outdent: (line) => line.steps > 0 && (line.steps -= 1, true),
      indent: (line) => line.steps < 4 && (line.steps += 1, true),
      out: (line) => ((line.out = !line.out), true),
    };
    const move = (how) => {
      const line = selected();
      moves[how](line);
      draw(line);
      tell(line);
    };
    const keys = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "outdent", ArrowRight: "indent" };
    holder.addEventListener("keydown", (event) => {
      if (!event.shiftKey || !keys[event.key]) return;
      event.preventDefault();
      move(keys[event.key]);
    });

    holder.addEventListener("pointerdown", (event) => {
      const line = event.target.closest(".question-line");
      const grabs = event.target.matches(".question-grip") || event.pointerType === "mouse";
      if (!line || !grabs || event.button) return;
      const start = { x: event.clientX, steps: line.steps };
      const drag = (now) => {
        line.radio.checked = true;
        const others = order().filter((other) => other !== line);
        const above = others.filter((other) => {
          const area = other.getBoundingClientRect();
          return now.clientY > area.top + area.height / 2;
        });
        const steps = Math.max(0, Math.min(4, start.steps + Math.round((now.clientX - start.x) / 32)));
        const changed = place(line, above.length) || steps !== line.steps;
        line.steps = steps;
        if (changed) draw(line), tell(line);
      };
      const drop = () => {
        removeEventListener("pointermove", drag);
        line.classList.remove("dragged");
      };
      event.preventDefault();
      line.radio.checked = true;
      line.radio.focus({ preventScroll: true });
      line.classList.add("dragged");
      addEventListener("pointermove", drag);
      addEventListener("pointerup", drop, { once: true });
      addEventListener("pointercancel", drop, { once: true });
    });

    const names = { up: "Move up", down: "Move down", outdent: "Outdent", indent: "Indent" };
    if (Object.keys(extra).length) names.out = "Leave out or take in";
    const bar = make("div", { class: "question-moves", role: "group", "aria-label": "Move the line that is chosen" });
    for (const [how, name] of Object.entries(names)) {
      const button = make("button", { type: "button" }, name);
      button.addEventListener("click", () => move(how));
      bar.append(button);
    }
    holder.after(bar, said);

    return {
      hint:
        "Choose a line, then move it with the buttons, with Shift and the arrow keys, or by dragging. Indentation counts." +
        (names.out ? " Some lines may not belong: leave them out." : ""),
      read: () => order().map((line) => [line.steps, line.text, line.out]),
      restore(given) {
        for (const [steps, text, out] of given) {
          const line = order().find((other) => other.text === text && !other.restored);
          if (!line) continue;
          Object.assign(line, { steps, out, restored: true });
          holder.append(line);
          draw(line);
        }
        lines.forEach((line) => delete line.restored);
      },
      judge(given) {
        const used = given.filter(([, , out]) => !out);
        const stray = used.find(([, text]) => extra[text]);
        if (stray) return { right: false, told: [{ why: extra[stray[1]], of: [make("code", {}, stray[1])] }] };
        const left = given.find(([, text, out]) => out && !extra[text]);
        if (left) return { right: false, told: [{ words: "This line belongs to the program.", of: [make("code", {}, left[1])] }] };
        const at = used.findIndex(([, text], place) => text !== key[place][1]);
        if (at >= 0) {
          const good = at ? `The first ${plural(at, "line is", "lines are")} in place. ` : "";
          return { right: false, told: [`${good}Another line belongs in place ${at + 1}. What must have happened before it?`] };
        }
        const crooked = used.findIndex(([steps], place) => steps !== key[place][0]);
        if (crooked >= 0) return { right: false, told: [`The order is right. Look at the indentation of line ${crooked + 1}: which block does it belong to?`] };
        return { right: true, told: [{ why: "right" }] };
      },
    };
  }

  const KINDS = { choice, several, number, match, parsons };

  // ---------------------------------------------------------------- a question in the page

  function upgrade(box) {
    const answer = document.getElementById(box.id.replace(/^question-/, "answer-"));
    const { question: name, kind, title } = box.dataset;
    const facts = {
      key: JSON.parse(answer.dataset.key),
      mistakes: JSON.parse(answer.dataset.mistakes),
      extra: JSON.parse(answer.dataset.extra),
      tolerance: Number(answer.dataset.tolerance),
    };
    const ask = box.querySelector(".question-ask");
    const legend = make("legend");
    const first = ask.querySelector("p");
    legend.append(...(first?.childNodes ?? []));
    first?.remove();
    const form = KINDS[kind](box, facts);
    const hint = make("p", { class: "question-hint", id: `hint-${box.id}`, hidden: !form.hint }, form.hint ?? "");
    const check = make("button", { type: "button", class: "question-check" }, "Check");
    check.append(make("span", { class: "question-unseen" }, `: ${title}`));
    const told = make("div", { class: "question-told", role: "status" });
    const fieldset = make("fieldset", { "aria-describedby": form.hint ? hint.id : undefined }, legend);
    fieldset.append(...ask.childNodes, hint);
    for (const child of [...box.children]) if (!child.matches(".question-title, .admonition-title, .question-ask")) fieldset.append(child);
    ask.replaceWith(fieldset);
    fieldset.querySelector(".question-answer").replaceWith(check);
    fieldset.append(told);
    const output = box.matches(".question-predict") ? outputBelow(box) : null;

    const explained = (item) => {
      if (typeof item === "string") return make("p", {}, item);
      const why = answer.querySelector(`[data-why="${item.why}"] > .answer-why`);
      const of = item.of ? [make("strong", {}, ...item.of, ": ")] : [];
      return make("p", {}, ...of, ...(why ? copies(why) : [item.words ?? ""]));
    };
    const show = ({ right, told: items }, once) => {
      box.dataset.state = right ? "right" : "wrong";
      const [head, ...rest] = items.map(explained);
      head?.prepend(make("strong", { class: "question-verdict" }, right ? "Right. " : "Not yet. "));
      told.replaceChildren(...(head ? [head, ...rest] : [make("p", {}, make("strong", {}, right ? "Right." : "Not yet."))]));
      if (once) told.prepend(make("p", { class: "question-before" }, "Your last answer:"));
      output?.reveal();
    };
    const forget = () => {
      delete box.dataset.state;
      told.replaceChildren();
      for (const marked of box.querySelectorAll("[data-mark]")) delete marked.dataset.mark;
    };

    check.addEventListener("click", () => {
      const given = form.read();
      if (given === undefined) return told.replaceChildren(make("p", {}, form.missing));
      forget();
      const verdict = form.judge(given);
      remember(name, given, verdict.right);
      show(verdict);
    });
    fieldset.addEventListener("input", forget);
    fieldset.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("input")) event.preventDefault(), check.click();
    });
    const before = load().answers[name];
    if (before) {
      form.restore(before.given);
      const given = form.read();
      if (given !== undefined) show(form.judge(given), true);
    }
  }

  // The output of the cell that is predicted stays closed until there is a prediction.
  function outputBelow(box) {
    let cell = box.nextElementSibling;
    while (cell && !cell.matches("div.cell")) cell = cell.nextElementSibling;
    const output = cell?.querySelector(":scope > .cell_output");
    if (!output) return null;
    const button = make("button", { type: "button", class: "question-reveal" }, "Show the output without a prediction");
    const reveal = () => {
      output.hidden = false;
      button.remove();
    };
    output.hidden = true;
    output.classList.add("awaits-prediction");
    output.before(button);
    button.addEventListener("click", reveal);
    return { reveal };
  }

  // ---------------------------------------------------------------- a lesson or an exercise that is done

  function offerDone(place) {
    const what = place.dataset.lesson ? "lesson" : "exercise";
    const kind = `${what}s`;
    const slug = place.dataset[what];
    const box = make("input", { type: "checkbox" });
    box.checked = Boolean(load()[kind][slug]);
    box.addEventListener("change", () => {
      const all = load();
      if (box.checked) all[kind][slug] = { done: new Date().toISOString() };
      else delete all[kind][slug];
      save(all);
    });
    place.append(make("label", {}, box, ` I have done this ${what}`));
    if (place.dataset.progress) place.append(make("a", { href: place.dataset.progress }, "What I have done"));
  }

  // ---------------------------------------------------------------- the page "what I have done"

  function showProgress(list) {
    const all = load();
    let done = 0;
    let good = 0;
    let practised = 0;
    const exercises = [...list.querySelectorAll("[data-exercise]")];
    for (const item of exercises) {
      const state = item.querySelector(".progress-state");
      const found = all.exercises[item.dataset.exercise];
      state.dataset.about ??= state.textContent;
      state.textContent = found ? `done on ${found.done.slice(0, 10)}` : state.dataset.about;
      practised += Boolean(found);
    }
    for (const item of list.children) {
      const { lesson, questions } = item.dataset;
      const names = questions.split(" ").filter(Boolean).map((name) => `${lesson}/${name}`);
      const given = names.filter((name) => all.answers[name]);
      const right = given.filter((name) => all.answers[name].right);
      const words = [];
      if (all.lessons[lesson]) words.push(`done on ${all.lessons[lesson].done.slice(0, 10)}`);
      words.push(names.length ? `${given.length} of ${plural(names.length, "question", "questions")} answered, ${right.length} right` : "no questions");
      const last = given.map((name) => all.answers[name].when.slice(0, 10)).sort().at(-1);
      if (last) words.push(`last on ${last}`);
      item.querySelector(".progress-state").textContent = words.join(" · ");
      done += Boolean(all.lessons[lesson]);
      good += right.length;
    }
    const total = document.querySelector(".progress-total");
    total.textContent = `${done} of ${plural(list.children.length, "lesson", "lessons")} done, ${plural(good, "question", "questions")} right${exercises.length ? `, ${practised} of ${plural(exercises.length, "exercise", "exercises")} done` : ""}.`;
  }

  function controlProgress(form, list) {
    const status = form.querySelector("[role=status]");
    const sure = form.querySelector(".progress-sure");
    const button = (action) => form.querySelector(`[data-action=${action}]`);
    const say = (words) => (status.textContent = words);
    button("save").addEventListener("click", () => {
      const file = new Blob([JSON.stringify(load(), null, 1)], { type: "application/json" });
      const link = make("a", { href: URL.createObjectURL(file), download: `castalia-${new Date().toISOString().slice(0, 10)}.json` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      say("Saved. The file is where your browser puts downloads.");
    });
    form.querySelector("input[type=file]").addEventListener("change", async (event) => {
      const [file] = event.target.files;
      if (!file) return;
      let found = null;
      try {
        found = understood(JSON.parse(await file.text()));
      } catch {
        // told below
      }
      event.target.value = "";
      if (!found) return say(`${file.name} was not saved by this page; nothing has changed.`);
      merge(found);
      showProgress(list);
      say(`Loaded ${plural(Object.keys(found.answers).length, "answer", "answers")}. Where you had answered here later, that answer stays.`);
    });
    const ask = (open) => {
      sure.hidden = !open;
      (open ? button("sure") : button("clear")).focus();
    };
    button("clear").addEventListener("click", () => ask(true));
    button("keep").addEventListener("click", () => ask(false));
    button("sure").addEventListener("click", () => {
      save(empty());
      showProgress(list);
      ask(false);
      say("Everything is forgotten.");
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    if (!kept) say("This browser keeps nothing; save what you have done as a file before you leave.");
  }

  // ---------------------------------------------------------------- begin

  save(load()); // finds out whether this browser keeps anything
  const asked = [...document.querySelectorAll(".question")];
  const broken = asked.filter((box) => {
    try {
      upgrade(box);
      return false;
    } catch (error) {
      console.error(`question ${box.dataset.question}:`, error);
      return true;
    }
  });
  for (const answers of document.querySelectorAll("section.answers")) {
    answers.hidden = !broken.length && !location.hash.startsWith("#answer");
  }
  for (const place of document.querySelectorAll(".lesson-done")) offerDone(place);
  const list = document.querySelector("ul.progress-list");
  const form = document.querySelector("form.progress-controls");
  if (list && form) {
    showProgress(list);
    controlProgress(form, list);
    addEventListener("storage", () => showProgress(list));
  }
}
