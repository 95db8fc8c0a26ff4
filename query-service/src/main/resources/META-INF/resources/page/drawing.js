// Draws a stemma as SVG: from left to right where there is room, as an indented tree where there is not.

import { svg } from "./element.js";
import { how, outlet, percent, time } from "./words.js";

const WIDE = { width: 224, height: 54, gap: 152, step: 68 };
const NARROW = { height: 58, indent: 26, step: 70 };
const LEAVES = 6;
const DEPTH = 12;

// The stemma as a tree: each text under its likeliest exemplar; further exemplars, the undrawn rest counted.
function tree(stemma) {
  const nodes = new Map(stemma.nodes.map((node) => [node.id, { node, children: [], edge: null, more: 0 }]));
  const further = [];
  for (const edge of [...stemma.edges].sort((a, b) => b.confidence - a.confidence)) {
    const child = nodes.get(edge.child);
    const parent = nodes.get(edge.parent);
    if (!child || !parent || child.edge || isAbove(child, parent)) {
      further.push(edge);
      continue;
    }
    child.edge = edge;
    child.parent = parent;
    parent.children.push(child);
  }
  const order = new Map(stemma.nodes.map((node, index) => [node.id, node.siglum ? rank(node.siglum) : index - 1e6]));
  for (const item of nodes.values()) {
    item.children.sort((a, b) => order.get(a.node.id) - order.get(b.node.id));
  }
  const roots = [...nodes.values()].filter((item) => !item.parent);
  roots.sort((a, b) => (b.node.id === stemma.root) - (a.node.id === stemma.root) || b.children.length - a.children.length);
  return { roots: folded(roots, 0), further };
}

function isAbove(item, below) {
  for (let at = below; at; at = at.parent) {
    if (at === item) {
      return true;
    }
  }
  return false;
}

const rank = (siglum) => siglum.charCodeAt(0) + 26 * Number(siglum.slice(1) || 0);

// Of many copies of one text that were not copied in turn, the first are drawn and the rest counted.
function folded(items, depth) {
  const leaves = items.filter((item) => item.children.length === 0);
  const hidden = new Set(leaves.length > LEAVES ? leaves.slice(LEAVES - 1) : []);
  const shown = items.filter((item) => !hidden.has(item));
  for (const item of shown) {
    item.children = depth < DEPTH ? folded(item.children, depth + 1) : rest(item.children);
  }
  return [...shown, ...rest([...hidden])];
}

function rest(items) {
  const size = (item) => 1 + item.children.reduce((sum, child) => sum + size(child), 0);
  const count = items.reduce((sum, item) => sum + size(item), 0);
  return count === 0 ? [] : [{ node: { id: "" }, children: [], edge: null, more: count }];
}

function placed(roots, width) {
  const all = [];
  let rows = 0;
  let deepest = 0;
  const wideDown = (item, depth) => {
    item.depth = depth;
    deepest = Math.max(deepest, depth);
    all.push(item);
    item.children.forEach((child) => wideDown(child, depth + 1));
    item.row = item.children.length === 0 ? rows++ : (item.children[0].row + item.children.at(-1).row) / 2;
  };
  roots.forEach((root) => wideDown(root, 0));
  const needed = (deepest + 1) * WIDE.width + deepest * WIDE.gap + 4;
  if (needed <= width) {
    for (const item of all) {
      item.x = 2 + item.depth * (WIDE.width + WIDE.gap);
      item.y = 8 + item.row * WIDE.step;
      item.width = WIDE.width;
    }
    return { all, wide: true, width: needed, height: rows * WIDE.step + 2 };
  }
  const cell = Math.max(200, width - 4 - deepest * NARROW.indent);
  all.forEach((item, index) => {
    item.x = 2 + item.depth * NARROW.indent;
    item.y = 4 + index * NARROW.step;
    item.width = cell;
  });
  return { all, wide: false, width: cell + deepest * NARROW.indent + 4, height: all.length * NARROW.step };
}

const canvas = document.createElement("canvas").getContext("2d");

// As much of the text as there is room for, in pixels.
function cut(text, room, font) {
  canvas.font = `${font} ${getComputedStyle(document.body).fontFamily}`;
  const letters = [...text.replace(/\s+/g, " ")].slice(0, 200);
  const fits = (count) => canvas.measureText(letters.slice(0, count).join("") + "…").width <= room;
  if (canvas.measureText(letters.join("")).width <= room) {
    return letters.join("");
  }
  let count = letters.length - 1;
  while (count > 1 && !fits(count)) {
    count--;
  }
  return letters.slice(0, count).join("").trimEnd() + "…";
}

function card(item, wide) {
  const height = wide ? WIDE.height : NARROW.height;
  const lines = item.more ? [`and ${item.more} more`, ""] : naming(item.node);
  const judged = !wide && item.edge ? `${how(item.edge.kind)} · ${percent(item.edge.confidence)} sure` : "";
  const second = [judged, lines[1]].filter(Boolean).join(" · ");
  const chip = item.node.siglum;
  const left = chip ? 44 : 16;
  const room = item.width - left - 10;
  return svg(
    "g",
    {
      class: `node${item.node.lost ? " lost" : ""}${item.more ? " rest" : ""}`,
      "data-lost": item.more ? undefined : String(Boolean(item.node.lost)),
      transform: `translate(${item.x} ${item.y})`,
    },
    svg("title", {}, [lines[0], lines[1], item.node.title].filter(Boolean).join("\n")),
    svg("rect", { width: item.width, height, rx: 10 }),
    chip ? svg("circle", { class: `chip hue${rank(chip) % 8}`, cx: 24, cy: height / 2, r: 13 }) : null,
    chip ? svg("text", { class: "siglum", x: 24, y: height / 2 + 4.5 }, chip) : null,
    svg("text", { class: "outlet", x: left, y: second ? height / 2 - 4 : height / 2 + 5 }, cut(lines[0], room, "600 14px")),
    second ? svg("text", { class: "time", x: left, y: height / 2 + 15 }, cut(second, room, "12px")) : null,
  );
}

function naming(node) {
  if (node.lost) {
    return node.name ? [node.name, "lost; named by a credit"] : ["Lost text", "inferred from its copies"];
  }
  return [outlet(node), node.publishedAt ? time(node.publishedAt) : "time unknown"];
}

function line(parent, child, edge, wide, further) {
  const height = wide ? WIDE.height : NARROW.height;
  const middle = child.y + height / 2;
  const path = wide ? curve(parent, child, middle) : elbow(parent, child, middle);
  const words = edge ? `${how(edge.kind)} ${percent(edge.confidence)}` : "";
  return svg(
    "g",
    {
      class: `edge${further ? " further" : ""}${edge && edge.confidence < 0.5 ? " unsure" : ""}`,
      "data-kind": edge?.kind,
      "data-confidence": edge?.confidence,
    },
    edge ? svg("title", {}, [words, ...edge.evidence.map((reason) => reason.detail)].join("\n")) : null,
    svg("path", { d: path, "marker-end": "url(#arrow)" }),
    wide && edge && !further ? svg("text", { x: child.x - 12, y: middle - 7 }, words) : null,
  );
}

function curve(parent, child, middle) {
  const from = parent.x + parent.width;
  const level = parent.y + WIDE.height / 2;
  const to = child.x - 3;
  const bend = Math.min(40, (to - from) / 2);
  if (to < from) {
    return `M${parent.x + 20} ${level}C${parent.x - 30} ${level} ${child.x - 40} ${middle} ${to} ${middle}`;
  }
  return `M${from} ${level}C${from + bend} ${level} ${from + 4} ${middle} ${from + bend} ${middle}H${to}`;
}

function elbow(parent, child, middle) {
  const from = parent.x + 14;
  return `M${from} ${parent.y + NARROW.height}V${middle - 8}Q${from} ${middle} ${from + 8} ${middle}H${child.x - 3}`;
}

function described(stemma) {
  const names = new Map(stemma.nodes.map((node) => [node.id, node.siglum ? `${node.siglum}, ${outlet(node)}` : naming(node)[0]]));
  return stemma.edges
    .slice(0, 40)
    .map((edge) => `${names.get(edge.child)} comes from ${names.get(edge.parent)}: ${how(edge.kind)}, ${percent(edge.confidence)} sure.`)
    .join(" ");
}

// The drawing of a stemma for a place of that width in CSS pixels.
export function drawing(stemma, title, width) {
  const { roots, further } = tree(stemma);
  const layout = placed(roots, width);
  const byId = new Map(layout.all.filter((item) => item.node.id).map((item) => [item.node.id, item]));
  const lines = layout.all.flatMap((item) =>
    item.children.map((child) => line(item, child, child.edge, layout.wide, false)),
  );
  const crossing = further
    .filter((edge) => byId.has(edge.parent) && byId.has(edge.child))
    .map((edge) => line(byId.get(edge.parent), byId.get(edge.child), edge, layout.wide, true));
  return svg(
    "svg",
    {
      class: "stemma",
      role: "img",
      "aria-label": `Stemma: ${title}. ${described(stemma)}`,
      width: layout.width,
      height: layout.height,
      viewBox: `0 0 ${layout.width} ${layout.height}`,
    },
    svg(
      "defs",
      {},
      svg(
        "marker",
        { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: "auto" },
        svg("path", { class: "head", d: "M0 0.5 7.5 4 0 7.5z" }),
      ),
    ),
    lines,
    crossing,
    layout.all.map((item) => card(item, layout.wide)),
  );
}
