import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { test } from "node:test";
import {
  bodyOf, csrfToken, edit, fieldPath, formErrors, isProblem, isProblemCode, isViolationCode, items, pages, problemCodes,
  Refusal, tagged, taizhang, UnexpectedAnswer, valueOf, type Violation, violationCodes,
} from "@taizhang/contract";
import { mockService, recorded, refused, respond } from "@taizhang/contract/mocks";

const answering = (fetch: (request: Request) => Response) => taizhang({ baseUrl: "http://mock", fetch: async (request) => fetch(request) });
const bodyRecorded = (name: string): unknown => recorded[name]?.response.body;

test("a refusal of the service is a problem, and nothing else is", () => {
  ok(isProblem(bodyRecorded("meeting-with-faults")));
  ok(!isProblem(bodyRecorded("meeting")));
  for (const no of [null, undefined, "502 Bad Gateway", 412, [], {}, { type: "about:blank", code: "NOT_FOUND", status: 404, violations: [] }]) {
    ok(!isProblem(no));
  }
});

test("codes of faults are known, and others are taken", () => {
  const problem = bodyRecorded("meeting-with-faults");
  ok(isProblem(problem) && problem.violations.length > 0 && problem.violations.every(({ code }) => isViolationCode(code)));
  ok(violationCodes.every(isViolationCode) && !isViolationCode("OF_A_NEWER_SERVICE"));
  const newer: Violation = { field: "/title", code: "OF_A_NEWER_SERVICE", message: "…" };
  equal(newer.code, "OF_A_NEWER_SERVICE");
});

test("codes of a newer service are problems without being known", () => {
  const newer = { ...(bodyRecorded("not-found") as object), code: "ASKED_TOO_LATE" };
  ok(isProblem(newer) && !isProblemCode(newer.code));
  ok(problemCodes.every(isProblemCode));
});

test("every fault stands at its form field", () => {
  const problem = bodyRecorded("meeting-with-faults");
  ok(isProblem(problem));
  const { fields, form } = formErrors(problem);
  deepEqual(Object.keys(fields).sort(), problem.violations.map(({ field }) => fieldPath(field)).sort());
  ok(Object.keys(fields).some((path) => /^decisions\.1\.\w+$/.test(path)));
  deepEqual(form, []);
});

test("a problem without faults is shown on the form as a whole", () => {
  const problem = bodyRecorded("forbidden");
  ok(isProblem(problem));
  deepEqual(formErrors(problem), { fields: Object.create(null), form: [problem.detail] });
});

test("pointers are unescaped in the order of RFC 6901", () => {
  equal(fieldPath("/a~1b/m~0n/~01"), "a/b.m~n.~1");
  equal(fieldPath("limit"), "limit");
  equal(fieldPath(""), "");
});

test("what another server answers is not taken for data or for a refusal", async () => {
  const proxy = answering(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
  await rejects(valueOf(proxy.GET("/api/v1/me")), UnexpectedAnswer);
  const untagged = answering(() => respond(200, bodyRecorded("meeting")));
  await rejects(tagged(untagged.GET("/api/v1/meetings/{id}", { params: { path: { id: "x" } } })), UnexpectedAnswer);
});

test("requests carry language, media types and the authorization of the moment", async () => {
  const seen: (string | null)[][] = [];
  let token = "one";
  const api = taizhang({
    baseUrl: "http://mock",
    language: "en",
    authorization: () => token,
    fetch: async ({ headers }) => {
      seen.push(["Accept-Language", "Accept", "Authorization"].map((name) => headers.get(name)));
      return respond(200, bodyRecorded("me"));
    },
  });
  await api.GET("/api/v1/me");
  token = "two";
  await api.GET("/api/v1/me", { headers: { Accept: "text/csv" } });
  deepEqual(seen, [["en", "application/json, application/problem+json", "one"], ["en", "text/csv", "two"]]);
});

test("a session's token goes with what changes something, and with nothing else", async () => {
  const seen: (string | null)[] = [];
  const api = taizhang({
    baseUrl: "http://mock",
    credentials: "include",
    csrf: () => csrfToken("other=1; __Host-taizhang-csrf=a=b; last=2"),
    fetch: async ({ headers, credentials }) => {
      seen.push(headers.get("X-CSRF-Token"), credentials);
      return respond(200, bodyRecorded("me"));
    },
  });
  await api.GET("/api/v1/me");
  await api.POST("/api/v1/meetings", { body: {} as never });
  deepEqual(seen, [null, "include", "a=b", "include"]);
});

test("the token is found in the cookies of a page, if there is one", () => {
  equal(csrfToken("taizhang-csrf=plain"), "plain");
  equal(csrfToken("taizhang-csrf=; x-taizhang-csrf=no"), undefined);
  equal(csrfToken(""), undefined);
});

test("pages are read one after the other, and only as far as somebody reads", async () => {
  const asked: (string | undefined)[] = [];
  const read = async ({ cursor }: { cursor?: string }) => {
    asked.push(cursor);
    const next = { a: "b", b: "c" }[cursor ?? "a"] ?? null;
    return { data: { items: [`${cursor}1`, `${cursor}2`], next }, response: new Response() };
  };
  const all: string[] = [];
  for await (const item of items(read)) {
    all.push(item);
  }
  equal(all.length, 6);
  deepEqual(asked, [undefined, "b", "c"]);
  asked.length = 0;
  for await (const page of pages(read)) {
    equal(page.length, 2);
    break;
  }
  deepEqual(asked, [undefined]);
});

test("a cursor that is not taken ends the list with the refusal", async () => {
  const read = () => Promise.resolve({ error: bodyRecorded("cursor-not-ours"), response: refused("INVALID_CURSOR") });
  await rejects(items(read).next(), (error) => error instanceof Refusal && error.problem.code === "INVALID_CURSOR");
});

test("a change is written on what was read first, and other refusals are not conflicts", async () => {
  const api = taizhang({ baseUrl: "http://mock", fetch: mockService().fetch });
  const confirmed = await valueOf(api.GET("/api/v1/meetings", { params: { query: { state: ["CONFIRMED"] } } }));
  const path = { id: confirmed.items[0]?.id ?? "" };
  const read = () => api.GET("/api/v1/meetings/{id}", { params: { path } });
  const from = await tagged(read());
  await rejects(
    edit({
      from,
      read: () => Promise.reject(new Error("was read already")),
      write: (meeting, header) => api.PUT("/api/v1/meetings/{id}", { params: { path, header }, body: bodyOf("replaceMeeting", meeting) }),
      onConflict: () => true,
    }),
    (error) => error instanceof Refusal && error.problem.code === "INVALID_TRANSITION",
  );
});

test("of what was read only the members that the operation takes are sent", async () => {
  const meeting = bodyRecorded("meeting") as Parameters<typeof bodyOf<"replaceMeeting">>[1];
  const sent = Object.keys(bodyOf("replaceMeeting", meeting));
  ok(sent.includes("title") && !sent.includes("id") && !sent.includes("state"));
});
