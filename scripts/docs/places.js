import { readFileSync, writeFileSync } from "node:fs";

/**
 * Tells each of two pages where the other has the same chapter, so that a change of language keeps the reader's place. The
 * chapters of the introduction are named after their headings, which differ; everything else is named after the contract.
 *
 * @param {string} one the file of a page
 * @param {string} other the file of the same page in the other language
 */
export function pairPlaces(one, other) {
  const [here, there] = [one, other].map((file) => ({ file, page: readFileSync(file, "utf8") }));
  const [places, otherPlaces] = [sectionsOf(here.page), sectionsOf(there.page)];
  if (places.length !== otherPlaces.length) throw new Error("The pages differ in their chapters.");
  write(here, places, otherPlaces);
  write(there, otherPlaces, places);
}

/**
 * The chapters of the introduction, in order, from the sidebar.
 *
 * @param {string} page
 */
function sectionsOf(page) {
  return [...new Set([...page.matchAll(/href="#(\/section\/[^"]+)"/g)].map(([, place = ""]) => place))];
}

/**
 * @param {{ file: string, page: string }} page
 * @param {string[]} from
 * @param {string[]} to
 */
function write({ file, page }, from, to) {
  const places = Object.fromEntries(from.map((place, index) => [place, to[index]]));
  writeFileSync(file, page.replace('"the places of the other page"', () => JSON.stringify(places)));
}
