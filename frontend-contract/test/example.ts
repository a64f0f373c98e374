// The example of the README on any service: the mock, or the one whose address and draft are given as arguments.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { bodyOf, ifMatch, taizhang, type Taizhang, tagged, valueOf } from "@taizhang/contract";
import { articleTitles, enterMeeting, listMeetings, renameMeeting } from "../examples/office.js";

/** Goes through the example; `organization` is one in which meetings may be entered. */
export async function tryExample(settings: Parameters<typeof taizhang>[0], organization: string): Promise<void> {
  const api = taizhang(settings);
  const lines = await listMeetings(api);
  ok(lines.length > 0);
  lines.forEach((line) => match(line, /^2022-\d\d-\d\d \S+ \S/));

  const titles = await articleTitles(api, 25);
  equal(titles.length, 25, "more than two pages");
  equal(new Set(titles).size, 25, "no article twice");

  const wrong = await enterMeeting(api, { organization, heldOn: "2022-03-05", title: undefined as unknown as string });
  deepEqual(Object.keys(wrong?.fields ?? {}), ["title"]);
  equal(await enterMeeting(api, { organization, heldOn: "2022-03-05", title: "第一次学习" }), undefined);

  const id = await draft(api, organization);
  equal(await renameMeeting(api, id, "第二次学习", () => false), "saved as 第二次学习");
  const disturbed = taizhang({ ...settings, fetch: disturbing(api, id, settings?.fetch ?? fetch) });
  const asked: string[] = [];
  const answer = (writeOver: boolean) => (theirs: string) => {
    asked.push(theirs);
    return writeOver;
  };
  equal(await renameMeeting(disturbed, id, "第三次学习", answer(false)), "left as it is");
  equal(await titleOf(api, id), "别人的标题");
  const again = taizhang({ ...settings, fetch: disturbing(api, id, settings?.fetch ?? fetch) });
  equal(await renameMeeting(again, id, "第三次学习", answer(true)), "saved as 第三次学习");
  equal(await titleOf(api, id), "第三次学习");
  deepEqual(asked, ["别人的标题", "别人的标题"]);
}

async function draft(api: Taizhang, organization: string): Promise<string> {
  const body = { organization, title: "草稿", heldOn: "2022-03-06", type: "STUDY", delivery: "OFFLINE" } as const;
  return (await valueOf(api.POST("/api/v1/meetings", { body }))).id;
}

async function titleOf(api: Taizhang, id: string): Promise<string> {
  return (await valueOf(api.GET("/api/v1/meetings/{id}", { params: { path: { id } } }))).title;
}

/** Somebody else changes the meeting just before the first PUT gets through. */
function disturbing(api: Taizhang, id: string, send: (request: Request) => Promise<Response>) {
  let done = false;
  return async (request: Request): Promise<Response> => {
    if (request.method === "PUT" && !done) {
      done = true;
      const path = { id };
      const { value, etag } = await tagged(api.GET("/api/v1/meetings/{id}", { params: { path } }));
      const body = { ...bodyOf("replaceMeeting", value), title: "别人的标题" };
      await valueOf(api.PUT("/api/v1/meetings/{id}", { params: { path, header: ifMatch(etag) }, body }));
    }
    return send(request);
  };
}

if (process.argv[2] === "--service") {
  const [baseUrl = "", username = "", organization = ""] = process.argv.slice(3);
  const authorization = () => `Basic ${btoa(`${username}:taizhang-demo`)}`;
  await tryExample({ baseUrl, authorization }, organization);
  console.log("The example works on the service.");
}
