/* Finds words in the sentences and headings of all pages (sentences.js), and shows where they are. */
"use strict";
const MOST = 200;
const { pages, texts } = window.SENTENCES;
const field = document.getElementById("find");
const results = document.getElementById("search-results");
const count = document.getElementById("search-count");

function made(tag, text) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  return element;
}

function shown(text, words) {
  const line = made("p");
  const low = text.toLowerCase();
  let at = 0;
  while (at < text.length) {
    const hits = words.map(word => [low.indexOf(word, at), word.length]).filter(hit => hit[0] >= 0);
    if (!hits.length || low.length !== text.length) break;
    const [start, length] = hits.sort((one, other) => one[0] - other[0] || other[1] - one[1])[0];
    const mark = made("mark", text.slice(start, start + length));
    line.append(text.slice(at, start), mark);
    at = start + length;
  }
  line.append(text.slice(at));
  return line;
}

function look() {
  const asked = field.value.trim();
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  results.replaceChildren();
  if (!words.length) {
    count.textContent = "Type a word, such as one from a headline.";
    return;
  }
  const hits = texts.filter(([, , text]) => {
    const low = text.toLowerCase();
    return words.every(word => low.includes(word));
  });
  count.textContent = hits.length === 0 ? `Not found: ${asked}`
    : `${hits.length === 1 ? "One place" : `${hits.length} places`}${hits.length > MOST ? `, the first ${MOST} shown` : ""}: ${asked}`;
  let list = null;
  let last = null;
  for (const [page, id, text] of hits.slice(0, MOST)) {
    if (page !== last) {
      results.append(made("h2", pages[page][1]));
      list = made("ul");
      results.append(list);
      last = page;
    }
    const item = made("li");
    const link = made("a");
    link.href = `${pages[page][0]}?find=${encodeURIComponent(words.join(" "))}${id ? `#${id}` : ""}`;
    link.append(...shown(text, words).childNodes);
    item.append(link);
    list.append(item);
  }
}

field.value = new URLSearchParams(location.search).get("find") || "";
field.addEventListener("input", look);
field.form.addEventListener("submit", event => {
  event.preventDefault();
  look();
  const first = results.querySelector("a");
  if (first) first.focus();
});
look();
if (!field.value) field.focus();
