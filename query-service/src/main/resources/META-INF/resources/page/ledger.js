// The ledger of quotes of a story: what was said, who has it first, and how the others have it.

import { marked } from "./changes.js";
import { html } from "./element.js";
import { read } from "./library.js";
import { counted, listed } from "./words.js";

const SHOWN = 20;
const WORDINGS = 6;

const BASIS = {
  TIME: "before all others",
  CREDIT: "by what it says of its source",
  KNOWN_TIMES: "of those whose times are known",
  WORDING: "with the words that most have",
};

// Read when it is opened.
export function ledger(story) {
  const inside = html("div");
  const details = html("details", { class: "why ledger" }, html("summary", {}, "What was said, and how each outlet has it"), inside);
  details.addEventListener("toggle", () => details.open && inside.childElementCount === 0 && fill(story, inside));
  return details;
}

async function fill(story, inside) {
  inside.replaceChildren(html("p", { class: "waiting" }, "Reading the ledger …"));
  try {
    const asked = new URLSearchParams({ storyId: story.id, limit: SHOWN });
    const page = await read(`v1/utterances?${asked}`);
    const altered = page.items.filter((item) => item.altered);
    const whole = await Promise.all(altered.map((item) => read(`v1/utterances/${item.id}`)));
    const rest = page.items.filter((item) => !item.altered).sort((a, b) => b.articleCount - a.articleCount);
    const entries = [...whole, ...rest].map(entry);
    inside.replaceChildren(
      entries.length > 0 ? html("ol", { class: "said" }, entries) : html("p", { class: "finding" }, "Nobody is quoted in it."),
      page.nextCursor ? html("p", { class: "note" }, html("a", { href: `v1/utterances?storyId=${story.id}&limit=500` }, "All of them, as data")) : "",
    );
  } catch (failure) {
    inside.replaceChildren(html("p", { class: "waiting" }, failure.message));
  }
}

function entry(utterance) {
  const { first } = utterance;
  const bearers =
    utterance.articleCount === 1
      ? ["only in ", html("bdi", {}, first.source)]
      : [`in ${counted(utterance.articleCount, "article")}, first in `, html("bdi", {}, first.source), basis(first.basis)];
  return html(
    "li",
    {},
    html(
      "p",
      { class: "bearers" },
      html("b", {}, html("bdi", {}, utterance.speaker?.name ?? "Someone")),
      first.kind === "INDIRECT" ? " is reported" : " is quoted",
      html("span", {}, ...bearers),
    ),
    html("blockquote", { dir: "auto" }, utterance.content),
    utterance.altered ? otherwise(utterance) : null,
  );
}

const basis = (name) => (BASIS[name] ? ` (${BASIS[name]})` : "");

// The wordings that are not the first's, each with the outlets that have it.
function otherwise(utterance) {
  const groups = new Map();
  for (const wording of utterance.wordings.filter((each) => each.differs)) {
    groups.set(wording.wording, [...(groups.get(wording.wording) ?? []), wording]);
  }
  const shown = [...groups.values()].slice(0, WORDINGS).map((group) =>
    html(
      "li",
      {},
      html("p", { class: "bearers" }, html("bdi", {}, listed([...new Set(group.map((each) => each.source))], 3)), " has"),
      html("blockquote", { dir: "auto" }, marked(group[0].content, utterance.content)),
    ),
  );
  const more = groups.size - shown.length;
  return html(
    "div",
    {},
    html("ul", { class: "otherwise" }, shown),
    more > 0 ? html("p", { class: "note" }, `and ${counted(more, "other wording")}`) : null,
  );
}
