// Shows changes: the readings of a place side by side, the words that differ marked.

import { html } from "./element.js";
import { listed, what } from "./words.js";

const LONG = 320;
const CONTEXT = 64;
const WHOLE = 24;

export const words = (text) => text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]+/gu) ?? [];
const form = (word) => word.toLowerCase().replace("’", "'");
const isWord = (part) => /[\p{L}\p{N}]/u.test(part);

// Which words of one text have no counterpart in another (longest common subsequence); all of them when too many.
function own(parts, others) {
  const mine = parts.filter(isWord).map(form);
  const theirs = others.filter(isWord).map(form);
  if (mine.length * theirs.length > 40000) {
    return new Set(mine.keys());
  }
  const length = Array.from({ length: mine.length + 1 }, () => new Uint16Array(theirs.length + 1));
  for (let i = mine.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      length[i][j] =
        mine[i] === theirs[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const only = new Set(mine.keys());
  for (let i = 0, j = 0; i < mine.length && j < theirs.length; ) {
    if (mine[i] === theirs[j]) {
      only.delete(i++);
      j++;
    } else if (length[i + 1][j] >= length[i][j + 1]) {
      i++;
    } else {
      j++;
    }
  }
  return only;
}

// The text with the words marked that the other does not have; what stands between two such words is marked with them.
// A passage that the other lacks altogether needs no marks.
export function marked(text, other) {
  const shown = text.length > LONG ? text.slice(0, LONG) : text;
  const parts = words(shown);
  if (other === "" && parts.length > WHOLE) {
    return [shown, text.length > LONG ? " …" : ""];
  }
  const only = own(parts, words(other.slice(0, LONG * 2)));
  const pieces = [];
  let number = 0;
  let run = "";
  let behind = "";
  for (const part of parts) {
    if (isWord(part) && only.has(number++)) {
      run += behind + part;
      behind = "";
    } else if (isWord(part)) {
      pieces.push(run && html("mark", {}, run), behind, part);
      run = behind = "";
    } else if (run) {
      behind += part;
    } else {
      pieces.push(part);
    }
  }
  pieces.push(run && html("mark", {}, run), behind, text.length > LONG ? " …" : "");
  return pieces;
}

const blanks = (text) => text.replace(/\s+/g, " ");

function before(text) {
  const line = blanks(text).trimStart();
  return line.length >= CONTEXT - 8 ? "… " + line.slice(line.indexOf(" ") + 1) : line;
}

function after(text) {
  const line = blanks(text).trimEnd();
  return line.length >= CONTEXT - 8 ? line.slice(0, line.lastIndexOf(" ")) + " …" : line;
}

export function chip(siglum) {
  const hue = (siglum.charCodeAt(0) + 26 * Number(siglum.slice(1) || 0)) % 8;
  return html("span", { class: `chip hue${hue}`, "aria-hidden": "true" }, siglum);
}

function variant(readings, other, nameOf) {
  const [reading] = readings;
  const bearers = html(
    "p",
    { class: "bearers" },
    readings.slice(0, 8).map((item) => chip(item.siglum)),
    html("span", { dir: "auto" }, listed([...new Set(readings.map(nameOf))], 3)),
  );
  const gap = html("span", { class: "nothing" }, "nothing here");
  return html(
    "div",
    { class: "variant" },
    bearers,
    html(
      "blockquote",
      { dir: "auto" },
      html("span", { class: "around" }, before(reading.before ?? "")),
      reading.text === "" ? gap : html("span", { class: "reading" }, marked(blanks(reading.text), blanks(other))),
      html("span", { class: "around" }, after(reading.after ?? "")),
    ),
  );
}

// One entry of the apparatus.
export function change(entry, nameOf) {
  const groups = Map.groupBy
    ? Map.groupBy(entry.readings, (reading) => blanks(reading.text))
    : entry.readings.reduce((map, reading) => {
        const key = blanks(reading.text);
        return map.set(key, [...(map.get(key) ?? []), reading]);
      }, new Map());
  const variants = [...groups.values()].sort((a, b) => b.length - a.length);
  const known = variants.length > 1 || variants[0]?.[0].text !== "";
  const otherThan = (index) => variants[index === 0 ? 1 : 0]?.[0].text ?? "";
  return html(
    "li",
    { class: "change" },
    html(
      "p",
      { class: "kind" },
      what(entry.kind),
      html(
        "meter",
        {
          min: 0,
          max: 1,
          value: entry.significance,
          title: `significance ${entry.significance.toFixed(2)}`,
          "aria-label": `significance ${entry.significance.toFixed(2)} of 1`,
        },
        entry.significance.toFixed(2),
      ),
    ),
    html(
      "div",
      { class: "variants" },
      (known ? variants : []).slice(0, 6).map((readings, index) => variant(readings, otherThan(index), nameOf)),
      variants.length > 6 ? html("p", { class: "around" }, `and ${variants.length - 6} other readings`) : null,
    ),
    entry.note ? html("p", { class: "note" }, entry.note) : null,
  );
}
