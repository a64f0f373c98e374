// Holds a container file against the rules of its language, and two of our own; nothing is built.
import { readFileSync } from "node:fs";
import { DockerfileParser } from "dockerfile-ast";
import { validate } from "dockerfile-utils";

const [file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const faults = validate(text).map(({ range, message }) => `line ${range.start.line + 1}: ${message}`);
const container = DockerfileParser.parse(text);
for (const from of container.getFROMs()) {
  const stages = container.getFROMs().map((one) => one.getBuildStage());
  if (from.getImageTag() === null && !stages.includes(from.getImage())) faults.push(`${from.getImage()} has no tag`);
}
const user = container.getInstructions().filter((one) => one.getKeyword() === "USER").at(-1)?.getArgumentsContent();
if (!/^[1-9][0-9]*$/.test(user ?? "")) faults.push("the service must run as a numbered user other than root");
if (faults.length > 0) {
  for (const fault of faults) console.error(`${file}: ${fault}`);
  process.exit(1);
}
