// Prints what a program needs of the contract at run time: codes of problems and faults, members of request bodies.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const contract = parse(readFileSync(process.argv[2], "utf8"));
const resolve = (node) =>
  node?.$ref === undefined ? node : node.$ref.slice(2).split("/").reduce((parent, key) => parent[key], contract);
const json = (value) => JSON.stringify(value).replaceAll('","', '", "');
const constant = (name, [open, close], lines, type) =>
  `export const ${name} = ${open}\n${lines.map((line) => `  ${line},\n`).join("")}${close} as const satisfies ${type};\n`;

const bodies = Object.entries(contract.paths)
  .flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ ...operation, route: `${method.toUpperCase()} ${path}` })))
  .map(({ operationId, route, requestBody }) => ({ operationId, route, schema: resolve(requestBody?.content?.["application/json"]?.schema) }))
  .filter(({ schema }) => schema?.properties !== undefined)
  .map(({ operationId, route, schema: { properties, required = [] } }) =>
    `${operationId}: { route: "${route}", takes: ${json(Object.keys(properties))}, requires: ${json(required)} }`,
  )
  .sort();

process.stdout.write(
  [
    "// Generated from openapi/taizhang.yaml by make contract; not to be edited.",
    'import type { components, operations } from "./schema.js";\n',
    constant(
      "problemCodes",
      "[]",
      contract.components.schemas.Problem.properties.code.enum.map(json),
      'readonly components["schemas"]["Problem"]["code"][]',
    ),
    constant("violationCodes", "[]", contract.components.schemas.Violation.properties.code["x-extensible-enum"].map(json), "readonly string[]"),
    constant(
      "requestMembers",
      "{}",
      bodies,
      "{ readonly [K in keyof operations]?: { readonly route: string; readonly takes: readonly string[]; readonly requires: readonly string[] } }",
    ),
  ].join("\n"),
);
