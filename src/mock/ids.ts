import { createHash, randomUUID } from "node:crypto";

/** Where the ids of a mock come from. */
export interface Ids {
  /** A GUID. */
  guid(): string;
  /** A session id that looks like one of the service's: opaque and long. */
  session(): string;
}

/** Makes ids that are different every time or, with a seed, the same in each run. */
export function createIds(seed: string | number | undefined): Ids {
  let count = 0;
  const guid = (): string => {
    if (seed === undefined) return randomUUID();
    const hex = createHash("sha256").update(`${seed}/${count++}`).digest("hex");
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
  };
  const opaque = (): string => Buffer.from(`${guid()}${guid()}`.replaceAll("-", ""), "hex").toString("base64url");
  return {
    guid,
    session: () =>
      `cluster=WEU3&session=15.${opaque().slice(0, 15).toUpperCase()}.A117.1.V25.${opaque()}${opaque()}14.5.en-US5.en-US26.` +
      `${opaque().slice(0, 17)}1.S24.0&usid=${guid()}`,
  };
}
