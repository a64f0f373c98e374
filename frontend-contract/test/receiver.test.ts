import { equal, throws } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { received } from "../examples/receiver.js";

const guide = readFileSync("../docs/receiving-notices.md", "utf8");
const [head, text] = (/```http\n([\s\S]*?)\n```/.exec(guide)?.[1] ?? "").split("\n\n");
const headers = Object.fromEntries((head ?? "").split("\n").slice(1).map((line) => line.toLowerCase().startsWith("webhook-") ? line.split(": ") : ["", ""]));
const secret = /`(whsec_[^`]+)`/.exec(guide)?.[1] ?? "";
const body = Buffer.from(text ?? "");
const then = Number(headers["webhook-timestamp"]);

test("the request of the guide is genuine, and taken once", () => {
  const seen = new Set<string>();
  equal(received(secret, headers, body, seen, then + 299)?.type, "MEETING_CONFIRMED");
  equal(received(secret, headers, body, seen, then + 299), null);
});

test("while a secret is replaced one signature that fits is enough", () => {
  const both = { ...headers, "webhook-signature": `v1,${"A".repeat(43)}= ${headers["webhook-signature"]}` };
  equal(received(secret, both, body, new Set(), then)?.data.kind, "MEETING");
});

test("what was changed, signed otherwise or is old is not believed", () => {
  const other = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
  const refusals: (() => unknown)[] = [
    () => received(other, headers, body, new Set(), then),
    () => received(secret, headers, Buffer.concat([body, Buffer.from(" ")]), new Set(), then),
    () => received(secret, { ...headers, "webhook-id": "another" }, body, new Set(), then),
    () => received(secret, { ...headers, "webhook-timestamp": String(then + 1) }, body, new Set(), then),
    () => received(secret, {}, body, new Set(), then),
    () => received(secret, headers, body, new Set(), then + 301),
    () => received(secret, headers, body, new Set(), then - 301),
  ];
  refusals.forEach((refusal) => throws(refusal));
});
