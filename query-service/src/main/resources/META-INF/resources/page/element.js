// Makes elements. What is put in as text stays text, whatever it holds: nothing here parses markup.

const SVG = "http://www.w3.org/2000/svg";

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

export function html(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

// A link to where an article stands, if that is on the web: an address of any other kind could be a trap.
export function link(address, text, attributes = {}) {
  const safe = typeof address === "string" && /^https?:\/\//i.test(address);
  return safe
    ? html("a", { ...attributes, href: address, rel: "noopener noreferrer external" }, text)
    : html("span", attributes, text);
}
