import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A package registry of this package and what it depends on, packed from this checkout, for `npm install` without a network. */
export interface Registry extends AsyncDisposable {
  readonly url: string;
}

/** Packs this package, as it is built now, with its dependencies, and serves them. */
export async function startRegistry(): Promise<Registry> {
  const directory = await mkdtemp(join(tmpdir(), "registry-"));
  const folders = [".", "./node_modules/openapi-fetch", "./node_modules/openapi-typescript-helpers"];
  const pack = ["pack", ...folders, "--json", "--ignore-scripts", "--pack-destination", directory];
  const packed: { name: string; version: string; filename: string }[] = JSON.parse((await run("npm", pack)).stdout);
  const manifests = await Promise.all(folders.map(async (folder) => readFile(join(folder, "package.json"), "utf8")));
  const server = createServer(async ({ url = "" }, response) => {
    const index = packed.findIndex(({ name }) => url === `/${name}`);
    if (index >= 0) return response.end(JSON.stringify(describe(index)));
    const tarball = packed.find(({ filename }) => url === `/${filename}`);
    if (tarball) return response.end(await readFile(join(directory, tarball.filename)));
    response.writeHead(404).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const describe = (index: number) => {
    const { name, version, filename } = packed[index]!;
    const manifest = { ...JSON.parse(manifests[index] ?? ""), dist: { tarball: `${url}/${filename}` } };
    return { name, "dist-tags": { latest: version }, versions: { [version]: manifest } };
  };
  return {
    url,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await rm(directory, { recursive: true });
    },
  };
}
