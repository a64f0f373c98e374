import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { test } from "node:test";
import { taizhang, valueOf } from "@taizhang/contract";
import { mockService, recorded, recordedCodes, refused, respond } from "@taizhang/contract/mocks";

const mocked = () => {
  const service = mockService();
  return { service, api: taizhang({ baseUrl: "http://mock", fetch: service.fetch }) };
};
const meetings = { params: { query: { limit: 200 } } };
const draft = { organization: "ZB1", title: "学习", heldOn: "2022-03-05", type: "STUDY", delivery: "OFFLINE" } as const;

test("the figures are those of the demo year", async () => {
  const { api } = mocked();
  const path = { organization: "ROOT", period: "2022" };
  const report = await valueOf(api.GET("/api/v1/aggregated-reports/{organization}/{period}", { params: { path } }));
  equal(report.figures["STUDY_MEETING_COUNT"]?.value, 23);
  deepEqual(report, recorded["report"]?.response.body);
});

test("lists are paged, cut to days and filtered", async () => {
  const { api } = mocked();
  const all = (await valueOf(api.GET("/api/v1/meetings", meetings))).items;
  const first = await valueOf(api.GET("/api/v1/meetings", { params: { query: { limit: 3 } } }));
  const cursor = first.next ?? "";
  const second = await valueOf(api.GET("/api/v1/meetings", { params: { query: { limit: 3, cursor } } }));
  deepEqual([...first.items, ...second.items], all.slice(0, 6));
  const days = { from: "2022-11-01", to: "2022-11-30" };
  const november = (await valueOf(api.GET("/api/v1/meetings", { params: { query: days } }))).items;
  ok(november.length > 0 && november.length < all.length && november.every(({ heldOn }) => heldOn.startsWith("2022-11")));
  equal((await api.GET("/api/v1/meetings", { params: { query: { cursor: "forged" } } })).error?.code, "INVALID_CURSOR");
});

test("what is entered is there, in this mock alone", async () => {
  const { api } = mocked();
  const created = await api.POST("/api/v1/meetings", { body: draft });
  equal(created.response.status, 201);
  const path = { id: created.data?.id ?? "" };
  equal(created.response.headers.get("Location"), `/api/v1/meetings/${path.id}`);
  const read = await api.GET("/api/v1/meetings/{id}", { params: { path } });
  equal(read.data?.title, "学习");
  const header = { "If-None-Match": read.response.headers.get("ETag") ?? "" };
  equal((await api.GET("/api/v1/meetings/{id}", { params: { path, header } })).response.status, 304);
  equal((await mocked().api.GET("/api/v1/meetings/{id}", { params: { path } })).error?.code, "NOT_FOUND");
});

test("a change needs the tag of now, the members of the contract and a draft", async () => {
  const { api } = mocked();
  const id = (await valueOf(api.POST("/api/v1/meetings", { body: draft }))).id;
  const put = async (tag: string | undefined, body: object) => {
    const params = { path: { id }, header: (tag === undefined ? {} : { "If-Match": tag }) as { "If-Match": string } };
    return (await api.PUT("/api/v1/meetings/{id}", { params, body: body as typeof draft })).error;
  };
  equal((await put(undefined, draft))?.code, "PRECONDITION_REQUIRED");
  equal((await put('"9"', draft))?.currentVersion, '"1"');
  const { title, ...untitled } = draft;
  const faults = await put('"1"', { ...untitled, chairman: title });
  deepEqual(faults?.violations.map(({ field, code }) => [field, code]), [["/title", "REQUIRED"], ["/chairman", "UNKNOWN_FIELD"]]);
  ok(faults?.violations.every(({ code, message }) => message !== code));
  equal(await put('"1"', draft), undefined);
});

test("an operation can be answered otherwise", async () => {
  const { service, api } = mocked();
  service.on("GET", "/api/v1/meetings/{id}", (_, { id }) => respond(200, { id }));
  service.on("POST", "/api/v1/meetings", () => refused("FORBIDDEN"));
  deepEqual((await api.GET("/api/v1/meetings/{id}", { params: { path: { id: "x" } } })).data, { id: "x" });
  equal((await api.POST("/api/v1/meetings", { body: draft })).error?.code, "FORBIDDEN");
});

test("what was not recorded is not invented", async () => {
  const { api } = mocked();
  await rejects(api.POST("/api/v1/meetings/confirmations", { body: { records: [] } as never }), /on\(/);
  const articles = await valueOf(api.GET("/api/v1/articles", { params: { query: { limit: 200 } } }));
  await rejects(api.GET("/api/v1/articles/{id}", { params: { path: { id: articles.items.at(-1)?.id ?? "" } } }), /on\(/);
  ok(recordedCodes().length > 8);
});
