/** The requests that the measurements of servers send, as the bytes that go over the wire. */

/** The workbook of all measurements. */
export const itemId = "01KQ5WVTD3RXWGZ7Q4ZVGJNQ2YH6TB7M4C";

/** A session id of the length and the characters of real ones. */
export const sessionId =
  "cluster=WEU3&session=15.SN3PEPF000144E0.A118.1.E120.1.A1&usid=7f6de3c5-9a41-4d1e-8b5a-0c7c2f3b9d11";

/**
 * @param {string} base what comes before `/me`
 * @param {"create" | "refresh" | "close"} verb
 * @param {string} body
 * @param {string} [session]
 */
function post(base, verb, body, session) {
  const named = session === undefined ? "" : `workbook-session-id: ${session}\r\n`;
  return (
    `POST ${base}/me/drive/items/${itemId}/workbook/${verb}Session HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer token\r\n` +
    `${named}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  );
}

/** @param {string} base */
export const createSession = (base) => post(base, "create", '{"persistChanges":true}');

/** @param {string} base @param {string} [session] */
export const refreshSession = (base, session = sessionId) => post(base, "refresh", "", session);

/** @param {string} base @param {string} [session] */
export const closeSession = (base, session = sessionId) => post(base, "close", "", session);

/** One that breaks the contract: it names no session. @param {string} base */
export const closeNothing = (base) => post(base, "close", "");

/** The status of an answer. @param {string} answer */
export const status = (answer) => Number(answer.slice(9, 12));

/** The id in the answer to a createSession. @param {string} answer */
export function createdId(answer) {
  const { id } = JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")));
  if (typeof id !== "string") throw new Error(`The answer to createSession has no id: ${answer}`);
  return id;
}
