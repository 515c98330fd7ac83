"use strict";
(() => {
  const body = document.body;
  const names = body.dataset.categories.split(" ");
  const thresholds = body.dataset.thresholds.split(" ");
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (tag, className, text = "") => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  };

  // The card with a passage's scores.
  const card = make("div", "card");
  card.id = "card";
  card.hidden = true;
  card.setAttribute("role", "tooltip");
  body.append(card);
  let shown = null;

  const fill = (passage) => {
    card.replaceChildren();
    const language = passage.dataset.l;
    if (language) {
      card.append(make("p", "why", `Not judged: ${language}.`));
      card.append(make("p", "note", `The model has not learned this language, so there are no scores: please look. Characters ${passage.dataset.at}.`));
      return;
    }
    passage.dataset.s.split(" ").forEach((score, i) => {
      const flagged = passage.classList.contains(`k${i}`);
      const row = make("div", `row c${i % 6}${flagged ? " yes" : ""}`);
      const track = make("div", "track");
      const bar = make("div", "fill");
      bar.style.width = `${score * 100}%`;
      track.append(bar);
      if (thresholds[i] !== "-") {
        const tick = make("div", "tick");
        tick.style.left = `calc(${thresholds[i] * 100}% - 1px)`;
        track.append(tick);
      }
      row.append(make("b", "", names[i]), track, make("span", "num", Number(score).toFixed(2)));
      card.append(row);
    });
    const near = passage.classList.contains("r") ? " Near a threshold: please look." : "";
    card.append(make("p", "note", `Characters ${passage.dataset.at}. The tick is the threshold.${near}`));
  };

  const show = (passage) => {
    if (shown === passage) return;
    hide();
    shown = passage;
    fill(passage);
    passage.setAttribute("aria-describedby", "card");
    card.hidden = false;
    const box = passage.getClientRects()[0] ?? passage.getBoundingClientRect();
    const above = box.top - card.offsetHeight - 10;
    const top = above > 60 ? above : passage.getBoundingClientRect().bottom + 8;
    const left = Math.max(8, Math.min(box.left, innerWidth - card.offsetWidth - 16));
    card.style.top = `${top + scrollY}px`;
    card.style.left = `${left + scrollX}px`;
  };
  const hide = () => {
    card.hidden = true;
    shown?.removeAttribute("aria-describedby");
    shown = null;
  };
  const passageOf = (event) => event.target.closest?.(".p");
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const passage = passageOf(event);
    if (passage) show(passage);
    else if (!document.activeElement?.classList.contains("p")) hide();
  });
  document.addEventListener("focusin", (event) => {
    const passage = passageOf(event);
    if (passage) show(passage); else hide();
  });
  document.addEventListener("click", (event) => { if (!event.target.closest?.(".p, button")) hide(); });

  // Filters, and steps from finding to finding.
  const place = document.getElementById("place");
  let stops = [];
  let at = -1;
  const tell = () => { 
    const count = stops.length.toLocaleString("en");
    place.textContent = at < 0 ? `${count} found` : `${at + 1} of ${count}`;
  };
  const select = (filter) => {
    $$(".on").forEach((element) => element.classList.remove("on"));
    stops = $$(filter || ".f");
    if (filter) {
      body.dataset.filter = filter;
      stops.forEach((stop) => {
        stop.classList.add("on");
        stop.closest(".a")?.classList.add("on");
      });
    } else {
      delete body.dataset.filter;
    }
    at = -1;
    hide();
    tell();
    $$(".filters button").forEach((button) =>
      button.setAttribute("aria-pressed", String((button.dataset.filter ?? "") === (filter ?? ""))));
  };
  const step = (by) => {
    if (!stops.length) return;
    at = (Math.max(at, by < 0 ? 0 : -1) + by + stops.length) % stops.length;
    stops[at].scrollIntoView({ block: "center" });
    stops[at].focus({ preventScroll: true });
    tell();
  };
  $$(".filters button").forEach((button) => {
    const count = button.dataset.filter ? $$(button.dataset.filter).length : $$(".p").length;
    button.querySelector(".n").textContent = count.toLocaleString("en");
    if (button.classList.contains("opt")) button.hidden = count === 0;
    button.addEventListener("click", () => {
      select(button.dataset.filter);
      button.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  });
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n" || event.key === "j") step(1);
    else if (event.key === "p" || event.key === "k") step(-1);
    else if (event.key === "Escape") { document.activeElement?.blur(); hide(); }
  });
  select();

  // A list of the articles, where there are several.
  const articles = $$(".a");
  if (articles.length > 1) {
    const index = make("nav", "index");
    index.setAttribute("aria-label", "Articles");
    const list = make("ol", "");
    articles.forEach((article, i) => {
      article.id = `a${i + 1}`;
      const link = make("a", "");
      link.href = `#a${i + 1}`;
      const name = make("span", "name", article.querySelector("h2").textContent);
      name.title = name.textContent;
      if (article.classList.contains("failed")) name.classList.add("lost");
      link.append(name);
      names.forEach((_, k) => {
        if (article.querySelector(`.f.k${k}`)) link.append(make("span", `dot c${k % 6}`));
      });
      const item = make("li", "");
      item.append(link);
      list.append(item);
    });
    index.append(make("h2", "", `${articles.length.toLocaleString("en")} articles`), list);
    const layout = document.querySelector(".layout");
    layout.classList.add("indexed");
    layout.prepend(index);
  }
})();
