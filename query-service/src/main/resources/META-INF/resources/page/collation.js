// Shows a collation: a column for each witness, a row for each sentence, the words that differ marked.

import { chip } from "./changes.js";
import { html } from "./element.js";
import { outlet } from "./words.js";

export function abreast(collation) {
  const head = collation.witnesses.map((witness) =>
    html("th", { scope: "col" }, chip(witness.siglum), " ", html("bdi", {}, outlet(witness))),
  );
  const rows = collation.rows.map((row) => {
    const cells = new Map(row.cells.map((cell) => [cell.siglum, cell]));
    return html("tr", {}, collation.witnesses.map((witness) => cell(cells.get(witness.siglum))));
  });
  return html("table", { class: "abreast" }, html("thead", {}, html("tr", {}, head)), html("tbody", {}, rows));
}

function cell(content) {
  if (!content) {
    return html("td", {}, html("span", { class: "nothing" }, "nothing here"));
  }
  const sentences = content.sentences.flatMap((sentence, index) => [index > 0 ? " " : "", ...text(sentence, content.differences)]);
  return html("td", { dir: "auto" }, sentences);
}

// A sentence cut at its differences; those that lie elsewhere or hold no words are passed over.
function text(sentence, differences) {
  const pieces = [];
  let at = sentence.start;
  const from = (start, end) => sentence.text.slice(start - sentence.start, end - sentence.start);
  for (const difference of differences) {
    if (difference.start < at || difference.end > sentence.end || difference.start === difference.end) {
      continue;
    }
    pieces.push(from(at, difference.start), html("mark", {}, from(difference.start, difference.end)));
    at = difference.end;
  }
  pieces.push(from(at, sentence.end));
  return pieces;
}
