import { readFileSync } from "node:fs";
import { parse } from "yaml";

const workflows = new URL(import.meta.resolve("graph-workbook-session/workflows.arazzo.yaml"));
const contract = new URL(import.meta.resolve("graph-workbook-session/openapi.yaml"));
const { sourceDescriptions } = parse(readFileSync(workflows, "utf8"));
const { paths } = parse(readFileSync(contract, "utf8"));
console.log(Object.keys(paths).length, new URL(sourceDescriptions[0].url, workflows).href === contract.href);
