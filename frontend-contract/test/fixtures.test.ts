import { ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import { recorded } from "@taizhang/contract/mocks";

interface Media { readonly schema?: unknown }
interface Answers { readonly $ref?: string; readonly content?: Readonly<Record<string, Media>> }
interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Answers>> }>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Answers>> };
}

const contract = parse(readFileSync("../openapi/taizhang.yaml", "utf8")) as Contract;
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
["int32", "int64", "double"].forEach((format) => ajv.addFormat(format, true));
ajv.addSchema(contract, "contract");

const absolute = (schema: unknown): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')) as object;

for (const [name, { request, response }] of Object.entries(recorded)) {
  test(`the recorded answer "${name}" is one that the contract allows`, () => {
    const path = request.path.split("?")[0] ?? "";
    const templates = Object.keys(contract.paths).sort((one, other) => one.split("{").length - other.split("{").length);
    const template = templates.find((candidate) => new RegExp(`^${candidate.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path));
    const declared = contract.paths[template ?? ""]?.[request.method.toLowerCase()]?.responses[String(response.status)];
    ok(declared !== undefined, `${request.method} ${path} ${response.status} is not in the contract`);
    const answers = declared.$ref === undefined ? declared : contract.components.responses[declared.$ref.split("/").at(-1) ?? ""];
    const schema = Object.entries(answers?.content ?? {}).find(([type]) => type.endsWith("json"))?.[1].schema;
    ok(ajv.validate(absolute(schema), response.body), ajv.errorsText(undefined, { separator: "\n" }));
  });
}
