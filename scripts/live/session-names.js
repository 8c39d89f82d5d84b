/** The id of a session in a URL, be it in the midst of JSON. */
const inUrl = /\bsessionId=([^&#\s"\\]+)/g;

/** Names in the places of session ids, which are secrets. */
export class SessionNames {
  /** By the ids. @type {Map<string, string>} */
  #names = new Map();
  /** How the service writes the ids in URLs, by the names. @type {Map<string, string>} */
  #written = new Map();

  /** The ids that have a name. */
  get ids() {
    return [...this.#names.keys()];
  }

  /**
   * The name of a session. One that has none yet gets one.
   *
   * @param {string} id
   */
  nameOf(id) {
    const name = this.#names.get(id) ?? `session-${crypto.randomUUID()}`;
    this.#names.set(id, name);
    return name;
  }

  /**
   * The id of the session that has a name.
   *
   * @param {string | null} name
   */
  idOf(name) {
    return this.ids.find((id) => this.#names.get(id) === name);
  }

  /**
   * A text with names in the places of ids: those that are known, and what its URLs have.
   *
   * @param {string} text
   */
  hide(text) {
    const named = text.replace(inUrl, (_, written) => {
      const name = this.nameOf(idWrittenAs(written));
      this.#written.set(name, written);
      return `sessionId=${name}`;
    });
    return [...this.#names].reduce(
      (part, [id, name]) => part.replaceAll(id, name).replaceAll(encodeURIComponent(id), name),
      named,
    );
  }

  /**
   * A URL with ids in the places of names, written as the service does.
   *
   * @param {string} url
   */
  reveal(url) {
    return [...this.#names].reduce(
      (part, [id, name]) => part.replace(name, () => this.#written.get(name) ?? encodeURIComponent(id)),
      url,
    );
  }
}

/**
 * The id of a session that a URL has as it is, or as base64.
 *
 * @param {string} written
 */
function idWrittenAs(written) {
  const value = new URLSearchParams(`id=${written}`).get("id") ?? "";
  try {
    const decoded = atob(value.replaceAll(" ", "+").replaceAll("-", "+").replaceAll("_", "/"));
    return /^[ -~]{8,}$/.test(decoded) ? decoded : value;
  } catch {
    return value;
  }
}
