import openapiTS, { astToString } from "openapi-typescript";

/**
 * Writes the typings of the operations as they are written by hand, at the first address: the output of
 * openapi-typescript, as it stands. `src/client/paths.ts` lifts them to every address.
 *
 * @param {any} contract the bundled contract
 * @returns {Promise<string>} TypeScript
 */
export async function typesModule(contract) {
  const { driveRoots, items } = contract["x-workbook-addresses"];
  const first = `${driveRoots[0].path}${items[0].path}/`;
  const written = Object.entries(contract.paths).filter(([path]) => path.startsWith(first));
  return astToString(await openapiTS({ ...contract, paths: Object.fromEntries(written) }));
}
