/* Comfort only: every link leads to a page and every form is answered without it. A link that names a fact (`data-f`)
   shows the fact's sentences in the rail beside it; a link or a form with `data-into` renews that part of the page. */
"use strict";
(() => {
  const slip = document.getElementById("slip");
  const rail = slip && slip.closest(".rail");
  const narrow = matchMedia("screen and (max-width: 1100px)");
  const HOVER_MS = 140; // a pointer that only crosses a fact on its way does not choose it
  const TYPING_MS = 250; // a question is asked when the typing rests
  const atRest = slip ? slip.innerHTML : "";
  const known = new Map(); // slips that were fetched
  let chosen = null; // the link that was chosen
  let pinned = false; // chosen by click or key: the pointer alone no longer changes it
  let waiting = 0;

  const wire = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  wire.setAttribute("class", "wire");
  wire.setAttribute("aria-hidden", "true");
  const thread = document.createElementNS("http://www.w3.org/2000/svg", "path");
  wire.append(thread);
  document.body.append(wire);

  async function part(address, name) {
    const answer = await fetch(address, { headers: { "X-Part": name }, credentials: "same-origin" });
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    return answer.text();
  }

  function light(name) {
    for (const old of document.querySelectorAll(".chosen")) old.classList.remove("chosen");
    if (!name) return;
    for (const link of document.querySelectorAll("[data-f]")) {
      if (link.dataset.f === name) link.classList.add("chosen");
    }
  }

  function draw() {
    const first = slip && slip.querySelector(".wash");
    thread.setAttribute("d", "");
    if (!chosen || !chosen.isConnected || !first || narrow.matches) return;
    const from = [...chosen.getClientRects()].sort((one, other) => other.right - one.right)[0];
    const to = first.getClientRects()[0];
    const ledger = document.querySelector(".ledger").getBoundingClientRect();
    if (!from || from.bottom < 90 || from.top > innerHeight || from.left > ledger.right) return;
    const edge = first.closest("p").getBoundingClientRect().left; // grey text may stand before it on its line
    const y = Math.round(from.bottom) + 0.5;
    const at = Math.round(to.top + 3) + 0.5;
    const bend = Math.round(ledger.right + 36) + 0.5;
    thread.setAttribute("d", `M${from.right} ${y}H${bend}V${at}H${Math.min(to.left, edge) - 2}`);
  }

  function put(html) {
    slip.innerHTML = html; // made by this application, everything from reports escaped in it
    const close = document.createElement("button");
    close.type = "button";
    close.className = "close";
    close.textContent = "Close";
    close.addEventListener("click", release);
    slip.prepend(close);
    slip.scrollTop = 0;
    return close;
  }

  async function choose(link, pin) {
    clearTimeout(waiting);
    chosen = link;
    pinned = pin;
    const name = link.dataset.f;
    light(name);
    try {
      if (!known.has(name)) known.set(name, await part(link.href || link.getAttribute("href"), "rail"));
    } catch {
      if (pin) location.assign(link.href || link.getAttribute("href"));
      return;
    }
    if (chosen !== link) return;
    const close = put(known.get(name));
    rail.classList.toggle("open", pin);
    draw();
    if (pin && narrow.matches) {
      close.focus({ preventScroll: true });
      const free = rail.getBoundingClientRect().top - 16;
      const bottom = link.getBoundingClientRect().bottom;
      if (bottom > free) scrollBy(0, bottom - free);
    }
  }

  function release() {
    const back = chosen;
    chosen = null;
    pinned = false;
    if (!rail) return;
    rail.classList.remove("open");
    light("");
    put(atRest);
    draw();
    if (narrow.matches && back && back.isConnected) back.focus({ preventScroll: true });
  }

  async function renew(address, into) {
    const place = document.getElementById(into);
    place.setAttribute("aria-busy", "true");
    try {
      place.innerHTML = await part(address, into); // as above
    } catch {
      location.assign(address);
      return;
    } finally {
      place.removeAttribute("aria-busy");
    }
    history.replaceState(null, "", address);
    draw();
  }

  function asked(form) {
    const address = new URL(form.action);
    const given = [...new FormData(form)].filter(([, value]) => value);
    address.search = new URLSearchParams(given).toString();
    return address.href;
  }

  function plain(event) {
    return !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);
  }

  document.addEventListener("click", (event) => {
    if (!plain(event)) return;
    const link = event.target.closest("a[data-f]");
    const again = event.target.closest("a[data-into]");
    if (link && slip && (!link.closest(".slip"))) {
      event.preventDefault();
      choose(link, true);
    } else if (again) {
      event.preventDefault();
      renew(again.href, again.dataset.into).then(() => {
        const column = again.closest("th");
        const heading = column && document.querySelector(`th.${column.className} a`);
        if (heading) heading.focus();
        else document.getElementById(again.dataset.into).scrollIntoView();
      });
    }
  });
  for (const form of document.querySelectorAll("form[data-into]")) {
    let typing = 0;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(typing);
      renew(asked(form), form.dataset.into);
    });
    form.addEventListener("input", () => {
      clearTimeout(typing);
      typing = setTimeout(() => renew(asked(form), form.dataset.into), TYPING_MS);
    });
  }
  document.addEventListener("pointerover", (event) => {
    const over = event.target.closest("[data-note], [data-e]");
    if (over) both([over, over.parentElement].flatMap(namesOf));
    const link = event.pointerType === "mouse" && slip && !pinned && event.target.closest("a[data-f]");
    clearTimeout(waiting);
    if (link && !narrow.matches) waiting = setTimeout(() => choose(link, false), HOVER_MS);
  });
  document.addEventListener("focusin", (event) => {
    const note = event.target.closest("[data-n]");
    if (note) both([note.dataset.note]);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") release();
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const here = event.target.closest(".known li");
    const next = step && here && (step < 0 ? here.previousElementSibling : here.nextElementSibling);
    if (next) next.querySelector("a").focus();
  });

  /* In a report: a note and the characters it stands on, lit together. */
  const namesOf = (part) => (part.dataset.note || part.dataset.e || "").split(" ").filter(Boolean);

  function both(names) {
    for (const old of document.querySelectorAll(".lit")) old.classList.remove("lit");
    for (const mark of document.querySelectorAll("[data-note], [data-e]")) {
      if (namesOf(mark).some((name) => names.includes(name))) mark.classList.add("lit");
    }
  }

  addEventListener("scroll", draw, { passive: true });
  addEventListener("resize", draw);
  if (slip) {
    slip.addEventListener("scroll", draw, { passive: true });
    put(atRest);
    chosen = document.querySelector(".lead .said a[data-f], .ledger a[data-f]");
    if (chosen && !narrow.matches) {
      light(chosen.dataset.f);
      document.fonts.ready.then(draw);
    } else chosen = null;
  }
})();
