// The tarball alone, in an empty project, without a registry: installed, type-checked as strictly as it gets, and run.
import { equal, match, ok } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";

const project = mkdtempSync(join(tmpdir(), "taizhang-contract-"));
after(() => rmSync(project, { recursive: true }));
const run = (command, args, cwd = project) => execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const compiler = resolve("node_modules/typescript/bin/tsc");
const index = `
import { taizhang } from "@taizhang/contract";
import { mockService } from "@taizhang/contract/mocks";
import { articleTitles, enterMeeting, listMeetings } from "./office.js";

const api = taizhang({ baseUrl: "http://mock", fetch: mockService().fetch });
const wrong = await enterMeeting(api, { organization: "ZB1", heldOn: "2022-03-05", title: null as unknown as string });
console.log((await listMeetings(api))[0], (await articleTitles(api, 12)).length, Object.keys(wrong?.fields ?? {}));
`;

function compile(module, moduleResolution) {
  const compilerOptions = {
    target: "ES2022", module, moduleResolution, lib: ["ES2022", "DOM", "DOM.Iterable"], types: [],
    strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false,
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["index.ts"] }));
  run(process.execPath, [compiler]);
}

test("the packed tarball is all that an empty project needs", () => {
  const [packed] = JSON.parse(run("npm", ["pack", "--ignore-scripts", "--json", "--loglevel=error", "--pack-destination", project], "."));
  ok(packed.files.every(({ path }) => !/(^|\/)(test|checks|scripts)\//.test(path) || path.startsWith("node_modules/")));
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "empty", version: "1.0.0", private: true, type: "module" }));
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--loglevel=error", join(project, packed.filename)]);
  copyFileSync("examples/office.ts", join(project, "office.ts"));
  writeFileSync(join(project, "index.ts"), index);
  compile("ESNext", "Bundler");
  compile("NodeNext", "NodeNext");
  match(run(process.execPath, ["index.js"]), /^2022-\d\d-\d\d \S+ .+ 12 \[ 'title' \]\n$/);
  const fixture = "import f from '@taizhang/contract/fixtures/report.json' with { type: 'json' }; console.log(f.response.status)";
  equal(run(process.execPath, ["--no-warnings", "--input-type=module", "--eval", fixture]), "200\n");
});
