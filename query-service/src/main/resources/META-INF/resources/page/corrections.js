// What people corrected, in sentences.

import { html, link } from "./element.js";
import { read } from "./library.js";
import { counted, listed, outlet, time } from "./words.js";

const PAGE = 20;

// A page of corrections, the latest first.
//
// Answers with their elements, their total, and where the next page begins.
export async function corrections(cursor) {
  const asked = new URLSearchParams({ limit: PAGE, ...(cursor && { cursor }) });
  const page = await read(`v1/corrections?${asked}`);
  const articles = await named(page.items);
  return { items: page.items.map((item) => correction(item, articles)), total: page.total, next: page.nextCursor };
}

// The articles that derivations are about; one that was taken down is missing.
async function named(items) {
  const ids = [...new Set(items.flatMap((item) => [item.parent, item.child]).filter(Boolean))];
  const found = await Promise.all(ids.map((id) => read(`v1/articles/${id}`).catch(() => undefined)));
  return new Map(ids.map((id, index) => [id, found[index]]));
}

function correction(item, articles) {
  return html(
    "article",
    { class: "story correction" },
    html("p", {}, ...sentence(item, articles)),
    item.note ? html("blockquote", { dir: "auto" }, item.note) : null,
    html(
      "p",
      { class: "facts" },
      item.by ? html("bdi", {}, item.by) : "someone",
      " · ",
      html("time", { datetime: item.at }, time(item.at)),
    ),
  );
}

function sentence(item, articles) {
  const article = (id) => told(articles.get(id));
  switch (item.kind) {
    case "ENTITY_MERGE":
      return [names(item.names), " are one."];
    case "ENTITY_SPLIT":
      return [names(item.names), " names another than ", names(item.keptNames), where(item), "."];
    case "DERIVATION_PIN":
      return [article(item.child), " was made from ", article(item.parent), "."];
    case "DERIVATION_FORBID":
      return [article(item.child), " was not made from ", article(item.parent), "."];
    case "STORY_MERGE":
      return ["Two stories are one: ", story(item.storyId), "."];
    case "STORY_SPLIT":
      return [`${counted(item.articles.length, "article")} of `, story(item.storyId), " tell another event."];
    default:
      return [item.kind.toLowerCase().replace("_", " ")];
  }
}

const names = (all) => (all.length > 0 ? html("b", {}, html("bdi", {}, listed(all, 4))) : html("em", {}, "a name that nobody bears now"));

const where = (item) => (item.articles.length > 0 ? `, in ${counted(item.articles.length, "article")}` : "");

const story = (id) => (id ? html("a", { href: `?story=${encodeURIComponent(id)}` }, "this story") : "a story");

function told(article) {
  return article
    ? html(
        "span",
        {},
        link(article.url, html("bdi", {}, article.title.trim() || "an article")),
        " (",
        html("bdi", {}, outlet({ source: article.source.name, url: article.url })),
        ")",
      )
    : html("em", {}, "an article that was taken down");
}
