import { test } from "node:test";
import { mockService } from "@taizhang/contract/mocks";
import { tryExample } from "./example.js";

test("the example of the README works on the mocks", async () => {
  await tryExample({ baseUrl: "http://mock", fetch: mockService().fetch }, "ZB1");
});
