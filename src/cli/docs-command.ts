import { once } from "node:events";
import { readFileSync } from "node:fs";
import { serve } from "../mock/listen.ts";
import { type Command, defineCommand, type Shell } from "./command.ts";
import { buildEnglishPage } from "./docs-build.ts";
import { type Docs, docsPages, hasDocs, noSuchPage, readDocs } from "./docs-pages.ts";
import { hostOf, listenOptions, portOf } from "./listen-options.ts";
import { packageFile } from "./package-files.ts";

/** Serves the API docs until the process is told to stop. */
export const command: Command = defineCommand({
  name: "docs",
  summary: "serve the API docs",
  about: "Serves the API docs at /, until Ctrl-C.",
  options: {
    ...listenOptions("4011"),
    json: { type: "boolean", description: "print the address as one line of JSON" },
  },
  notes: `In a checkout it serves what npm run docs wrote: English at /, German at /de/. Elsewhere it builds the
English page when it starts. That needs @redocly/cli, installed next to this package. The German page is built in a
checkout only. The contract is at /openapi.yaml.`,
  async run({ port, host, json }, _argument, shell) {
    const where = { port: portOf(port), host: hostOf(host) };
    const { print, stop } = shell;
    const docs = await findDocs(shell);
    if (docs === undefined) return;
    const pages = docsPages(docs);
    const answer = async (request: Request): Promise<Response> => pages(request) ?? noSuchPage(request, docs);
    const server = await serve(answer, where);
    const [english, german] = [`${server.url}/`, docs.de === undefined ? undefined : `${server.url}/de/`];
    print(json ? JSON.stringify({ url: english, german }) : greeting(english, german));
    if (!stop.aborted) await once(stop, "abort");
    await server.stop();
  },
});

/** @returns `undefined` if it is told to stop before there are any */
async function findDocs({ complain, stop }: Shell): Promise<Docs | undefined> {
  const written = packageFile("generated/docs");
  if (hasDocs(written)) return readDocs(written);
  complain("Building the page with Redocly …");
  try {
    return {
      en: await buildEnglishPage(stop),
      contract: readFileSync(packageFile("generated/openapi.yaml"), "utf8"),
    };
  } catch (error) {
    if (stop.aborted) return undefined;
    throw error;
  }
}

function greeting(english: string, german: string | undefined): string {
  return `docs    ${english}\n${german === undefined ? "" : `German  ${german}\n`}\nCtrl-C stops it.`;
}
