import fc from "fast-check";
import { expect, test } from "vitest";
import {
  maskedByName,
  maskedHeader,
  maskSecrets,
  secretHeaders,
  secretsInHeaders,
  secretsInText,
} from "../../src/secrets.ts";

const sessionId = "cluster=WEU3&session=15.AM4%2bkTv7%252F0aXw.A117.1.V25/5en+US&usid=7f6d1c52";

const percent = (text: string) => encodeURIComponent(text).replace(/'/g, "%27");
const ways: Record<string, (text: string) => string> = {
  plain: (text) => text,
  "percent-encoded": percent,
  "percent-encoded in lower case": (text) => percent(text).replace(/%../g, (code) => code.toLowerCase()),
  "percent-encoded through and through": (text) => text.replace(/./g, (c) => `%${c.charCodeAt(0).toString(16)}`),
  "a form field": (text) => percent(text).replaceAll("%20", "+"),
  JSON: (text) => JSON.stringify(text).slice(1, -1),
  "JSON for HTML": (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[<>&=+'/]/g, (c) => `\\u00${c.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`),
  "JSON with slashes": (text) => JSON.stringify(text).slice(1, -1).replaceAll("/", "\\/"),
  HTML: (text) =>
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;"),
  "HTML by name": (text) =>
    text.replace(
      /[&=+/.%]/g,
      (c) => `&${{ "&": "amp", "=": "equals", "+": "plus", "/": "sol", ".": "period" }[c] ?? "percnt"};`,
    ),
  "HTML by number": (text) => text.replace(/[&<>"'=+]/g, (c) => `&#x${c.charCodeAt(0).toString(16).toUpperCase()};`),
};
const base64: Record<string, (text: string) => string> = {
  base64: btoa,
  "base64 without padding": (text) => btoa(text).replace(/=+$/, ""),
  base64url: (text) => btoa(text).replaceAll("+", "-").replaceAll("/", "_"),
};

const way = fc.constantFrom(...Object.values(ways));
const surroundings = fc.constantFrom("", " ", '"', "'", "=", "https://host/?sessionId=", "<b>", "(", "Ü");
/** Printable ASCII, as headers carry it; with what escapes are made of more often than chance would have it. */
const secret = fc
  .array(
    fc.oneof(
      fc.constantFrom("%2b", "%252F", "&", "&amp;", "+", "/", "=", "<", "'", '"', "%", "\\", "\\u0026"),
      fc.string({ unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)), minLength: 1 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `Q7z-${parts.join("")}-zQ`);

test.each(Object.entries({ ...ways, ...base64 }))("a session id is masked that is quoted as %s", (_, quote) => {
  expect(maskSecrets(`a "${quote(sessionId)}" b`, [sessionId, "token"])).toMatch(/^a "\*\*\*=?=?" b$/);
});

test("a secret is masked however it is quoted, and what stands around it stays", () => {
  fc.assert(
    fc.property(secret, fc.array(way, { maxLength: 3 }), surroundings, surroundings, (value, quotes, before, after) => {
      const quoted = quotes.reduce((text, quote) => quote(text), value);
      expect(maskSecrets(before + quoted + after, [value])).toBe(`${before}***${after}`);
    }),
    { numRuns: 2000 },
  );
});

test("a secret is masked that reads like an escape itself", () => {
  const secret = "Q7z-\\u0026-zQ";
  const quoted = secret.replace(/./g, (c) => `\\u0026percnt;${c.charCodeAt(0).toString(16)}`);
  expect(maskSecrets(quoted, [secret])).toBe("***");
});

test("a secret is masked in the base64 of a longer text", () => {
  fc.assert(
    fc.property(
      secret.map((value) => `${value}-0123`),
      fc.string({ unit: "binary-ascii" }),
      fc.string({ unit: "binary-ascii" }),
      (value, before, after) => {
        for (const quote of Object.values(base64)) {
          const text = quote(`${before}Bearer ${value}${after}`);
          const shown = maskSecrets(text, [value]);
          // What is left of it are at most the characters that it shares with its neighbours.
          const most = Math.ceil(((before.length + 7) * 4) / 3) + Math.ceil((after.length * 4) / 3) + 2;
          expect(shown.replaceAll("***", "").replace(/=+$/, "").length).toBeLessThanOrEqual(most);
          expect(shown).toContain("***");
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("what is masked in JSON stays JSON", () => {
  fc.assert(
    fc.property(secret, fc.string(), (value, other) => {
      const text = JSON.stringify({ [other]: `"${value}" ${other}` });
      expect(JSON.parse(maskSecrets(text, [value]))).toEqual({ [other]: `"***" ${other}` });
    }),
  );
});

test("a text without a secret stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(maskSecrets(text, ["a secret that does not occur"])).toBe(text);
    }),
  );
});

test("no part of a secret is left where secrets overlap, touch or begin alike", () => {
  const long = (text: string) => text.replace(/[a-z]/g, (letter) => letter.repeat(8));
  const masked = (text: string, ...words: string[]) => maskSecrets(long(text), words.map(long));
  expect(masked("abcd abX abc ab a", "ab", "abcd", "bcd")).toBe(long("*** ***X ***c *** a"));
  expect(masked("ababa, abab", "aba", "bab")).toBe("***, ***");
  expect(masked("onetwo", "one", "two")).toBe("***");
  expect(masked("t-t", "t")).toBe("***-***");
  expect(masked("nothing", "", "x")).toBe(long("nothing"));
});

test("a secret may be long, and have blanks around it", () => {
  const long = "x".repeat(200_000);
  expect(maskSecrets(`a ${long} b ${btoa(long)} abcdEFGH`, [long, " abcdEFGH\n"])).toMatch(
    /^a \*\*\* b \*\*\*=* \*\*\*$/,
  );
});

test("there may be more secrets than a function of the platform takes arguments", () => {
  const secrets = Array.from({ length: 30_000 }, (_, index) => `secret-${index}`);
  expect(maskSecrets("secret-1234, secret-29999 and secrets", secrets)).toBe("***, *** and secrets");
});

test("what is shorter than any secret stays, since it would be found in other words", () => {
  expect(maskSecrets("a token, tokens, 12345678", ["", "t", "token", "1234567", "12345678"])).toBe(
    "a token, tokens, ***",
  );
});

test("the value of a header is masked by its name, but for the word Bearer", () => {
  const values = ["Bearer a.b", "bearer  a b\nc", "a=Bearer b", ""];
  for (const name of secretHeaders) {
    expect(values.map((value) => maskedHeader(name, value))).toEqual(["Bearer ***", "bearer ***", "***", "***"]);
  }
  expect(values.map((value) => maskedHeader("accept", value))).toEqual(values);
});

test("the secrets of headers are told by their names", () => {
  const headers = { authorization: "Bearer   a", "proxy-authorization": "Basic b", "workbook-session-id": "c=d e f" };
  expect(secretsInHeaders({ ...headers, cookie: "x", accept: "y" })).toEqual(["a", "b", "c=d e f"]);
  expect(secretsInHeaders({ authorization: "", accept: "y" })).toEqual([]);
});

const id = "cluster=A&b?>>>~~";

test.each<[string, string[]]>([
  ["/me/drive", []],
  ["/me?sessionId=a%2526b%3D%3D&x=1", ["a%26b"]],
  [`/me?a=b&SESSIONID=${encodeURIComponent(btoa(id))}#x`, [btoa(id).replace(/=+$/, ""), id]],
  [`/me?sessionId=${btoa(id).replaceAll("+", "-").replaceAll("/", "_")}`, [expect.any(String), id]],
  [`/me?sessionId=${btoa(id)}`, [expect.any(String), id]],
  [`/me?sessionId=${btoa("a short")}`, [btoa("a short").replace(/=+$/, "")]],
  [`/me?sessionId=${btoa("long, and not \u0007 readable")}`, [expect.any(String)]],
  ["see 'https://host/?access_token=abc' or <workbook-session-id=def>", ["abc", "def"]],
  ['{"a":[{"Authorization":"Bearer abc","cookie":"c","Workbook-Session-Id":"def","accept":"g"}]}', ["abc", "def"]],
  ['[{"id":"abc","persistChanges":false}]', ["abc"]],
  ['{"id":"abc","other":1}', []],
  ['{"id":1,"persistChanges":true}', []],
  ['{"next":"https://host/?sessionId=abc"}', ["abc"]],
])("the secrets of a text are told by their names: %s", (text, secrets) => {
  expect(secretsInText(text)).toEqual(secrets);
});

test.each([
  ["client_secret=a%E4b%&grant_type=x", "client_secret=***&grant_type=x"],
  ["/me?x=1&Access_Token=a%C3%A4#y", "/me?x=1&Access_Token=***#y"],
  ['{"client_secret": "p\\u00e4\\"ss\\n","scope":"y"}', '{"client_secret": "***","scope":"y"}'],
  ['{"refresh_token":"cut', '{"refresh_token":"***'],
  ["client_secret=Ab1~'x<y&scope=z", "client_secret=***&scope=z"],
  ["grant_type=x&client_secret=Ab1~'xy&scope=a b\n", "grant_type=x&client_secret=***&scope=a b\n"],
  ["see '/me?client_secret=Ab1' there", "see '/me?client_secret=***' there"],
  ["client_secret=Ab1~'xy&scope=z", "client_secret=***&scope=z"],
  ["my_access_token=a and assertion", "my_access_token=a and assertion"],
])("what has the name of a secret is masked whatever its value is: %s", (text, masked) => {
  expect(maskedByName(text)).toBe(masked);
});

test("names the headers that carry secrets in lower case", () => {
  expect(secretHeaders.filter((name) => name !== name.toLowerCase())).toEqual([]);
});
