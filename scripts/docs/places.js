/**
 * Where the chapters of an edition are: the part of the address after `#`, as Redoc makes it of their headings.
 *
 * @param {any} edition
 * @returns {string[]}
 */
export function placesOf({ info, tags }) {
  const introduction = headings(info.description, "## ").map((heading) => `/section/${nameOf(heading)}`);
  const chapters = tags.flatMap((/** @type {{ name: string, description: string }} */ { name, description }) =>
    headings(description, "### ").map((heading) => `/${nameOf(name)}/${nameOf(heading)}`),
  );
  return [...introduction, ...chapters];
}

/**
 * @param {string} text
 * @param {string} mark
 */
function headings(text, mark) {
  return text.split("\n").flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length)] : []));
}

/** @param {string} heading */
function nameOf(heading) {
  const plain = heading.toLowerCase().replaceAll("ß", "ss").normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
