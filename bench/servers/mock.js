/** The mock, started as a test file starts it: `mock.js stateful|stateless PORT`. */
import { startMock } from "graph-workbook-session/mock";

const [, , kind, port] = process.argv;
await startMock({ port: Number(port), stateless: kind === "stateless" });
