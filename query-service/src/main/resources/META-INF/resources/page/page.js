// The page: stories, each with the stemmata of its texts and their most significant changes, read from the API.

import { change, chip } from "./changes.js";
import { html, link } from "./element.js";
import { drawing } from "./stemma.js";
import { counted, how, listed, outlet, percent, period, time } from "./words.js";

const PAGE = 20;
const CHANGES = 5;
const MORE_CHANGES = 15;
const TRADITIONS = 3;

const stories = document.getElementById("stories");
const state = document.getElementById("status");
const more = document.getElementById("more");
const count = document.getElementById("count");

async function read(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(body.detail ?? body.title ?? `The service answered ${answer.status}.`);
  }
  return body;
}

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
    say(page.total.value === 0 ? "" : undefined);
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
    read(`${at}/apparatus?limit=${CHANGES}&context=64`),
  ]);
  const section = html("section", { class: "tradition" });
  section.append(
    html("p", { class: "finding" }, finding(stemma, tradition)),
    figure(stemma, story),
    why(stemma),
    changes(apparatus, stemma, at),
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
  const sentences = [origin(root, witnesses, tradition)];
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
      sentences.push(` ${copies.length} of them were copied from another of them`, verbatim ? `, ${verbatim} word for word.` : ".");
    }
  }
  return sentences.flat();
}

function origin(root, witnesses, tradition) {
  const all = witnesses.length === 2 ? "Both articles" : `All ${witnesses.length.toLocaleString("en")} articles`;
  if (!root.lost) {
    return [`${all} carry one text. The oldest form of it is that of `, html("b", {}, html("bdi", {}, outlet(root))), "."];
  }
  const named = root.name ?? tradition.credit;
  return named
    ? [`${all} go back to `, html("b", {}, "a lost source"), ", which credits call ", html("b", {}, html("bdi", {}, named)), "."]
    : [`${all} go back to `, html("b", {}, "a lost source"), " that none of them names."];
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
  const shown = stemma.edges.slice(0, 60);
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

function changes(apparatus, stemma, at) {
  const nodes = new Map(stemma.nodes.map((node) => [node.articleId, node]));
  const nameOf = (reading) => outlet(nodes.get(reading.articleId) ?? reading);
  const items = html("ol", { class: "changes" }, apparatus.items.map((entry) => change(entry, nameOf)));
  const button = html("button", { type: "button", hidden: !apparatus.nextCursor }, "More changes");
  let next = apparatus.nextCursor;
  button.onclick = async () => {
    button.disabled = true;
    try {
      const page = await read(`${at}/apparatus?limit=${MORE_CHANGES}&context=64&cursor=${encodeURIComponent(next)}`);
      page.items.forEach((entry) => items.append(change(entry, nameOf)));
      next = page.nextCursor;
      button.hidden = !next;
    } finally {
      button.disabled = false;
    }
  };
  const total = apparatus.total.value;
  return html(
    "div",
    {},
    html("h3", {}, total === 0 ? "Nothing changed" : "What changed", total > 0 ? html("small", {}, counted(total, "place")) : null),
    total === 0 ? html("p", {}, "The copies are the same word for word.") : items,
    button,
    downloads(at),
  );
}

function downloads(at) {
  const forms = [
    ["Side by side", `${at}/collation?format=csv`],
    ["All changes (CSV)", `${at}/apparatus?format=csv&limit=500`],
    ["Edition (TEI)", `${at}/apparatus?format=tei`],
    ["Stemma (DOT)", `${at}/stemma?format=dot`],
    ["Stemma (GraphML)", `${at}/stemma?format=graphml`],
  ];
  return html("p", { class: "downloads" }, forms.map(([name, address]) => html("a", { href: address, download: "" }, name)));
}

// Where to begin -----------------------------------------------------------------------------------------------------

async function one(id) {
  say("Reading the library …");
  document.querySelector(".choice").hidden = true;
  try {
    const story = await read(`v1/stories/${encodeURIComponent(id)}`);
    const sources = [...new Set(story.articles.map((article) => article.source.name))];
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

const asked = new URLSearchParams(location.search).get("story");
if (asked) {
  one(asked);
} else {
  list();
}
