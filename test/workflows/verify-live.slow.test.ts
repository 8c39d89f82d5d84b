import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Command, startNode } from "../support/command.ts";
import { startStandIn } from "../support/stand-in.ts";

const token = "a-real-access-token";
/** How the service may name the workbook, however it was asked for. */
const byId = "drives/b!other/items/01OTHER";

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "verify-live-"));
  mkdirSync(join(directory, "temporary"));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

const temporary = (): string[] => readdirSync(join(directory, "temporary"));
const traffic = (): string => readFileSync(join(directory, "traffic.har"), "utf8");

function start(environment: Record<string, string>, ...more: string[]): Command {
  const { GRAPH_ACCESS_TOKEN: _token, GRAPH_WORKBOOK: _workbook, GRAPH_ROOT: _root, ...own } = process.env;
  const options = ["--pause", "0", "--har", join(directory, "traffic.har"), ...more];
  const env = { ...own, TMPDIR: join(directory, "temporary"), ...environment };
  return startNode(["scripts/live/verify-live.js", ...options], env);
}

function startAt(url: string, environment: Record<string, string> = {}, ...more: string[]): Command {
  const workbook = "/drives/b!drive/items/01ITEM";
  return start({ GRAPH_ACCESS_TOKEN: token, GRAPH_WORKBOOK: workbook, GRAPH_ROOT: url, ...environment }, ...more);
}

async function verify(
  environment: Record<string, string>,
  ...more: string[]
): Promise<{ code: number | null; output: string }> {
  await using command = start(environment, ...more);
  return { code: await command.ended, output: command.output() };
}

/** Verifies against a stand-in that deviates, and expects that no session is left open, or only those that must be. */
async function verifyStandIn(
  deviate?: Parameters<typeof startStandIn>[0],
  left = 0,
): Promise<Awaited<ReturnType<typeof verify>>> {
  await using standIn = await startStandIn(deviate);
  await using command = startAt(standIn.url);
  const code = await command.ended;
  expect(standIn.sessions.size).toBe(left);
  expect(temporary()).toEqual([]);
  return { code, output: command.output() };
}

describe("verify:live", () => {
  it("says what it needs and how to get a token when the environment is empty", async () => {
    const { code, output } = await verify({});
    expect(code).toBe(2);
    expect(output).toContain("GRAPH_ACCESS_TOKEN");
    expect(output).toContain("GRAPH_WORKBOOK");
    expect(output).toContain("az account get-access-token");
  });

  it("says so when it is asked for help", async () => {
    const { code, output } = await verify({}, "--help");
    expect([code, output]).toEqual([0, expect.stringContaining("--pause <seconds>")]);
  });

  it.each(["--prot", "--pause", token])("refuses %s in one line, which does not quote it", async (option) => {
    const { code, output } = await verify({}, option);
    expect([code, output]).toEqual([2, expect.stringMatching(/^This is not understood\..* --help\n$/)]);
  });

  it.each([
    [{ GRAPH_ROOT: "http://graph.microsoft.com/v1.0" }, "GRAPH_ROOT must be an https URL"],
    [{ GRAPH_ROOT: "https://graph.microsoft.com" }, "GRAPH_ROOT must be an https URL that ends in /v1.0"],
    [{ GRAPH_WORKBOOK: ".example.com/me/drive/items/1" }, "GRAPH_WORKBOOK must begin with a slash"],
    [{ GRAPH_WORKBOOK: "/me/drive/items/1?$select=id" }, "and have neither ? nor #"],
  ])("refuses %j before it sends anything, and prints no token", async (input, message) => {
    const { code, output } = await verify({ GRAPH_ACCESS_TOKEN: token, GRAPH_WORKBOOK: "/me/drive/items/1", ...input });
    expect(code).toBe(2);
    expect(output).toContain(message);
    expect(output).not.toContain(token);
  });

  it.each([
    [`${token}\nmore`, /^GRAPH_ACCESS_TOKEN is missing, or not one line of printable ASCII\.\n$/],
    [`${token} `, /^GRAPH_ACCESS_TOKEN is missing, or not one line/],
    [`${token}ä`, /^GRAPH_ACCESS_TOKEN is missing, or not one line/],
    [`Bearer ${token}`, /^GRAPH_ACCESS_TOKEN must not have "Bearer" before it[^\n]*\n$/],
  ])("refuses the token %j in one line, which does not quote it, before anything is sent", async (given, message) => {
    await using standIn = await startStandIn();
    await using command = startAt(standIn.url, { GRAPH_ACCESS_TOKEN: given });
    expect(await command.ended).toBe(2);
    expect(command.output()).toMatch(message);
    expect(command.output()).not.toContain(token);
    expect(standIn.asked).toEqual([]);
  });

  it("says that the service cannot be reached", async () => {
    const { url, [Symbol.asyncDispose]: end } = await startStandIn();
    await end();
    await using command = startAt(url);
    expect(await command.ended).toBe(1);
    expect(command.output()).toMatch(/^The service cannot be reached: [^\n]*ECONNREFUSED[^\n]*\n$/);
  });

  it("says so where no reason is given", async () => {
    await using standIn = await startStandIn((answer) => {
      answer.status = 407;
    });
    await using command = startAt(standIn.url);
    expect(await command.ended).toBe(1);
    expect(command.output()).toBe("The service cannot be reached: no reason is given\n");
  });

  it("finds nothing where the service follows the facts, and writes the traffic without secrets", async () => {
    const { code, output } = await verifyStandIn();
    expect(output).toContain("Service and contract agree.");
    // The file is gone by then.
    expect(output).not.toContain("JSON logs");
    expect(code).toBe(0);
    const har = traffic();
    expect(JSON.parse(har).log.entries.length).toBeGreaterThan(15);
    expect(har).toContain("/drives/b!drive/items/01ITEM/workbook/closeSession");
    for (const text of [har, output]) {
      expect(text).not.toContain(token);
      expect(text).not.toMatch(/cluster(=|%3D)standin/);
    }
  });

  it("does not follow the redirect of a gateway out of the service", async () => {
    await using standIn = await startStandIn((answer) => {
      answer.status = 302;
      answer.headers.Location = "/login";
    });
    await using command = startAt(standIn.url);
    expect(await command.ended).toBe(1);
    expect(command.output()).toContain("createSession, 302: this status is not documented");
    expect(command.output()).not.toContain("gave no answer");
    expect(standIn.asked).not.toContain("/login");
    expect(standIn.asked.length).toBeLessThan(50);
  });

  it("reports another status, a missing header or property, and another media type, and closes what it opened", async () => {
    const { code, output } = await verifyStandIn((answer) => {
      if (answer.call === "refreshSession") answer.status = 202;
      if (answer.call === "closeSession" && answer.status === 204) delete answer.headers["request-id"];
      if (answer.call === "sessionInfoResource") delete answer.body?.persistChanges;
      if (answer.status === 404) answer.headers["Content-Type"] = "text/html";
    });
    for (const deviation of [
      "refreshSession, 202: this status is not documented",
      "closeSession, 204: the header request-id is missing",
      "sessionInfoResource, 200: the body must have required property 'persistChanges'",
      "closeSession, 404: it is text/html, not application/json",
    ]) {
      expect(output).toContain(`- ${deviation}`);
    }
    expect(code).toBe(1);
  });

  it("reports an extra property, another code, and a 202 without Location, whose session nobody can close", async () => {
    const { output } = await verifyStandIn(({ call, status, headers, body }) => {
      if (status === 201) Object.assign(body ?? {}, { extra: true });
      delete headers.Location;
      const isGone = call === "closeSession" && status === 404;
      if (isGone) Object.assign(body?.error ?? {}, { innerError: { code: "other" } });
    }, 1);
    expect(output).toContain("- createSession, 202: the header Location is missing");
    expect(output).toContain("- 1 session may be open. It idles out by itself.\n");
    expect(output).toContain("- createSession, 201: the body must NOT have additional properties: extra");
    const check = "$response.body#/error/innerError/code == 'invalidSessionReCreatable'";
    expect(output).toContain(`- workflow closeUnknownSession close: ${check} does not hold`);
  });

  it("reports a status that an operation does not have, and closes the session that it opened", async () => {
    const { output } = await verifyStandIn(({ body }) => {
      if (body?.status === "succeeded") body.status = "Completed";
    });
    expect(output).toContain("- getWorkbookOperation, 200: the body/status must be equal to one of");
    expect(output).not.toContain("may be open");
  });

  it("prints no session id that the service writes into a URL, be it as base64", async () => {
    const ids: string[] = [];
    const { code, output } = await verifyStandIn(({ status, headers }, sessions) => {
      const id = [...sessions].at(-1) ?? "";
      if (status !== 202) return;
      ids.push(id);
      headers.Location += `?sessionId=${btoa(id)}`;
    });
    expect(code).toBe(0);
    expect(ids.length).toBeGreaterThan(0);
    expect(output).toMatch(/operations\/\S+\?sessionId=session-/);
    for (const id of ids) {
      for (const text of [output, traffic()]) {
        for (const form of [id, encodeURIComponent(id), btoa(id).replace(/=+$/, "")]) expect(text).not.toContain(form);
      }
    }
  });

  it.each([
    ["as it was asked", "/users/jörg@contoso.com/drive/root:/Budget Q1 (50%).xlsx:", (url: string) => url],
    [
      "in another encoding",
      "/users/j%C3%B6rg%40contoso.com/drive/root:/Budget%20Q1%20(50%25).xlsx:",
      (url: string) => url.replaceAll("%40", "@").replaceAll("(", "%28"),
    ],
    [
      "by its id",
      "/users/jörg@contoso.com/drive/root:/Budget%20Q1 (50%).xlsx:",
      (url: string) => url.replace(/(?<=\/v1\.0\/).*(?=\/workbook)/, byId),
    ],
  ])("sends nothing but its own ids to a service that names the workbook %s", async (_, workbook, written) => {
    await using standIn = await startStandIn(({ headers, status }, sessions) => {
      if (status !== 202) return;
      headers.Location = `${written(headers.Location ?? "")}?sessionId=${encodeURIComponent([...sessions].at(-1) ?? "")}`;
    });
    await using command = startAt(standIn.url, { GRAPH_WORKBOOK: workbook });
    expect(await command.ended).toBe(0);
    expect(command.output()).toContain("Service and contract agree.");
    const paths = standIn.asked.filter((url) => !url.startsWith(`/v1.0/${byId}/`));
    expect([...new Set(paths.map((url) => url.split("/workbook")[0]))]).toEqual([
      "/v1.0/users/j%C3%B6rg%40contoso.com/drive/root:/Budget%20Q1%20(50%25).xlsx:",
    ]);
    const ids = standIn.asked.flatMap((url) => /sessionId=(.*)/.exec(url)?.[1] ?? []);
    expect(ids.length).toBeGreaterThan(1);
    for (const id of ids) expect(id).toMatch(/^cluster%3Dstandin/);
  });

  it("counts the sessions whose answers were lost or cannot be read", async () => {
    let count = 0;
    const { code, output } = await verifyStandIn((answer) => {
      if (answer.call !== "createSession" || answer.status !== 201) return;
      count += 1;
      if (count === 1) answer.isLost = true;
      if (count === 2) delete answer.body?.id;
      if (count === 3) Object.assign(answer, { status: 504, body: undefined });
    }, 3);
    expect(output).toContain("- 3 sessions may be open. They idle out by themselves.\n");
    expect(output).toMatch(/^The service gave no answer: (?!the request)\S/m);
    expect(code).toBe(1);
  });

  it("closes once more what a passing 404 left open, and counts what no answer proves closed", async () => {
    let count = 0;
    const once = await verifyStandIn((answer) => {
      if (answer.call !== "closeSession" || answer.status !== 204 || count++ > 0) return;
      Object.assign(answer, { status: 404, body: { error: { code: "itemNotFound", message: "Not found." } } });
    });
    expect(once.output).not.toContain("may be open");
    const page = await verifyStandIn((answer) => {
      if (answer.call === "closeSession" && answer.status === 204) answer.status = 200;
    }, 7);
    expect(page.output).toContain("- 7 sessions may be open.");
    count = 0;
    const failed = await verifyStandIn((answer) => {
      if (answer.call !== "createSession" || answer.status !== 201 || count++ > 0) return;
      Object.assign(answer, { status: 500, body: { error: { code: "internalServerError", message: "Oh." } } });
    }, 1);
    expect(failed.output).toContain("- 1 session may be open.");
  });

  describe("and its HAR", () => {
    it("is refused where it cannot be written, before anything is sent", async () => {
      await using standIn = await startStandIn();
      await using command = startAt(standIn.url, {}, "--har", join(directory, "none", "traffic.har"));
      expect(await command.ended).toBe(2);
      expect(command.output()).toMatch(/^--har: the file cannot be written: ENOENT: [^\n]*traffic\.har'\n$/);
      expect(standIn.asked).toEqual([]);
    });

    it("that can be written no longer at the end loses nothing of the verdict", async () => {
      const file = join(directory, "removed", "traffic.har");
      mkdirSync(join(directory, "removed"));
      await using standIn = await startStandIn(() =>
        rmSync(join(directory, "removed"), { recursive: true, force: true }),
      );
      await using command = startAt(standIn.url, {}, "--har", file);
      expect(await command.ended).toBe(1);
      expect(command.output()).toContain("Service and contract agree.\n");
      expect(command.output()).toMatch(/^The traffic cannot be written to [^\n]*traffic\.har: ENOENT/m);
      expect(command.output()).not.toMatch(/^ {4}at /m);
    });
  });

  it("does its work when nobody reads its output any more", async () => {
    await using standIn = await startStandIn(({ status }) => {
      if (status === 201) command.process.stdout?.destroy();
    });
    await using command = startAt(standIn.url);
    expect(await command.ended).toBe(0);
    expect(command.output()).not.toMatch(/^ {4}at |EPIPE/m);
    expect([...standIn.sessions]).toEqual([]);
    expect(JSON.parse(traffic()).log.entries.length).toBeGreaterThan(15);
  });

  it("says so when there is no report of the workflows", async () => {
    const { code, output } = await verifyStandIn(() => {
      for (const name of temporary()) mkdirSync(join(directory, "temporary", name, "report.json"), { recursive: true });
    });
    expect(output).toMatch(/^The workflows did not run to their end: Redocly wrote no report of them\.$/m);
    expect(output).not.toMatch(/Service and contract|\n {4}at .*verify-live/);
    expect(code).toBe(1);
  });

  describe("that is stopped", () => {
    it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("by %s closes what it opened", async (signal) => {
      await using standIn = await startStandIn(({ call, status }) => {
        // The answer is still on its way then.
        if (call !== "createSession" || status !== 201 || command.process.killed) return;
        command.process.kill(signal);
        // As npm passes on what the terminal has sent to both.
        setTimeout(() => command.process.kill(signal), 50);
      });
      await using command = startAt(standIn.url);
      expect(await command.ended).toBe(1);
      expect([...standIn.sessions]).toEqual([]);
      expect(command.output()).toContain(`Stopped by ${signal}, before all workflows had run.\n`);
      expect(command.output()).not.toContain("may be open");
      expect(traffic()).toContain("/drives/b!drive/items/01ITEM/workbook/closeSession");
      expect(temporary()).toEqual([]);
    });

    it("tells of a session that was being opened in the background", async () => {
      await using standIn = await startStandIn(({ status }) => {
        if (status === 202) command.process.kill("SIGTERM");
      });
      await using command = startAt(standIn.url);
      expect(await command.ended).toBe(1);
      expect(standIn.sessions.size).toBe(1);
      expect(command.output()).toContain("- 1 session may be open. It idles out by itself.\n");
    });

    it("tells of a session whose answer was lost then", async () => {
      await using standIn = await startStandIn((answer) => {
        if (answer.status !== 201 || command.process.killed) return;
        command.process.kill("SIGINT");
        answer.isLost = true;
      });
      await using command = startAt(standIn.url);
      expect(await command.ended).toBe(1);
      expect(standIn.sessions.size).toBe(1);
      expect(command.output()).toContain("Stopped by SIGINT, before all workflows had run.\n- 1 session may be open.");
    });

    it("does not wait for ever for an answer", async () => {
      await using standIn = await startStandIn((answer) => {
        if (answer.call === "refreshSession") answer.isHung = true;
        if (answer.isHung) command.process.kill("SIGTERM");
      });
      await using command = startAt(standIn.url);
      expect(await command.ended).toBe(1);
      expect([...standIn.sessions]).toEqual([]);
      expect(command.output()).toMatch(
        /^SIGTERM: what is open is being closed\..*\n.*^The service gave no answer: it took/ms,
      );
      expect(command.output()).not.toContain("may be open");
    });

    it("once more ends at once, by whichever signal", async () => {
      await using standIn = await startStandIn((answer) => {
        const { killed } = command.process;
        if (answer.call === "createSession" && answer.status === 201 && !killed) command.process.kill("SIGINT");
        if (answer.call === "closeSession" && killed) answer.isHung = true;
      });
      await using command = startAt(standIn.url);
      await command.printed(/^SIGINT: what is open is being closed/m);
      const again = setInterval(() => command.process.kill("SIGTERM"), 100);
      expect(await command.ended).toBe(null);
      clearInterval(again);
      expect(command.process.signalCode).toBe("SIGTERM");
    });
  });
});
