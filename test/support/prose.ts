/** What a translation translates: the texts of a document under these names, and the descriptions of scopes. */
const proseNames = ["title", "summary", "description", "whenClosing", "x-displayName"];

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** The texts of an OpenAPI document that are written for people, by where they stand. */
export function proseOf(document: Json, at = "$", texts: Map<string, string> = new Map()): Map<string, string> {
  for (const [name, value] of entriesOf(document)) {
    const where = `${at}[${JSON.stringify(name)}]`;
    if (typeof value === "string") {
      if (proseNames.includes(name) || at.endsWith('["scopes"]')) texts.set(where, value.trim());
    } else if (!isData(name, value)) proseOf(value, where, texts);
  }
  return texts;
}

/** The document without these texts: what programs read. */
export function withoutProse(document: Json, at = "$"): Json {
  if (Array.isArray(document)) return document.map((value) => withoutProse(value, at));
  if (document === null || typeof document !== "object") return document;
  const kept = Object.entries(document).map(([name, value]): [string, Json] => {
    const text = typeof value === "string" && (proseNames.includes(name) || at === "scopes");
    return [name, text ? "…" : isData(name, value) ? value : withoutProse(value, name)];
  });
  return Object.fromEntries(kept);
}

/** Every code span and code block of a Markdown text, in alphabetical order: a sentence may be turned around. */
export function codeOf(markdown: string): string[] {
  return (markdown.match(/```[\s\S]*?```|`[^`]+`/g) ?? []).sort();
}

/** Values as they go over the wire, and code: never prose, whatever their names are. */
function isData(name: string, value: Json): boolean {
  return (
    name === "value" || name === "example" || name === "x-codeSamples" || (name === "examples" && Array.isArray(value))
  );
}

function entriesOf(value: Json): [string, Json][] {
  return value !== null && typeof value === "object" ? Object.entries(value) : [];
}
