/** What the charts are drawn with. */

export const ink = {
  text: "#1f2328",
  faint: "#59636e",
  grid: "#d8dee4",
  own: "#0b62c4",
  other: "#8c959f",
  budget: "#c4321c",
};

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/**
 * One element. Numbers are rounded to a tenth of a pixel.
 *
 * @param {string} name
 * @param {Record<string, string | number | undefined>} attributes those that are undefined are left out
 * @param {readonly string[]} children elements
 */
export function element(name, attributes, children = []) {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${escaped(String(typeof value === "number" ? Math.round(value * 10) / 10 : value))}"`,
    );
  return children.length === 0
    ? `<${name}${said.join("")}/>`
    : `<${name}${said.join("")}>${children.join("")}</${name}>`;
}

/**
 * @param {number} x
 * @param {number} y of the line that the letters stand on
 * @param {string} content
 * @param {{ fill?: string, size?: number, weight?: string, anchor?: "start" | "middle" | "end", halo?: boolean }} options
 *   `halo` keeps lines off the letters
 */
export function text(x, y, content, { fill = ink.text, size = 11, weight, anchor, halo = false } = {}) {
  const around = halo
    ? { stroke: "#ffffff", "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" }
    : {};
  return element("text", { x, y, fill, "font-size": size, "font-weight": weight, "text-anchor": anchor, ...around }, [
    escaped(content),
  ]);
}

/**
 * @param {readonly (readonly [number, number])[]} points
 * @param {{ stroke: string, width?: number, dash?: string | undefined }} options
 */
export function path(points, { stroke, width = 1, dash }) {
  const d = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
  return element("path", { d, stroke, "stroke-width": width, "stroke-dasharray": dash, fill: "none" });
}

/**
 * An axis that contains zero: round numbers that no value lies outside of.
 *
 * @param {readonly number[]} values
 * @returns {number[]}
 */
export function ticks(values) {
  const [least, greatest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const range = greatest - least || 1;
  const power = 10 ** Math.floor(Math.log10(range / 4));
  const step = power * ([1, 2, 2.5, 5].find((factor) => factor * power * 4 >= range) ?? 10);
  const [first, last] = [Math.floor(least / step + 1e-9), Math.ceil(greatest / step - 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
