import { addresses, addressParameterDescriptions, addressParameters, servers } from "../../generated/contract.ts";
import { closeWorkbookSession, createGraphClient, GraphError, type WorkbookAddress } from "../index.ts";
import { type Command, type CommandOption, defineCommand, type Shell } from "./command.ts";
import { UsageError } from "./usage-error.ts";

type ParameterName = keyof typeof addressParameters;

const [globalService] = servers;

/** More characters than the id of any session has, and fewer than a header can carry. */
const longestId = 8192;

/** The options that say which workbook: the parameters of the contract's addresses. */
const addressOptions: Record<string, CommandOption> = Object.fromEntries(
  Object.entries(addressParameterDescriptions).map(([parameter, description]) => {
    const [sentence = ""] = description.split(/\.\s/);
    const text = sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, "");
    const property = addressParameters[parameter as ParameterName];
    return [optionOf(property), { type: "string", value: parameter.replace(/^.*-/, ""), description: text }];
  }),
);

/** What an option is called of which the client says `itemId`. */
function optionOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Closes a session of which only the id is known. */
export const command: Command = defineCommand({
  name: "close",
  summary: "close a session, by its id and the address of its workbook",
  argument: "[session-id | -]",
  about: `Closes a session on the service, by its id and the address of its workbook. The id is read from the environment
variable GRAPH_SESSION_ID, or with - from a line of standard input. As an argument it would stay in the history of
the shell, and show in the list of processes.`,
  options: {
    ...addressOptions,
    "base-url": { type: "string", value: "url", description: "the root of the service, for other clouds and the mock" },
    timeout: { type: "string", value: "seconds", default: "120", description: "how long to try, all waits included" },
    json: { type: "boolean", description: "print one JSON object to standard output, whatever happens" },
  },
  notes: `A workbook is addressed by:
${addressForms().join("\n")}

Environment:
  GRAPH_ACCESS_TOKEN  an access token with the permission Files.ReadWrite
  GRAPH_SESSION_ID    the id of the session, unless it is given as an argument or as -
  GRAPH_ROOT          the root of the service, unless --base-url is given (default ${globalService})

Exit codes:
  0  closed, or gone already
  1  the service refused or did not answer, or it took too long, or Ctrl-C came
  2  the command line or the environment is wrong; nothing was sent

The JSON object has outcome (closed, gone or failed), message, and as far as they are known status, because, code,
recovery, advice, retryAfterSeconds, requestId and clientRequestId. Neither token nor session id is ever printed.`,
  async run({ json, timeout, "base-url": baseUrl, ...options }, argument, shell) {
    const report = await close({
      address: addressOf(options),
      timeout: timeoutOf(timeout),
      ...rootOf(baseUrl, shell),
      token: fromEnvironment("GRAPH_ACCESS_TOKEN", "an access token for the service goes there", shell),
      sessionId: sessionIdOf(argument, shell),
      shell,
    });
    const failed = report.outcome === "failed";
    if (json) shell.print(JSON.stringify(report, (_, value) => (typeof value === "string" ? harmless(value) : value)));
    else (failed ? shell.complain : shell.print)(harmless(report.message));
    return failed ? 1 : 0;
  },
});

interface CloseInput {
  readonly address: WorkbookAddress;
  readonly token: string;
  /** Without it, it is read from standard input. */
  readonly sessionId: string | undefined;
  readonly baseUrl: string;
  /** What `baseUrl` was given as. */
  readonly rootFrom: "--base-url" | "GRAPH_ROOT";
  /** How long to try, in milliseconds, the reading included. */
  readonly timeout: number;
  readonly shell: Shell;
}

/** How `close` ended: what it prints with `--json`. What is not known is left out. */
interface CloseReport {
  readonly outcome: "closed" | "gone" | "failed";
  /** What happened, in a sentence. */
  readonly message: string;
  /** The status of the service's last answer. */
  readonly status?: number | undefined;
  /** What `gone` rests on: a code that speaks of the session, or no more than the status. */
  readonly because?: "code" | "status";
  /** The most telling code of the answer. */
  readonly code?: string | undefined;
  /** What the error asks of the caller: a word of the contract, and a sentence. */
  readonly recovery?: string;
  readonly advice?: string;
  /** The cooldown that the service asks for, in seconds. */
  readonly retryAfterSeconds?: number;
  /** The ids by which the service's support finds the request. */
  readonly requestId?: string | undefined;
  readonly clientRequestId?: string | undefined;
}

/** @throws UsageError when the client does not take the input */
async function close({
  address,
  token,
  sessionId,
  baseUrl,
  rootFrom,
  timeout,
  shell,
}: CloseInput): Promise<CloseReport> {
  let sent = false;
  let status: number | undefined;
  let failed: Error | undefined;
  const time = AbortSignal.timeout(timeout);
  const signal = AbortSignal.any([shell.stop, time]);
  try {
    const id = sessionId ?? (await shell.readLine(signal, longestId));
    if (id.length > longestId) throw new UsageError(`The session id has more than ${longestId} characters.`);
    // The service would not know it, which looks as if the session were gone.
    if (asInJson.test(id.trim()))
      throw new UsageError("The session id is as JSON writes it: give it without quotes and escapes.");
    const graph = createGraphClient({
      credential: token,
      baseUrl,
      retry: { maxWait: timeout, onRetry: ({ error }) => (failed = error) },
      onLeftOpen: ({ message }) => shell.complain(harmless(message)),
      async fetch(request) {
        sent = true;
        const response = await fetch(request);
        status = response.status;
        return response;
      },
    });
    const result = await closeWorkbookSession(graph, address, sessionId ?? id.trim(), { signal });
    if (result.outcome === "closed") return { outcome: "closed", status, message: "The session is closed." };
    const { outcome, because, code } = result;
    const answer = `the service answered ${status} ${code ?? "without a code"}`;
    const doubt = ", which says nothing of the session: a wrong address is answered the same";
    const other = ", as it may of a session of another workbook";
    const message = `The session was gone already: ${answer}${because === "status" ? doubt : other}.`;
    return { outcome, because, status, code, message };
  } catch (error) {
    if (!sent && (error instanceof TypeError || error instanceof RangeError)) {
      throw new UsageError(inOptions(error.message, rootFrom), { cause: error });
    }
    const left = sent ? doubtful : "Nothing was sent.";
    if (shell.stop.aborted) return failure(`Stopped by ${shell.stop.reason}. ${left}`, failed);
    if (time.aborted) return failure(`It took longer than ${timeout / 1000} s (--timeout). ${left}`, failed);
    if (!sent) throw error;
    if (error instanceof GraphError) return failure(error.message, error);
    const said = error instanceof Error ? error.message : String(error);
    return failure(`${said} Close it again: that does no harm.`);
  }
}

/** What no id has, but the JSON that it comes in: a quote or a bracket before it, an escape, or no id at all. */
const asInJson = /^["'[{]|\\|^null$/;

const doubtful = "Whether the session is closed is not known. Close it again: that does no harm.";

/** @param error what the service answered last, if it did */
function failure(message: string, error?: Error): CloseReport {
  if (!(error instanceof GraphError)) return { outcome: "failed", message };
  const { status, detail, code, recovery, advice, retryAfter, requestId, clientRequestId } = error;
  return {
    ...{ outcome: "failed", message, status, code: detail ?? code, recovery, advice },
    ...(retryAfter !== undefined && { retryAfterSeconds: Math.ceil(retryAfter / 1000) }),
    ...{ requestId, clientRequestId },
  };
}

/** A text of the service that can neither move the cursor of a terminal nor turn the direction of what it shows. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, " ");
}

/** Says an error of the client about its arguments in the words of the command line. */
function inOptions(message: string, rootFrom: CloseInput["rootFrom"]): string {
  const properties = Object.values(addressParameters);
  const others = { sessionId: "The session id", baseUrl: rootFrom, "The token of credential": "GRAPH_ACCESS_TOKEN" };
  const [argument, name] = Object.entries(others).find(([each]) => message.startsWith(`${each} `)) ?? ["", ""];
  const said = name + message.slice(argument.length);
  return said.replace(new RegExp(`\\b(${properties.join("|")})\\b`, "g"), (word) => `--${optionOf(word)}`);
}

/** What the options say of the workbook. The client finds out whether that is an address. */
function addressOf(options: Readonly<Record<string, string | boolean | undefined>>): WorkbookAddress {
  const given = Object.values(addressParameters).map((property) => [property, options[optionOf(property)]]);
  // The cast: the client checks it.
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as WorkbookAddress;
}

/** The options that make up an address, a line for each. */
function addressForms(): string[] {
  const forms = Object.values(addresses).map(({ parameters }: { parameters: readonly ParameterName[] }) =>
    parameters.map((name) => `--${optionOf(addressParameters[name])}`).join(" "),
  );
  return [...new Set(forms)].map((form) => `  ${form}`);
}

/** A wrong root would be answered `404`, which looks as if the session were gone. */
function rootOf(option: string | undefined, { env }: Shell): Pick<CloseInput, "baseUrl" | "rootFrom"> {
  const variable = "GRAPH_ROOT";
  const baseUrl = (option ?? env[variable] ?? globalService).replace(/\/$/, "");
  const rootFrom = option === undefined ? variable : "--base-url";
  const version = new URL(globalService).pathname;
  if (baseUrl.endsWith(version)) return { baseUrl, rootFrom };
  throw new UsageError(`${rootFrom} must end in ${version}, as in ${globalService}`);
}

function timeoutOf(text: string): number {
  const seconds = /^\d+$/.test(text) ? Number(text) : NaN;
  if (seconds >= 1 && seconds <= 86_400) return seconds * 1000;
  throw new UsageError("--timeout takes a whole number of seconds from 1 to 86400.");
}

/** @returns `undefined` if it is to be read from standard input */
function sessionIdOf(argument: string | undefined, shell: Shell): string | undefined {
  if (argument === "-") return undefined;
  const purpose = "the id of the session goes there, or is given as - or as an argument";
  return argument ?? fromEnvironment("GRAPH_SESSION_ID", purpose, shell);
}

function fromEnvironment(name: string, purpose: string, { env }: Shell): string {
  const value = env[name];
  if (value) return value;
  throw new UsageError(`The environment variable ${name} is not set: ${purpose}.`);
}
