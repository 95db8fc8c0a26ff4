// How the page puts numbers, times and judgements into words.

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });
const HOUR = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "UTC" });

const HOW = {
  VERBATIM: "verbatim",
  TRIMMED: "trimmed",
  EDITED: "edited",
  REWRITTEN: "rewritten",
  RETRANSLATED: "retranslated",
  EXCERPTED: "excerpted",
};

const WHAT = {
  NUMBER: "Number",
  DATE: "Date",
  NAME: "Name",
  PLACE: "Place",
  QUOTE: "Quote",
  SPEAKER: "Speaker",
  NEGATION: "Negation",
  MODALITY: "Certainty",
  ATTRIBUTION: "Attribution",
  ADDITION: "Added",
  OMISSION: "Left out",
  WORDING: "Wording",
  ORDER: "Order",
};

export const how = (kind) => HOW[kind] ?? String(kind).toLowerCase();
export const what = (kind) => WHAT[kind] ?? String(kind).toLowerCase();
export const percent = (share) => `${Math.round(share * 100)} %`;
export const counted = (count, one, many = one + "s") => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export function time(instant) {
  const at = new Date(instant);
  return instant.endsWith("T00:00:00Z") ? DAY.format(at) : `${DAY.format(at)}, ${HOUR.format(at)} UTC`;
}

export function period(from, to) {
  if (!from) {
    return "at an unknown time";
  }
  const first = DAY.format(new Date(from));
  const last = DAY.format(new Date(to ?? from));
  return first === last ? first : `${first} to ${last}`;
}

// "A", "A and B", "A, B and C", "A, B and 7 more"
export function listed(names, most = 4, total = names.length) {
  const shown = names.slice(0, most);
  const rest = total - shown.length;
  const tail = rest > 0 ? `${rest.toLocaleString("en")} more` : shown.length > 1 ? shown.pop() : "";
  return tail ? `${shown.join(", ")} and ${tail}` : shown.join("");
}

// An outlet as it is called here, for want of a name by what it published.
export function outlet(node) {
  if (node.source && node.source !== "unknown") {
    return node.source;
  }
  try {
    return new URL(node.url).hostname.replace(/^www\./, "");
  } catch {
    return node.title || "unknown outlet";
  }
}
