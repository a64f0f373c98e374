import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { breaches } from "./compare.mjs";

const contract = () => ({
  paths: {
    "/things": {
      get: {
        operationId: "listThings",
        parameters: [
          { in: "query", name: "limit", required: false, schema: { type: "integer", minimum: 1, maximum: 200, default: 50 } },
          { in: "query", name: "sort", required: false, schema: { type: "string" } },
        ],
        responses: { 200: { headers: { Link: {} }, content: { "application/json": { schema: ref("Page") }, "text/csv": {} } } },
      },
      post: {
        operationId: "enterThing",
        requestBody: { required: false, content: { "application/json": { schema: ref("Entry") } } },
        responses: { 201: { content: { "application/json": { schema: ref("Thing") } } } },
      },
    },
  },
  components: {
    schemas: {
      Page: { type: "object", properties: { items: { type: "array", items: ref("Thing") } }, required: ["items"] },
      Thing: {
        type: "object",
        properties: {
          id: { type: "string" },
          kind: ref("Kind"),
          choice: { oneOf: [ref("Kind"), { type: "integer" }] },
          parent: { oneOf: [ref("Thing"), { type: "null" }] },
          seen: { type: ["string", "null"], format: "date" },
          counts: { type: "object", additionalProperties: { type: "integer" } },
          old: { type: "string", deprecated: true },
          reason: { type: "string", "x-extensible-enum": ["LATE", "LONG"] },
        },
        required: ["id", "kind"],
      },
      Entry: {
        type: "object",
        properties: { title: { type: "string", maxLength: 200 }, note: { type: ["string", "null"] }, kind: ref("Kind") },
        required: ["title"],
      },
      Kind: { type: "string", enum: ["A", "B"] },
    },
  },
});
const ref = (name) => ({ $ref: `#/components/schemas/${name}` });

/** The breaches after a change of the contract above. */
const after = (change) => {
  const later = contract();
  const { schemas } = later.components;
  change({ later, list: later.paths["/things"].get, enter: later.paths["/things"].post, schemas });
  return breaches(contract(), later);
};

const breaking = {
  "a path is removed": [({ later }) => delete later.paths["/things"], "GET /things: the operation is gone", "POST /things: the operation is gone"],
  "an operation is removed": [({ later }) => delete later.paths["/things"].post, "POST /things: the operation is gone"],
  "an operation is renamed": [({ list }) => (list.operationId = "things"), "GET /things: the operation is no longer called listThings"],
  "a parameter is removed": [({ list }) => list.parameters.pop(), "GET /things query sort: the parameter is gone"],
  "a parameter becomes required": [({ list }) => (list.parameters[1].required = true), "GET /things query sort: the parameter is now required"],
  "a required parameter is added": [
    ({ list }) => list.parameters.push({ in: "header", name: "Key", required: true }),
    "GET /things header Key: a new parameter is required",
  ],
  "a limit is lowered": [({ list }) => (list.parameters[0].schema.maximum = 100), "GET /things query limit: maximum is now 100"],
  "a least value is raised": [({ list }) => (list.parameters[0].schema.minimum = 2), "GET /things query limit: minimum is now 2"],
  "a default is changed": [({ list }) => (list.parameters[0].schema.default = 20), "GET /things query limit: the default is another one"],
  "a pattern is added": [({ list }) => (list.parameters[1].schema.pattern = "[a-z]"), "GET /things query sort: the pattern is another one"],
  "a parameter gets another type": [
    ({ list }) => (list.parameters[1].schema.type = "integer"),
    "GET /things query sort: string is no longer taken",
  ],
  "values of a parameter are restricted": [
    ({ list }) => (list.parameters[1].schema.enum = ["id"]),
    "GET /things query sort: only some values are taken now",
  ],
  "a body becomes required": [({ enter }) => (enter.requestBody.required = true), "POST /things: a body is now required"],
  "a body is no longer taken": [({ enter }) => delete enter.requestBody, "POST /things: application/json is no longer taken"],
  "a member of a body is removed": [({ schemas }) => delete schemas.Entry.properties.note, "Entry taken/note: is no longer taken"],
  "a member of a body becomes required": [({ schemas }) => schemas.Entry.required.push("note"), "Entry taken/note: is now required"],
  "a required member of a body is added": [
    ({ schemas }) => {
      schemas.Entry.properties.place = { type: "string" };
      schemas.Entry.required.push("place");
    },
    "Entry taken/place: is now required",
  ],
  "a member of a body may no longer be null": [
    ({ schemas }) => (schemas.Entry.properties.note.type = "string"),
    "Entry taken/note: null is no longer taken",
  ],
  "a text becomes shorter": [({ schemas }) => (schemas.Entry.properties.title.maxLength = 100), "Entry taken/title: maxLength is now 100"],
  "an answer is removed": [({ enter }) => delete enter.responses[201], "POST /things 201: the answer is gone"],
  "a media type is removed": [({ list }) => delete list.responses[200].content["text/csv"], "GET /things 200: text/csv is no longer given"],
  "a header is removed": [({ list }) => delete list.responses[200].headers.Link, "GET /things 200: the header Link is gone"],
  "a member of an answer is removed": [({ schemas }) => delete schemas.Thing.properties.seen, "Thing given/seen: is no longer given"],
  "a member of an answer may be absent": [({ schemas }) => (schemas.Thing.required = ["id"]), "Thing given/kind: may now be absent"],
  "a member of an answer may be null": [
    ({ schemas }) => (schemas.Thing.properties.id.type = ["string", "null"]),
    "Thing given/id: may now be null",
  ],
  "a reference in an answer may be null": [
    ({ schemas }) => (schemas.Thing.properties.kind = { oneOf: [ref("Kind"), { type: "null" }] }),
    "Thing given/kind: may now be null",
  ],
  "a member of an answer gets another type": [
    ({ schemas }) => (schemas.Thing.properties.counts.additionalProperties.type = "string"),
    "Thing given/counts/{}: may now be string",
  ],
  "a member of an answer gets another format": [
    ({ schemas }) => (schemas.Thing.properties.seen.format = "date-time"),
    "Thing given/seen: the format is date-time, no longer date",
  ],
  "a value of an enumeration is removed": [
    ({ schemas }) => schemas.Kind.enum.pop(),
    "Kind given: the value B is gone",
    "Kind taken: the value B is gone",
  ],
  "a value of a list that grows is removed": [
    ({ schemas }) => schemas.Thing.properties.reason["x-extensible-enum"].pop(),
    "Thing given/reason: the value LONG is gone",
  ],
  "an enumeration is opened": [({ schemas }) => delete schemas.Kind.enum, "Kind given: any value may come now"],
  "an alternative is added to an answer": [
    ({ schemas }) => schemas.Thing.properties.choice.oneOf.push(ref("Entry")),
    "Thing given/choice: the alternative #/components/schemas/Entry is new",
  ],
  "a schema is renamed": [
    ({ schemas, list }) => {
      schemas.Things = schemas.Page;
      delete schemas.Page;
      list.responses[200].content["application/json"].schema = ref("Things");
    },
    "Page: the schema is gone, and its type with it",
  ],
};

for (const [kind, [change, ...wanted]] of Object.entries(breaking)) {
  test(`it breaks clients when ${kind}`, () => deepEqual(after(change), wanted));
}

const additive = {
  "nothing is changed": () => {},
  "a path is added": ({ later }) => (later.paths["/others"] = { get: { operationId: "listOthers", responses: {} } }),
  "a parameter is added": ({ list }) => list.parameters.push({ in: "query", name: "q", required: false }),
  "a limit is raised": ({ list }) => (list.parameters[0].schema.maximum = 500),
  "a parameter is no longer required": ({ list }) => (list.parameters[0].required = false),
  "a member of a body is added": ({ schemas }) => (schemas.Entry.properties.place = { type: "string" }),
  "a member of a body is no longer required": ({ schemas }) => (schemas.Entry.required = []),
  "a member of an answer is added": ({ schemas }) => (schemas.Thing.properties.place = { type: "string" }),
  "a value is added": ({ schemas }) => schemas.Kind.enum.push("C"),
  "a list that grows grows": ({ schemas }) => schemas.Thing.properties.reason["x-extensible-enum"].push("WIDE"),
  "values of a text are listed": ({ schemas }) => (schemas.Thing.properties.seen["x-extensible-enum"] = ["2022-01-01"]),
  "an answer is added": ({ list }) => (list.responses[304] = {}),
  "what was deprecated is removed": ({ schemas }) => delete schemas.Thing.properties.old,
  "texts are changed": ({ list }) => (list.summary = "Other words"),
};

for (const [kind, change] of Object.entries(additive)) {
  test(`it breaks nobody when ${kind}`, () => deepEqual(after(change), []));
}

test("what is released is kept", () => {
  const [released, now] = ["../openapi/baseline/taizhang.yaml", "../openapi/taizhang.yaml"].map((file) => parse(readFileSync(file, "utf8")));
  deepEqual(breaches(released, now), []);
});
