import { createRequire } from "node:module";

/**
 * Starts Prism in this process, from the modules and with the settings of its command line.
 *
 * @param {number} port 0 takes a free one
 * @returns {Promise<string>} its origin
 */
export async function startPrism(port) {
  const require = createRequire(createRequire(import.meta.url).resolve("@stoplight/prism-cli"));
  const { createLogger } = require("@stoplight/prism-core");
  const { getHttpOperationsFromSpec } = require("@stoplight/prism-http");
  const { createServer } = require("@stoplight/prism-http-server");
  const config = {
    isProxy: /** @type {const} */ (false),
    validateRequest: true,
    validateResponse: true,
    checkSecurity: true,
    errors: false,
    upstreamProxy: undefined,
    mock: { dynamic: false, ignoreExamples: false },
  };
  const operations = await getHttpOperationsFromSpec(
    createRequire(import.meta.url).resolve("graph-workbook-session/openapi.yaml"),
  );
  const server = createServer(operations, {
    cors: true,
    config,
    components: { logger: createLogger("Prism", { enabled: false }) },
  });
  return server.listen(port, "127.0.0.1");
}
