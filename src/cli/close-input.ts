import { text } from "node:stream/consumers";
import { servers } from "../../generated/contract.ts";
import type { WorkbookAddress } from "../client/workbook-address.ts";
import type { Values } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** The options of `close`, besides `--json`. */
export const inputOptions = {
  "item-id": { type: "string", value: "id", description: "the id of the workbook's drive item; or else" },
  path: {
    type: "string",
    value: "path",
    description: "its path below the root of the drive, such as Reports/Budget.xlsx",
  },
  "drive-id": {
    type: "string",
    value: "id",
    description: "the drive; without it and the next three, that of the signed-in user",
  },
  "user-id": { type: "string", value: "id", description: "the user whose drive it is" },
  "group-id": { type: "string", value: "id", description: "the Microsoft 365 group whose drive it is" },
  "site-id": {
    type: "string",
    value: "id",
    description: "the SharePoint site whose library it is, the default one without --drive-id",
  },
  "base-url": {
    type: "string",
    value: "url",
    description: "the root of the service, for other clouds and for the mock",
  },
  timeout: { type: "string", value: "seconds", default: "120", description: "how long to try, all waits included" },
} as const;

type Input = Values<typeof inputOptions>;

/** What `close` is to do. */
export interface CloseInput {
  readonly address: WorkbookAddress;
  readonly token: string;
  readonly sessionId: string;
  readonly baseUrl: string;
  /** How long to try, in milliseconds. */
  readonly timeout: number;
}

/**
 * Gathers what `close` needs from the options, the argument, the environment and, if asked to, standard input.
 *
 * @throws UsageError when something is missing, or does not go together
 */
export async function readInput(values: Input, argument: string | undefined): Promise<CloseInput> {
  return {
    address: addressOf(values),
    timeout: timeoutOf(values.timeout),
    baseUrl: baseUrlOf(values),
    token: fromEnvironment("GRAPH_ACCESS_TOKEN", "an access token for the service goes there"),
    sessionId:
      argument === "-"
        ? (await text(process.stdin)).trim()
        : (argument ??
          fromEnvironment("GRAPH_SESSION_ID", "the id of the session goes there, or is given as - or as an argument")),
  };
}

/** Says an error of the client about its arguments in the words of the command line; `undefined` for any other error. */
export function inOptions(message: string, { "base-url": baseUrl }: Input): string | undefined {
  const options = Object.keys(inputOptions).map((name): [string, string] => [camelCase(name), `--${name}`]);
  const names = new Map([
    ...options,
    ["baseUrl", baseUrl === undefined ? "GRAPH_ROOT" : "--base-url"],
    ["sessionId", "The session id"],
    ["The token of credential", "GRAPH_ACCESS_TOKEN"],
  ]);
  const [argument, name] = [...names].find(([argument]) => message.startsWith(`${argument} `)) ?? [];
  return argument && name + message.slice(argument.length);
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function addressOf(values: Input): WorkbookAddress {
  const {
    "item-id": itemId,
    path,
    "drive-id": driveId,
    "user-id": userId,
    "group-id": groupId,
    "site-id": siteId,
  } = values;
  const drives = (["drive-id", "user-id", "group-id", "site-id"] as const).filter((name) => values[name] !== undefined);
  if (drives.length > 1 && drives.join() !== "drive-id,site-id") {
    const given = drives.map((name) => `--${name}`).join(" and ");
    throw new UsageError(
      `${given} do not go together: give one of them. Only --drive-id and --site-id may be given both.`,
    );
  }
  return {
    ...itemOf(itemId, path),
    ...(userId !== undefined ? { userId } : groupId !== undefined ? { groupId } : driveOf(driveId, siteId)),
  };
}

function itemOf(itemId: string | undefined, path: string | undefined): { itemId: string } | { path: string } {
  if (itemId !== undefined && path !== undefined)
    throw new UsageError("--item-id and --path do not go together: give one of them.");
  if (itemId !== undefined) return { itemId };
  if (path !== undefined) return { path };
  throw new UsageError("It is not said which workbook: give --item-id or --path.");
}

function driveOf(driveId: string | undefined, siteId: string | undefined): { driveId?: string; siteId?: string } {
  return { ...(driveId !== undefined && { driveId }), ...(siteId !== undefined && { siteId }) };
}

/** A wrong root would be answered `404`, which looks as if the session were gone. */
function baseUrlOf({ "base-url": option }: Input): string {
  const baseUrl = (option ?? process.env["GRAPH_ROOT"] ?? servers[0]).replace(/\/$/, "");
  const version = new URL(servers[0]).pathname;
  if (baseUrl.endsWith(version)) return baseUrl;
  throw new UsageError(
    `${option === undefined ? "GRAPH_ROOT" : "--base-url"} must end in ${version}, as in ${servers[0]}`,
  );
}

function timeoutOf(text: string): number {
  const seconds = /^\d+$/.test(text) ? Number(text) : NaN;
  if (seconds >= 1 && seconds <= 86_400) return seconds * 1000;
  throw new UsageError(`--timeout takes a whole number of seconds from 1 to 86400, not "${text}".`);
}

function fromEnvironment(name: string, purpose: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new UsageError(`The environment variable ${name} is not set: ${purpose}.`);
}
