/* What a page does beyond being read. Without it all text, charts and links are there. */
"use strict";
document.documentElement.classList.remove("no-script");

/* Boxes that are wider than the screen say so, until they have been scrolled to their end. */
const boxes = document.querySelectorAll(".scroll");
function edges(box) {
  const hidden = box.scrollWidth - box.clientWidth;
  box.classList.toggle("over", hidden > 2);
  box.classList.toggle("end", hidden - box.scrollLeft <= 2);
}
const watch = new ResizeObserver(entries => entries.forEach(entry => edges(entry.target)));
boxes.forEach(box => {
  watch.observe(box);
  for (const part of box.children) {
    part.addEventListener("load", () => edges(box), true);
  }
  box.addEventListener("scroll", () => edges(box), { passive: true });
});

/* An address of something folded unfolds it. */
function unfold(place) {
  for (let box = place.closest("details"); box; box = box.parentElement.closest("details")) {
    box.open = true;
  }
}
function arrive() {
  const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (place) {
    unfold(place);
    place.scrollIntoView();
  }
  return place;
}
addEventListener("hashchange", arrive);

/* The words that were looked for are marked, and the first of them at the address is shown. */
function found(words) {
  const marks = [];
  const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (texts.nextNode()) nodes.push(texts.currentNode);
  for (let node of nodes) {
    if (node.parentElement.closest("script, style, svg, option")) continue;
    for (;;) {
      const low = node.data.toLowerCase();
      const hits = words.map(word => [low.indexOf(word), word.length]).filter(hit => hit[0] >= 0);
      if (!hits.length || low.length !== node.data.length) break;
      const [at, length] = hits.sort((one, other) => one[0] - other[0] || other[1] - one[1])[0];
      const hit = node.splitText(at);
      node = hit.splitText(length);
      const mark = document.createElement("mark");
      mark.className = "found";
      hit.replaceWith(mark);
      mark.append(hit);
      marks.push(mark);
    }
  }
  return marks;
}
function wanted() {
  return (new URLSearchParams(location.search).get("find") || "").toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
}
const place = arrive();
if (wanted().length && !document.getElementById("search-results")) {
  const marks = found(wanted());
  const first = marks.find(mark => place && place.contains(mark))
    || marks.find(mark => place && place.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) || marks[0];
  if (first) {
    unfold(first);
    first.scrollIntoView({ block: "center" });
  }
}

/* Paper has no folds, and no pictures that come later. */
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  folded.forEach(box => { box.open = true; });
  document.querySelectorAll("img[loading=lazy]").forEach(picture => { picture.loading = "eager"; });
});
addEventListener("afterprint", () => folded.forEach(box => { box.open = false; }));
