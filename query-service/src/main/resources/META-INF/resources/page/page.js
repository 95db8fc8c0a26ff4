// The page: stories, each with the stemmata of its texts and their most significant changes, read from the API.

import { change, chip } from "./changes.js";
import { abreast } from "./collation.js";
import { corrections } from "./corrections.js";
import { drawing } from "./drawing.js";
import { html, link } from "./element.js";
import { ledger } from "./ledger.js";
import { read } from "./library.js";
import { counted, how, listed, outlet, percent, period, time } from "./words.js";

const PAGE = 20;
const CHANGES = 5;
const MORE_CHANGES = 15;
const CONTEXT = 64;
const TRADITIONS = 3;
const SURE = 0.7;
const ABREAST = 3;

const stories = document.getElementById("stories");
const state = document.getElementById("status");
const more = document.getElementById("more");
const count = document.getElementById("count");

// Stories: the list --------------------------------------------------------------------------------------------------

let articles = 0;
let turn = 0;

async function list(cursor) {
  const mine = cursor ? turn : ++turn;
  more.hidden = true;
  say(cursor ? "Reading on …" : "Reading the library …");
  try {
    const asked = new URLSearchParams({ limit: PAGE, articles });
    if (cursor) {
      asked.set("cursor", cursor);
    }
    const page = await read(`v1/stories?${asked}`);
    if (mine !== turn) {
      return;
    }
    if (!cursor) {
      stories.replaceChildren();
    }
    const total = page.total.value.toLocaleString("en") + (page.total.relation === "gte" ? " or more" : "");
    count.textContent = page.total.value === 1 ? "1 story" : `${total} stories`;
    page.items.forEach((story) => stories.append(card(story)));
    say();
    if (page.total.value === 0) {
      empty(mine);
    }
    if (page.nextCursor) {
      more.hidden = false;
      more.onclick = () => list(page.nextCursor);
    }
  } catch (failure) {
    if (mine === turn) {
      failed(failure, () => list(cursor));
    }
  }
}

function say(text = "") {
  state.replaceChildren(text);
}

function failed(failure, again) {
  const retry = html("button", { type: "button" }, "Try again");
  retry.onclick = again;
  state.replaceChildren(`The library cannot be read: ${failure.message} `, retry);
}

function empty(mine) {
  const text =
    articles > 1
      ? html("p", {}, "No story here has been told more than once yet.")
      : html(
          "div",
          { class: "empty" },
          html("h2", {}, "Nothing here yet"),
          html("p", {}, "Send articles to ingest-service, and they appear here with their stemmata:"),
          html(
            "pre",
            {},
            "curl -H 'Content-Type: text/plain' --data-binary @article.txt \\\n     http://localhost:8081/v1/articles",
          ),
        );
  stories.replaceChildren(text);
  setTimeout(() => mine === turn && list(), 5000);
}

// A story ------------------------------------------------------------------------------------------------------------

// What is copied is worth the look: stories of one article are shown in a line, all others are opened when they come
// into view.
const nearing = new IntersectionObserver(
  (entries) => {
    for (const entry of entries.filter((each) => each.isIntersecting)) {
      nearing.unobserve(entry.target);
      entry.target.open();
    }
  },
  { rootMargin: "600px" },
);

function card(story) {
  const title = html(
    "h2",
    { dir: "auto" },
    html("a", { href: `?story=${encodeURIComponent(story.id)}` }, story.title.trim() || "Without a title"),
  );
  const facts = html(
    "p",
    { class: "facts" },
    html("time", { datetime: story.from }, period(story.from, story.to)),
    ` · ${counted(story.articleCount, "article")} · `,
    html("bdi", {}, listed(story.sources, 3, story.sourceCount)),
  );
  const inside = html("div", { class: "inside" });
  const element = html("article", { class: "story" }, title, facts, inside);
  if (story.articleCount > 1) {
    element.open = () => fill(story, inside);
    inside.append(html("p", { class: "waiting" }, "Drawing …"));
    nearing.observe(element);
  } else {
    element.classList.add("single");
    inside.append(html("p", { class: "finding" }, "Told once: no copy of it is known here."));
  }
  return element;
}

async function fill(story, inside) {
  try {
    const whole = await read(`v1/stories/${story.id}`);
    const copied = whole.traditions.filter((tradition) => tradition.witnessCount > 1);
    const alone = whole.traditions.length - copied.length;
    const parts = await Promise.all(copied.slice(0, TRADITIONS).map((tradition) => drawn(tradition, whole)));
    inside.replaceChildren(...parts.flat());
    if (alone > 0) {
      inside.append(html("p", { class: "finding" }, reports(alone, whole, copied.length > 0)));
    }
    copied.slice(TRADITIONS).forEach((tradition) => inside.append(further(tradition, whole)));
    inside.append(ledger(story));
    if (whole.entities.length > 0) {
      inside.append(html("p", { class: "named" }, "Names ", listedEntities(whole.entities)));
    }
  } catch (failure) {
    const retry = html("button", { type: "button" }, "Try again");
    retry.onclick = () => fill(story, inside);
    inside.replaceChildren(html("p", { class: "waiting" }, `${failure.message} `, retry));
  }
}

function reports(alone, story, others) {
  const verb = alone === 1 ? "carries a text" : "carry texts";
  return `${counted(alone, others ? "other article" : "article", others ? "other articles" : "articles")} on it ${verb} of ${
    alone === 1 ? "its" : "their"
  } own: independent reports, as far as is known here.`;
}

function further(tradition, story) {
  const button = html(
    "button",
    { type: "button" },
    `Draw another text of this story (${counted(tradition.witnessCount, "witness", "witnesses")})`,
  );
  button.onclick = async () => {
    button.disabled = true;
    button.replaceWith(...(await drawn(tradition, story)));
  };
  return button;
}

function listedEntities(entities) {
  return entities
    .slice(0, 8)
    .flatMap((entity, index) => [index > 0 ? ", " : "", html("bdi", { title: entity.type.toLowerCase() }, entity.name)]);
}

// A tradition --------------------------------------------------------------------------------------------------------

async function drawn(tradition, story) {
  const at = `v1/traditions/${tradition.id}`;
  const [stemma, apparatus] = await Promise.all([
    read(`${at}/stemma`),
    read(`${at}/apparatus?limit=${CHANGES}&context=${CONTEXT}`),
  ]);
  const section = html("section", { class: "tradition" });
  section.append(
    html("p", { class: "finding" }, finding(stemma, tradition)),
    figure(stemma, story),
    why(stemma),
    changes(apparatus, stemma, at),
    sideBySide(stemma, at),
    downloads(at),
  );
  return [section];
}

// The stemma in a sentence or two.
function finding(stemma, tradition) {
  const nodes = new Map(stemma.nodes.map((node) => [node.id, node]));
  const witnesses = stemma.nodes.filter((node) => !node.lost);
  if (!stemma.root) {
    return ["A witness was taken down; the stemma is being drawn anew."];
  }
  const root = nodes.get(stemma.root);
  const copies = stemma.edges.filter((edge) => nodes.get(edge.parent) && !nodes.get(edge.parent).lost);
  const sentences = [origin(stemma, root, witnesses, tradition)];
  if (copies.length === 0) {
    sentences.push(witnesses.length > 2 ? " None of them copied another." : "");
  } else {
    const [edge, ...rest] = copies;
    const named = (id) => html("b", {}, html("bdi", {}, outlet(nodes.get(id) ?? {})));
    if (rest.length <= 2 && nodes.get(edge.child) && !nodes.get(edge.child).lost) {
      for (const each of copies) {
        sentences.push(" ", named(each.child), " copied ", named(each.parent), ".");
      }
    } else {
      const verbatim = copies.filter((each) => each.kind === "VERBATIM").length;
      const manner = verbatim === copies.length ? ", all word for word" : verbatim ? `, ${verbatim} word for word` : "";
      sentences.push(` ${copies.length} of them are copies of others among them${manner}.`);
    }
  }
  return sentences.flat();
}

function origin(stemma, root, witnesses, tradition) {
  const all = witnesses.length === 2 ? "Both articles" : `All ${witnesses.length.toLocaleString("en")} articles`;
  if (!root.lost) {
    return [`${all} carry one text. The oldest form of it is that of `, html("b", {}, html("bdi", {}, outlet(root))), "."];
  }
  const named = root.name ?? tradition.credit;
  const sure = stemma.edges.every((edge) => edge.parent !== root.id || edge.confidence >= SURE);
  const verb = sure ? " go back to " : " carry one text, perhaps from ";
  return named
    ? [all, verb, html("b", {}, "a lost source"), ": ", html("b", {}, html("bdi", {}, named)), ", as a credit says."]
    : [all, verb, html("b", {}, "a lost source"), witnesses.length === 2 ? " that neither names." : " that none of them names."];
}

function figure(stemma, story) {
  const place = html("figure", { tabindex: 0, "aria-label": "Stemma, scrolls sideways" });
  let width = 0;
  const fit = new ResizeObserver(() => {
    const now = Math.floor(place.clientWidth);
    if (now > 0 && Math.abs(now - width) > 8) {
      width = now;
      place.replaceChildren(drawing(stemma, story.title, now));
    }
  });
  place.append(drawing(stemma, story.title, Math.max(320, stories.clientWidth - 66)));
  fit.observe(place);
  return place;
}

// The evidence for each link, as a list that can be read aloud.
function why(stemma) {
  const nodes = new Map(stemma.nodes.map((node) => [node.id, node]));
  const name = (node) =>
    node === undefined
      ? "?"
      : node.lost
        ? html("em", {}, html("bdi", {}, node.name ? `${node.name} (lost)` : "a lost text"))
        : html("span", {}, chip(node.siglum), " ", link(node.url, html("bdi", {}, outlet(node))));
  const place = new Map(stemma.nodes.filter((node) => !node.lost).sort(bySiglum).map((node, index) => [node.id, index]));
  const order = (edge) => place.get(edge.child) ?? -1;
  const shown = [...stemma.edges].sort((a, b) => order(a) - order(b)).slice(0, 60);
  const rows = shown.map((edge) =>
    html(
      "tr",
      {},
      html("td", {}, name(nodes.get(edge.child)), credit(nodes.get(edge.child))),
      html("td", {}, name(nodes.get(edge.parent))),
      html("td", {}, `${how(edge.kind)}, ${percent(edge.confidence)} sure`),
      html("td", {}, html("ul", {}, edge.evidence.map((reason) => html("li", { dir: "auto" }, reason.detail)))),
    ),
  );
  return html(
    "details",
    { class: "why" },
    html("summary", {}, "Why? The evidence for each link"),
    html(
      "div",
      { class: "scroll" },
      html(
        "table",
        {},
        html("thead", {}, html("tr", {}, ["Copy", "Made from", "How", "Because"].map((head) => html("th", { scope: "col" }, head)))),
        html("tbody", {}, rows),
      ),
    ),
    stemma.edges.length > shown.length ? html("p", {}, `${stemma.edges.length - shown.length} further links are in the data.`) : null,
  );
}

function credit(node) {
  return node?.credit ? html("small", {}, " says it is from ", html("bdi", {}, node.credit)) : null;
}

// What changed: in the whole tradition, or by one outlet against what it copied.
function changes(apparatus, stemma, at) {
  const nodes = new Map(stemma.nodes.map((node) => [node.articleId, node]));
  const nameOf = (reading) => outlet(nodes.get(reading.articleId) ?? reading);
  const heading = html("h3");
  const items = html("ol", { class: "changes" });
  const button = html("button", { type: "button" }, "More changes");
  let from = `${at}/apparatus`;
  let next;

  function show(page, anew, nothing) {
    const total = page.total.value;
    heading.replaceChildren(total === 0 ? nothing : "What changed", total === 0 ? "" : html("small", {}, counted(total, "place")));
    const shown = page.items.map((item) => change(item.readings ? item : against(item), nameOf));
    anew ? items.replaceChildren(...shown) : items.append(...shown);
    next = page.nextCursor;
    button.hidden = !next;
  }

  async function load(limit, cursor) {
    const asked = new URLSearchParams({ limit, context: CONTEXT, ...(cursor && { cursor }) });
    button.disabled = true;
    try {
      show(await read(`${from}?${asked}`), !cursor, "Nothing that can be told");
    } catch (failure) {
      heading.replaceChildren(failure.message);
    } finally {
      button.disabled = false;
    }
  }

  button.onclick = () => load(MORE_CHANGES, next);
  show(apparatus, true, "Nothing changed: the copies are the same word for word");
  return html(
    "div",
    {},
    heading,
    outlets(stemma, (node) => {
      from = node ? `v1/articles/${node.articleId}/changes` : `${at}/apparatus`;
      load(CHANGES);
    }),
    items,
    button,
  );
}

// A change by one outlet in the shape of an entry: what its exemplar had beside what it has.
function against(item) {
  return { ...item, readings: [...item.exemplarReadings.slice(0, 3), item.reading] };
}

// Buttons to choose whose changes are shown; none where there is nothing to choose.
function outlets(stemma, choose) {
  const copies = new Set(stemma.edges.filter((edge) => edge.kind !== "VERBATIM").map((edge) => edge.child));
  const shown = stemma.nodes.filter((node) => !node.lost && copies.has(node.id)).sort(bySiglum).slice(0, 12);
  if (shown.length < 2) {
    return null;
  }
  const buttons = [null, ...shown].map((node) => {
    const button = html(
      "button",
      { type: "button", "aria-pressed": String(node === null) },
      node ? [chip(node.siglum), " ", html("bdi", {}, outlet(node))] : "All",
    );
    button.onclick = () => {
      buttons.forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
      choose(node);
    };
    return button;
  });
  return html("div", { class: "outlets", role: "group", "aria-label": "Whose changes" }, buttons);
}

const bySiglum = (a, b) => a.siglum.length - b.siglum.length || a.siglum.localeCompare(b.siglum, "en");

// Any witnesses side by side, collated when asked for.
function sideBySide(stemma, at) {
  const witnesses = stemma.nodes.filter((node) => !node.lost).sort(bySiglum);
  const chosen = new Set(witnesses.slice(0, ABREAST).map((node) => node.siglum));
  const table = html("div", { class: "scroll", tabindex: 0 });
  const choice = html("div", { class: "outlets", role: "group", "aria-label": "Which witnesses" });
  const buttons = witnesses.slice(0, 24).map((node) => {
    const button = html("button", { type: "button", "aria-pressed": String(chosen.has(node.siglum)) }, chip(node.siglum), " ", html("bdi", {}, outlet(node)));
    button.onclick = () => {
      const out = chosen.delete(node.siglum);
      out || chosen.add(node.siglum);
      button.setAttribute("aria-pressed", String(!out));
      load();
    };
    return button;
  });
  choice.append(...(witnesses.length > 2 ? buttons : []));

  async function load() {
    if (chosen.size === 0) {
      table.replaceChildren();
      return;
    }
    try {
      const asked = new URLSearchParams([...chosen].map((siglum) => ["witness", siglum]));
      table.replaceChildren(abreast(await read(`${at}/collation?${asked}`)));
    } catch (failure) {
      table.replaceChildren(html("p", { class: "waiting" }, failure.message));
    }
  }

  const details = html("details", { class: "why" }, html("summary", {}, "Read the articles side by side"), choice, table);
  details.addEventListener("toggle", () => details.open && table.childElementCount === 0 && load());
  return details;
}

function downloads(at) {
  const forms = [
    ["Changes (CSV)", `${at}/apparatus?format=csv&limit=500`, "changes.csv"],
    ["Side by side (CSV)", `${at}/collation?format=csv`, "collation.csv"],
    ["Edition (TEI)", `${at}/apparatus?format=tei`, "edition.xml"],
    ["Stemma (DOT)", `${at}/stemma?format=dot`, "stemma.dot"],
    ["Stemma (GraphML)", `${at}/stemma?format=graphml`, "stemma.graphml"],
  ];
  return html("p", { class: "downloads" }, forms.map(([name, address, file]) => html("a", { href: address, download: file }, name)));
}

// Where to begin -----------------------------------------------------------------------------------------------------

async function one(id) {
  say("Reading the library …");
  document.querySelector(".choice").hidden = true;
  try {
    const story = await read(`v1/stories/${encodeURIComponent(id)}`);
    const sources = [...new Set([...story.articles].reverse().map((article) => article.source.name))];
    stories.replaceChildren(
      html("p", {}, html("a", { href: "./" }, "← All stories")),
      card({ ...story, sources, sourceCount: sources.length }),
      told(story),
    );
    document.title = `${story.title.trim() || "A story"} · Stemma`;
    say();
  } catch (failure) {
    failed(failure, () => one(id));
  }
}

// The articles of a story, the first published first.
function told(story) {
  const rows = [...story.articles].reverse().map((article) =>
    html(
      "li",
      {},
      html("time", { datetime: article.publishedAt }, article.publishedAt ? time(article.publishedAt) : "time unknown"),
      " · ",
      html("bdi", {}, outlet({ source: article.source.name, url: article.url })),
      " · ",
      link(article.url, html("bdi", {}, article.title.trim() || article.lead.trim() || "without a title")),
      article.credit ? html("small", {}, " credits ", html("bdi", {}, article.credit)) : null,
    ),
  );
  return html("section", { class: "story" }, html("h3", {}, "Its articles"), html("ul", { class: "told" }, rows));
}

document.querySelectorAll("[data-articles]").forEach((button) => {
  button.onclick = () => {
    articles = Number(button.dataset.articles);
    document
      .querySelectorAll("[data-articles]")
      .forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
    list();
  };
});

// What people corrected.
async function corrected(cursor) {
  more.hidden = true;
  say("Reading the corrections …");
  document.querySelectorAll(".choice, .legend").forEach((element) => (element.hidden = true));
  document.querySelector("h1").textContent = "Corrections";
  document.title = "Corrections · Stemma";
  try {
    const page = await corrections(cursor);
    stories.append(...page.items);
    count.textContent = counted(page.total.value, "correction");
    say(page.total.value === 0 ? "Nobody has corrected anything yet." : "");
    more.textContent = "Older corrections";
    more.hidden = !page.next;
    more.onclick = () => corrected(page.next);
  } catch (failure) {
    failed(failure, () => corrected(cursor));
  }
}

const asked = new URLSearchParams(location.search);
if (asked.has("corrections")) {
  corrected();
} else if (asked.get("story")) {
  one(asked.get("story"));
} else {
  list();
}
