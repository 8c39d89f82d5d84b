/** The headers whose values are secrets, in lower case. */
export const secretHeaders: readonly string[] = [
  "authorization",
  "proxy-authorization",
  "cookie",
  "set-cookie",
  "workbook-session-id",
];

/** What stands where a secret was. */
export const mask = "***";

/** The value of a header, without its secret: that it is a bearer token is none. */
export function maskedHeader(name: string, value: string): string {
  return secretHeaders.includes(name) ? value.replace(/^(Bearer )?.*$/is, `$1${mask}`) : value;
}

/** Without the scheme before it. */
const bare = (value: string): string => value.replace(/^\w+\s+/, "");

/** The access tokens and session ids that headers carry, whose names are in lower case. */
export function secretsInHeaders(headers: Readonly<Record<string, string>>): string[] {
  const names = ["authorization", "proxy-authorization", "workbook-session-id"];
  return names.map((name) => bare(headers[name] ?? "")).filter(Boolean);
}

/** The names of secrets that a program signs in with, or is given then, in forms and in JSON; and of all in queries. */
const signInNames =
  "access_token|refresh_token|id_token|client_secret|client_assertion|assertion|password|device_code|code_verifier";
// With `tempauth` whoever has the address of a file can download it.
// A function: a template that runs at once is not shaken out of a client that needs none of this.
const parameterNames = (): string => `sessionId|workbook-session-id|tempauth|${signInNames}`;

/**
 * A text with the values masked of what has the name of a secret: in a query, in a form, or in JSON. Its other secrets can be
 * found by their values only.
 */
export function maskedByName(text: string): string {
  return text
    .replace(new RegExp(`((?:^|[?&])(?:${parameterNames()})=)${valueIn(text)}`, "gi"), `$1${mask}`)
    .replace(new RegExp(`("(?:${signInNames})"\\s*:\\s*")(?:[^"\\\\]|\\\\.)*`, "gi"), `$1${mask}`);
}

/** A value of a query or a form; where the text is more than that, it ends with the quotes around it. */
const valueIn = (text: string): string =>
  /[\s"<>]/.test(text) && !/^[\w.%-]+=/.test(text) ? `[^&#\\s"'<>]+` : "[^&#]+";

/**
 * The secrets that can be told by their names: in the query of a URL anywhere in a text, or in a form; in JSON, or in
 * the headers that JSON holds, as a batch does; and the ids of sessions in JSON, or any ids where it cannot be read.
 */
export function secretsInText(text: string): string[] {
  const secrets: string[] = [];
  // Most texts are paths: an error of JSON.parse for each of them takes long.
  if (!/^\s*[[{]/.test(text)) return secretsInQueries(text);
  try {
    JSON.parse(text, (name, value: unknown) => {
      if (typeof value === "string") {
        if (signInNames.split("|").includes(name.toLowerCase())) secrets.push(value);
        if (name.toLowerCase() !== "cookie" && secretHeaders.includes(name.toLowerCase())) secrets.push(bare(value));
        secrets.push(...secretsInQueries(value));
      } else if (isSession(value)) secrets.push(value.id);
      return value;
    });
    return secrets;
  } catch {
    return [...secretsInQueries(text), ...idsIn(text), ...textsNamed(signInNames, text)];
  }
}

/** What may be the id of a session, whether or not the text is all of an answer. */
export function idsIn(text: string): string[] {
  return textsNamed("id", text);
}

/** The texts of one of these names in JSON that may be cut. */
function textsNamed(names: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`"(?:${names})"\\s*:\\s*"((?:[^"\\\\]|\\\\.)+)`, "gi"))].flatMap(
    ([, written = ""]) => {
      try {
        return [String(JSON.parse(`"${written}"`))];
      } catch {
        return [written];
      }
    },
  );
}

function isSession(value: unknown): value is { id: string } {
  return typeof Object(value).id === "string" && Object(value).persistChanges !== undefined;
}

function secretsInQueries(text: string): string[] {
  const parameters = text.matchAll(new RegExp(`\\b(?:${parameterNames()})=(${valueIn(text)})`, "gi"));
  return [...parameters].flatMap(([, written = ""]) => {
    const value = new URLSearchParams(`v=${written}`).get("v") ?? "";
    const decoded = fromBase64(value);
    // What is no base64 gives anything, be it a single letter.
    return [value.replace(/=+$/, ""), ...(/^[ -~]{8,}$/.test(decoded) ? [decoded] : [])];
  });
}

function fromBase64(text: string): string {
  try {
    return atob(text.replaceAll(" ", "+").replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}

/** How many characters a secret has at the least. */
const shortest = 8;

/**
 * Puts {@link mask} in the place of each secret in a text, as {@link secretMasker} does, which is faster for many texts.
 */
export function maskSecrets(text: string, secrets: Iterable<string>): string {
  return secretMasker(secrets)(text);
}

/**
 * Makes a function that puts {@link mask} in the place of each secret in a text. A secret is found as it is; however often
 * percent-encoded, in either case; with JSON or HTML escapes; as the base64 of it, as in `?sessionId=`, or in the base64 of a
 * longer text; and in mixtures of these. One of fewer than eight characters is taken for one of a test, such as `token`, and
 * stays: it would be found in other words. The time it takes grows with the texts and with the secrets, not with their
 * product.
 *
 * @example
 * const masked = secretMasker([token, ...sessionIds]);
 * masked("No session a%26b for you"); // "No session *** for you", where "a&b" is a secret
 */
export function secretMasker(secrets: Iterable<string>): (text: string) => string {
  const long = Array.from(secrets, (secret) => secret.trim()).filter(({ length }) => length >= shortest);
  const forms = long.flatMap((secret) => [secret, ...base64Of(secret)]);
  const plain = finder(forms);
  // Hardly any text has an escape.
  let readable: ReturnType<typeof finder> | undefined;
  return (text) => {
    const found = plain(text);
    if (/%[0-7][\da-f]|\\|&[#a-z]/i.test(text)) {
      readable ??= finder(waysToRead(forms));
      const { text: read, starts } = unescaped(text);
      for (const [from, to] of readable(read)) found.push([starts[from] as number, starts[to] as number]);
    }
    return replaced(text, found);
  };
}

/** How secrets read without escapes. A backslash of their own may be taken for one of the escape that follows it. */
function waysToRead(forms: readonly string[]): string[] {
  const ways = new Set(forms.flatMap((form) => [form, form.replaceAll("\\", "")]));
  return [...ways].map((form) => unescaped(form).text);
}

/** From where to where something stands in a text. */
type Range = readonly [from: number, to: number];

/**
 * The base64 of a secret, in both alphabets, without the padding; and what stands for it in the base64 of a longer text, such
 * as a whole header: at each of three places in a group of bytes, without the characters that its neighbours share.
 */
function base64Of(secret: string): string[] {
  const bytes = Array.from(new TextEncoder().encode(secret), (byte) => String.fromCharCode(byte)).join("");
  const within = [0, 1, 2].map((before) =>
    btoa(" ".repeat(before) + bytes).slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3)),
  );
  // A shorter one would be found in many a word.
  const forms = [btoa(bytes).replace(/=+$/, ""), ...within.filter(({ length }) => length >= shortest)];
  return forms.flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}

/** Names of the ASCII characters that tokens and session ids have, and of those that every HTML writer escapes. */
const htmlNames: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", equals: "=", plus: "+", sol: "/", period: ".", lowbar: "_" },
  ...{ percnt: "%", comma: ",", colon: ":", semi: ";" },
};

/** An escape at the end of a text: percent-encoding, JSON or HTML. Only ASCII matters, since secrets are ASCII. */
const escapeAtEnd =
  /(?:%([0-7][\da-f])|\\+u00([0-7][\da-f])|&#x0{0,4}([0-7]?[\da-f]);|&#0{0,4}(\d{1,3});|&([a-z]{2,6});)$/i;

/** The longest escape, in characters. */
const longestEscape = 10;

/** A text without its escapes, and where in the original each of its characters begins, and the text ends. */
interface Unescaped {
  readonly text: string;
  readonly starts: readonly number[];
}

/**
 * Undoes all escapes in a text, and those that come to light by that, so that a secret reads the same however it was
 * written. Other backslashes are left out: JSON doubles them, and may put one before a slash.
 */
function unescaped(text: string): Unescaped {
  const read: string[] = [];
  const starts: number[] = [];
  /** Where in `read` an escape may begin. */
  const signs: number[] = [];
  const push = (character: string, start: number): void => {
    if (character === "%" || character === "&" || character === "\\") signs.push(read.length);
    read.push(character === "+" ? " " : character);
    starts.push(start);
    if (read.length - (signs.at(-1) ?? -longestEscape) > longestEscape) return;
    const [written = "", ...ways] = escapeAtEnd.exec(read.slice(-longestEscape).join("")) ?? [];
    const meant = characterOf(ways);
    if (meant === undefined) return;
    const first = read.length - written.length;
    const from = starts[first] as number;
    read.length = starts.length = first;
    while ((signs.at(-1) ?? -1) >= first) signs.pop();
    push(meant, from);
  };
  for (let index = 0; index < text.length; index++) push(text[index] as string, index);
  const kept: string[] = [];
  const keptStarts: number[] = [];
  let from = 0;
  for (const [index, character] of read.entries()) {
    if (character !== "\\") {
      kept.push(character);
      // A backslash belongs to what it stands before.
      keptStarts.push(starts[from] as number);
      from = index + 1;
    }
  }
  keptStarts.push(from < starts.length ? (starts[from] as number) : text.length);
  return { text: kept.join(""), starts: keptStarts };
}

/** The character that an escape stands for; `undefined` where it is none of ASCII. */
function characterOf([percent, json, hex, decimal, name]: (string | undefined)[]): string | undefined {
  if (name !== undefined) return htmlNames[name.toLowerCase()];
  const code = decimal === undefined ? Number(`0x${percent ?? json ?? hex}`) : Number(decimal);
  return code < 128 ? String.fromCharCode(code) : undefined;
}

/** Finds the longest word at each place of a text. */
function finder(given: string[]): (text: string) => Range[] {
  const words = [...new Set(given)].filter(Boolean).sort();
  const longest = words.reduce((most, { length }) => Math.max(most, length), 0);
  const prefixes = prefixesAmong(words);
  const begins = beginnings(words);
  return (text) => {
    const found: Range[] = [];
    for (let index = 0; index < text.length; index++) {
      if (!begins[place(text.charCodeAt(index), text.charCodeAt(index + 1))]) continue;
      const here = text.slice(index, index + longest);
      let which = lastUpTo(words, here);
      while (which >= 0 && !here.startsWith(words[which] as string)) which = prefixes[which] as number;
      if (which < 0) continue;
      found.push([index, index + (words[which] as string).length]);
    }
    return found;
  };
}

/** For each word the index of the longest other one that it begins with, or -1. The words are sorted. */
function prefixesAmong(words: string[]): number[] {
  const prefixes: number[] = [];
  for (const [index, word] of words.entries()) {
    let which = index - 1;
    while (which >= 0 && !word.startsWith(words[which] as string)) which = prefixes[which] as number;
    prefixes.push(which);
  }
  return prefixes;
}

/** With which two characters words begin, as far as seven bits of each tell: most places of a text are out by that. */
function beginnings(words: string[]): Uint8Array {
  const begins = new Uint8Array(1 << 14);
  for (const word of words) {
    const first = place(word.charCodeAt(0), 0);
    if (word.length > 1) begins[place(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    else begins.fill(1, first, first + 128);
  }
  return begins;
}

const place = (first: number, second: number) => ((first & 127) << 7) | (second & 127);

/**
 * The index of the last word that sorts no later than a text, or -1. The longest word that the text begins with is that one,
 * or begins it.
 */
function lastUpTo(words: string[], text: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as string) <= text) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Masks ranges of a text, those that touch or overlap as one. */
function replaced(text: string, ranges: Range[]): string {
  let result = "";
  let end = 0;
  for (const [from, to] of ranges.sort(([a], [b]) => a - b)) {
    if (from > end || (from === 0 && end === 0)) result += text.slice(end, from) + mask;
    end = Math.max(end, to);
  }
  return result + text.slice(end);
}
