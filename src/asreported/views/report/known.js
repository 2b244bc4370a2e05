/* The slider "known by": reports that were not out by a day leave the page, and every fact that stands on them alone.
   Its stops, with their leads and headings, were worked out when the page was made. */
"use strict";
(() => {
  const stops = [...document.querySelectorAll("template.stop")];
  const strip = document.getElementById("strip");
  if (!stops.length) return;

  const marks = [...strip.querySelectorAll(".known li")];
  const lead = document.querySelector(".lead .said");
  const fold = document.querySelector(".fold");
  let gathered = null;

  /* What a cut has to look at, gathered at the first: a page of many reports should not wait for it. */
  function gather() {
    const articles = [...document.querySelectorAll(".report")];
    const report = new Map(articles.map((article, place) => [article.id, place]));
    const cites = [...document.querySelectorAll(".cite, .chart a:not([data-f])")].map((link) => {
      const home = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
      const article = home && home.closest(".report");
      return [link, article ? report.get(article.id) : -1];
    });
    const proofs = new Map([...document.querySelectorAll(".fact")].map((fact) => [fact, []]));
    for (const [link, place] of cites) proofs.get(link.closest(".fact"))?.push(place);
    /* Words that a record took from one report of several, with what they read before any cut. */
    const owned = [...document.querySelectorAll("[data-own]")].map((words) => [words, words.dataset.own, [...words.childNodes]]);
    return { articles, cites, proofs, owned };
  }
  const count = strip.querySelector(".count");

  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", min: 0, max: stops.length - 1, step: 1, value: stops.length - 1 });
  slider.className = "slider";
  slider.setAttribute("aria-labelledby", "known");
  const end = document.createElement("span");
  end.className = "cut-end";
  const row = strip.querySelector(".known");
  row.after(slider, end);
  strip.classList.add("slides");

  function origins(dots, known) {
    const groups = dots.dataset.from.split("|").map((group) => group.split(" ").filter((place) => known[place]));
    const out = groups.filter((group) => group.length);
    const copied = out.flat().length - out.length;
    const many = out.length + copied > 7; // as many as one counts at a glance
    dots.textContent = many ? `● ${out.length}` : "●".repeat(out.length) + "∘".repeat(copied);
    const said = `${out.length} origin${out.length === 1 ? "" : "s"}${copied ? `, ${copied} copied` : ""}`;
    dots.setAttribute("aria-label", said);
  }

  /* A group that has lost all its facts leaves the page, too; in the dossier it says that nothing is reported. */
  function silence(body) {
    const head = body.querySelector("th[rowspan]");
    const named = (other) => head && other.querySelector("th").textContent === head.textContent;
    const beyond = fold && !fold.contains(body) ? [...fold.querySelectorAll("tbody")].filter(named) : [];
    const rows = [body, ...beyond].flatMap((part) => [...part.querySelectorAll("tr.fact")]);
    const old = body.querySelector("tr.unsaid");
    if (old) old.remove();
    const silent = rows.length > 0 && rows.every((row) => row.classList.contains("later"));
    body.classList.toggle("silenced", silent);
    if (!head || !body.closest(".ledger > table")) return;
    head.dataset.rows ??= head.rowSpan;
    head.rowSpan = Number(head.dataset.rows) + (silent ? 1 : 0);
    if (!silent) return;
    const unsaid = document.createElement("tr");
    unsaid.className = "none unsaid";
    unsaid.innerHTML = '<td class="value" colspan="4"><span class="gap silent">not reported</span></td>';
    body.append(unsaid);
  }

  /* Where the report that a record's words came from is not out yet, those of one that is stand in their place. */
  function reword(words, own, original, known) {
    const lost = !known[own];
    words.closest(".fact").classList.toggle("reread", lost);
    const exact = lost && document.querySelector(`.report:not(.later) [data-e~="${words.dataset.f}"]`);
    if (!exact) return words.replaceChildren(...original);
    const sentence = exact.closest(".s") || exact;
    const said = [...sentence.querySelectorAll(`[data-e~="${words.dataset.f}"]`)];
    const text = said.length && words.closest(".utterance") ? said.map((part) => part.textContent).join("") : sentence.textContent;
    words.replaceChildren(text);
  }

  function knownAt(at) {
    const { until } = stops[at].dataset;
    return marks.map((mark) => !until || (mark.dataset.day && mark.dataset.day <= until));
  }

  /* The slider's own signs: the bar behind the last report that is out, the count, the day. */
  function place(at) {
    const stop = stops[at].dataset;
    const known = knownAt(at);
    count.firstChild.textContent = `${stop.reports} of ${marks.length} reports`;
    count.querySelector(".until").textContent = stop.day;
    slider.setAttribute("aria-valuetext", `${stop.day}, ${count.firstChild.textContent}`);
    const last = marks.filter((mark, one) => known[one]).pop();
    end.style.left = `${row.offsetLeft + (last ? last.offsetLeft - row.offsetLeft + 18 : 0)}px`;
    if (!row.matches(".rug")) slider.style.width = `${marks[marks.length - 1].offsetLeft - row.offsetLeft + 24}px`;
    marks.forEach((mark) => mark.classList.toggle("edge", mark === last));
  }

  function cut(at) {
    if (fold) fold.open = true;
    gathered ??= gather();
    const { articles, cites, proofs, owned } = gathered;
    const known = knownAt(at);
    const later = (element, is) => element.classList.toggle("later", is);
    marks.forEach((mark, one) => later(mark, !known[one]));
    articles.forEach((article, one) => later(article, !known[one]));
    for (const [link, one] of cites) later(link, one >= 0 && !known[one]);
    const gone = new Set();
    for (const [fact, places] of proofs) {
      const is = places.length > 0 && places.every((one) => one >= 0 && !known[one]);
      later(fact, is);
      fact.classList.toggle("headless", !fact.querySelector("th"));
      if (is) gone.add(fact.id.slice(2));
    }
    for (const more of document.querySelectorAll(".more")) {
      const out = more.querySelectorAll(".cite:not(.later)").length;
      more.querySelector(".many").textContent = out;
      later(more, !out);
    }
    for (const telling of document.querySelectorAll(".apparatus li")) later(telling, !telling.querySelector(".cite:not(.later)"));
    for (const drawn of document.querySelectorAll(".chart a[data-f]")) later(drawn, gone.has(drawn.dataset.f));
    for (const body of document.querySelectorAll(".ledger tbody")) silence(body);
    const held = (part) => part.querySelectorAll(".fact:not(.later)").length;
    for (const name of document.querySelectorAll(".other")) later(name, !held(name.nextElementSibling));
    for (const cell of document.querySelectorAll(".tallies [data-at]")) later(cell, !known[cell.dataset.at]);
    for (const body of document.querySelectorAll(".tallies tbody")) body.classList.toggle("silenced", held(body) < 2);
    for (const side of document.querySelectorAll(".sides .fact")) later(side, gone.has(side.querySelector("[data-f]").dataset.f));
    for (const pair of document.querySelectorAll(".compared li")) {
      later(pair, [...pair.querySelectorAll("[data-f]")].some((half) => gone.has(half.dataset.f)));
    }
    for (const part of document.querySelectorAll(".dispute")) later(part, held(part) < 2);
    for (const dots of document.querySelectorAll(".dots[data-from]")) origins(dots, known);
    for (const [words, own, original] of owned) reword(words, own, original, known);
    const page = stops[at].content.cloneNode(true);
    if (lead) lead.replaceChildren(...page.querySelector(".said").childNodes);
    for (const found of page.querySelectorAll("h2")) {
      document.getElementById(found.dataset.found).textContent = found.textContent;
    }
    place(at);
    document.dispatchEvent(new Event("cut"));
  }

  slider.addEventListener("input", () => cut(Number(slider.value)));
  addEventListener("resize", () => place(Number(slider.value)));
  requestAnimationFrame(() => place(Number(slider.value)));
})();
