/**
 * Cuts the paths out of the document, so that only those are parsed that a request asks for: reading the whole YAML
 * file would take longer than the rest of the start.
 */
export function splitPaths(yaml: string): { rest: string; pathItems: ReadonlyMap<string, string> } {
  const start = yaml.search(/^paths:$/m) + "paths:\n".length;
  const end = start + yaml.slice(start).search(/^\S/m);
  const items = yaml.slice(start, end).split(/^(?= {2}\S)/m);
  const key = (item: string): string => /^ {2}(.+):\n/.exec(item)?.[1] ?? "";
  return {
    rest: yaml.slice(0, start - "paths:\n".length) + yaml.slice(end),
    pathItems: new Map(items.map((item) => [key(item), item])),
  };
}
