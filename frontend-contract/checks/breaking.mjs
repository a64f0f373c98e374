// Fails if the contract breaks what was released: breaking.mjs <released contract> <contract of now>.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { breaches } from "./compare.mjs";

const [released, now] = process.argv.slice(2).map((file) => parse(readFileSync(file, "utf8")));
const found = breaches(released, now);
if (found.length > 0) {
  console.error(`What was released is not kept (openapi/baseline/README.md says what to do):\n  ${found.join("\n  ")}`);
  process.exit(1);
}
