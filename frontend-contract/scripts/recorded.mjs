// Prints the recorded answers of the service as a module, so that every bundler and runtime can load them.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const folder = process.argv[2];
const entries = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => `  ${JSON.stringify(basename(file, ".json"))}: ${JSON.stringify(JSON.parse(readFileSync(join(folder, file), "utf8")))},\n`);

process.stdout.write(`// Made from fixtures/ by npm run build; not committed.
import type { Exchange } from "./exchange.js";

export const recorded: Readonly<Record<string, Exchange>> = {
${entries.join("")}};
`);
