/* Comfort only: the page can be read, and every sentence reached, without it. Chooses a fact, marks it wherever it
   stands, shows its sentences in the rail and draws the wire to them. */
"use strict";
(() => {
  const rail = document.querySelector(".rail");
  const slip = document.getElementById("slip");
  const narrow = matchMedia("screen and (max-width: 1100px)");
  const SETTLE_MS = 200; // the page is drawn and answers first
  const HOVER_MS = 140; // a pointer that only crosses a fact on its way does not choose it
  const atRest = () => document.querySelector(".lead [data-f], .rows .fact:not(.later) [data-f]");
  let chosen = null; // the link that was chosen
  let pinned = false; // chosen by click or key: the pointer alone no longer changes it
  let waiting = 0;
  let lit = [];

  const wire = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  wire.setAttribute("class", "wire");
  wire.setAttribute("aria-hidden", "true");
  const thread = document.createElementNS("http://www.w3.org/2000/svg", "path");
  wire.append(thread);
  document.body.append(wire);

  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = "Close";
  close.addEventListener("click", release);

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  /* A fact in the ledger has its number; a note in a margin leads to it. */
  const linkAt = (event) => event.target.closest("[data-f], .notes a");
  const numberOf = (link) => link.dataset.f || link.hash.slice(3);
  const noteOf = (number) => `.notes [href="#f-${number}"]`;

  /* The reports that a fact cites, which alone can carry it. */
  function reportsOf(number) {
    const home = document.getElementById(`f-${number}`);
    if (!home) return [...document.querySelectorAll(".report")];
    const cited = [...home.querySelectorAll(".cite")].map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    return [...new Set(cited.map((place) => place.closest(".report")))];
  }

  const all = (parts, selector) => parts.flatMap((part) => [...part.querySelectorAll(selector)]);

  function light(number) {
    for (const old of lit) old.classList.remove("chosen");
    lit = number ? all([document.querySelector(".ledger")], `[data-f="${number}"]`) : [];
    if (number) lit.push(...all(reportsOf(number), `[data-e~="${number}"], ${noteOf(number)}`));
    for (const exact of [...lit]) {
      const sentence = exact.matches("u") && exact.closest(".s");
      if (sentence) lit.push(sentence);
    }
    for (const found of lit) found.classList.add("chosen");
  }

  /* A sentence of a report as the rail shows it: washed, the exact characters underlined. */
  function copyOf(sentence, number) {
    const copy = element("span", "wash");
    const carries = (part) => part.nodeType === 1 && (part.dataset.e || "").split(" ").includes(number);
    const whole = carries(sentence);
    for (const node of sentence.childNodes) {
      copy.append(whole || carries(node) ? element("span", "exact", node.textContent) : node.textContent);
    }
    return copy;
  }

  /* The sentence before or after one in its paragraph; notes may stand between them. */
  function beside(sentence, side) {
    let found = sentence[side];
    while (found && !found.matches(".s")) found = found[side];
    return found;
  }

  function grey(sentence) {
    return sentence ? element("span", "", ` ${sentence.textContent} `) : "";
  }

  function proof(run, number) {
    const report = run[0].closest(".report");
    const home = document.getElementById(`f-${number}`);
    const cite = home && [...home.querySelectorAll(".cite")].find((link) => link.hash === `#${run[0].id}`);
    const who = report.querySelector(".who").cloneNode(true);
    const label = cite ? cite.textContent : who.textContent.trim();
    const head = element("h3", "", who.querySelector(".mark"), " ", element("b", "", label), " ");
    const about = element("span", "", report.querySelector(".outlet").textContent, document.createElement("br"));
    about.append(report.querySelector(".day").textContent);
    head.append(about);
    const text = element("p", "", grey(beside(run[0], "previousElementSibling")));
    run.forEach((sentence, place) => text.append(place ? " " : "", copyOf(sentence, number)));
    text.append(grey(beside(run[run.length - 1], "nextElementSibling")));
    const link = element("a", "", "read in full");
    link.href = `#${run[0].id}`;
    const [start, end] = cite?.dataset.at ? cite.dataset.at.split("-").map(Number) : [];
    const total = Number(report.dataset.length).toLocaleString("en");
    const place = end ? `characters ${start.toLocaleString("en")}–${end.toLocaleString("en")} of ${total} · ` : "";
    return element("div", "proof", head, text, element("p", "note", place, link));
  }

  /* Sentences that follow each other directly are shown as one run. */
  function runs(number) {
    const found = [];
    const seen = new Set();
    const known = reportsOf(number).filter((report) => !report.matches(".later"));
    for (const exact of all(known, `[data-e~="${number}"]`)) {
      const sentence = exact.closest(".s");
      if (!sentence || seen.has(sentence)) continue;
      seen.add(sentence);
      const last = found[found.length - 1];
      if (last && last[last.length - 1] === beside(sentence, "previousElementSibling")) last.push(sentence);
      else found.push([sentence]);
    }
    return found;
  }

  function counted(sentences) {
    const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    return sentences === 1 ? "The sentence it stands on" : `The ${words[sentences] || sentences} sentences it stands on`;
  }

  function fill(number) {
    const note = document.querySelector(noteOf(number));
    const source = note || document.querySelector(`[data-f="${number}"]`);
    const words = element("span", "words", (note ? note.firstChild : source.querySelector("text") || source).textContent);
    const named = element("span", [...source.classList].filter((name) => !["words", "chosen", "figure"].includes(name)).join(" "), words);
    const modality = source.querySelector(".modality");
    if (modality) named.append(" ", modality.cloneNode(true));
    const glyph = element("span", "glyph", note ? note.dataset.g : "");
    glyph.setAttribute("aria-hidden", "true");
    const head = element("h2", "", glyph, " ", named);
    const found = runs(number);
    const stands = element("p", "note stands", counted(found.flat().length));
    slip.replaceChildren(close, head, stands, ...found.map((run) => proof(run, number)));
    slip.scrollTop = 0;
  }

  function draw() {
    const first = slip.querySelector(".wash");
    thread.setAttribute("d", "");
    if (!chosen || !first || narrow.matches || !rail.offsetParent) return;
    const from = [...chosen.getClientRects()].sort((one, other) => other.right - one.right)[0];
    const to = first.getClientRects()[0];
    const ledger = document.querySelector(".ledger").getBoundingClientRect();
    if (!from || from.bottom < 90 || from.top > innerHeight || from.left > ledger.right) return;
    const foot = Math.round(from.bottom) + 0.5;
    const y = foot + 4; // between the lines, so that it underlines none of the words it passes
    const at = Math.round(to.top + 3) + 0.5;
    const bend = Math.round(ledger.right + 36) + 0.5;
    thread.setAttribute("d", `M${from.right} ${foot}V${y}H${bend}V${at}H${to.left - 2}`);
  }

  function choose(link, pin) {
    clearTimeout(waiting);
    chosen = link;
    pinned = pin;
    light(numberOf(link));
    fill(numberOf(link));
    rail.classList.toggle("open", pin);
    draw();
    if (pin && narrow.matches) {
      close.focus({ preventScroll: true });
      const box = link.getBoundingClientRect();
      const free = rail.getBoundingClientRect().top - 16;
      if (box.bottom > free) scrollBy(0, box.bottom - free);
    }
  }

  /* The rail never empties: at rest it holds the lead's first fact. */
  function rest() {
    const first = atRest();
    pinned = false;
    if (first && !narrow.matches) choose(first, false);
    else light("");
  }

  function release() {
    const back = chosen;
    rail.classList.remove("open");
    if (narrow.matches && back) back.focus({ preventScroll: true });
    rest();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-f]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(link, true);
  });
  addEventListener("hashchange", () => {
    const fold = document.querySelector(".fold:has(:target)");
    if (fold && !fold.open) {
      fold.open = true;
      document.querySelector(":target").scrollIntoView();
    }
  });
  document.addEventListener("pointerover", (event) => {
    const link = event.pointerType === "mouse" && !pinned && linkAt(event);
    clearTimeout(waiting);
    if (link && !narrow.matches) waiting = setTimeout(() => choose(link, false), HOVER_MS);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link && !narrow.matches && link !== chosen) choose(link, true);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") release();
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const here = event.target.closest(".known li");
    if (step && here) {
      const next = step < 0 ? here.previousElementSibling : here.nextElementSibling;
      if (next) next.querySelector("a").focus();
    }
  });
  addEventListener("scroll", draw, { passive: true });
  addEventListener("resize", draw);
  slip.addEventListener("scroll", draw, { passive: true });
  document.addEventListener("cut", () => {
    const gone = !chosen || !chosen.isConnected || chosen.closest(".later");
    if (gone) rest();
    else if (!narrow.matches) choose(chosen, pinned);
  });
  /* What the rail holds at rest stands in the page already: the marks on it can wait until there is nothing to do. */
  function settle() {
    const first = atRest();
    if (chosen || !first || narrow.matches) return;
    chosen = first;
    light(numberOf(first));
    draw();
  }
  addEventListener("load", () => setTimeout(() => (window.requestIdleCallback || setTimeout)(settle), SETTLE_MS));
})();
