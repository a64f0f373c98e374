// Makes docs/access.md of the table in openapi/access.txt and the contract. Fails where one of the two knows an operation
// that the other does not: whoever adds an operation says in the table who may do it.
// usage: node scripts/access-page.mjs <contract>
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { parse } = createRequire(new URL("../frontend-contract/package.json", import.meta.url))("yaml");
const contract = parse(readFileSync(process.argv[2], "utf8"), { maxAliasCount: -1 });
const METHODS = ["get", "post", "put", "patch", "delete"];
const PLACES = ["own", "superior", "below", "partner", "sibling", "foreign"];

const operations = new Map();
for (const [path, item] of Object.entries(contract.paths)) {
  for (const method of METHODS.filter((name) => item[name] !== undefined)) {
    operations.set(item[method].operationId, `${method.toUpperCase()} ${path.replace("/api/v1", "")}`);
  }
}

let columns = [];
const groups = [];
for (const line of readFileSync("openapi/access.txt", "utf8").split("\n")) {
  const words = line.trim().split(/\s+/);
  if (line.trim() === "" || line.startsWith("#")) continue;
  if (words[0] === "columns") columns = words.slice(1);
  else if (words[0] === "group") groups.push({ title: line.slice(line.indexOf(":") + 1).trim(), rows: [], operations: [] });
  else if (PLACES.includes(words[0])) {
    const first = words.length - columns.length;
    groups.at(-1).rows.push({ places: words.slice(0, first), cells: words.slice(first) });
  } else groups.at(-1).operations.push(...words);
}

const told = groups.flatMap((group) => group.operations);
const missing = [...operations.keys()].filter((id) => !told.includes(id));
const gone = told.filter((id, at) => !operations.has(id) || told.indexOf(id) !== at);
if (missing.length + gone.length > 0) {
  console.error(`openapi/access.txt: say who may do ${missing.join(" ") || "-"}; gone or told twice: ${gone.join(" ") || "-"}`);
  process.exit(1);
}

const out = [
  "# Who may do what",
  "",
  "Generated from `openapi/access.txt` by `make contract`; `AccessWalkTest` holds the service to it with every operation, role",
  "and place. A role is held at an organisation and counts for everything below it. Rows say where the caller holds it, seen",
  "from the organisation that keeps what is asked for: **own** at it, **superior** above it, **below** below it, **partner** at a",
  "co-host or at an organisation responsible for an action, **sibling** beside it, **foreign** in another branch.",
  "",
  "● done, or refused for a reason that has nothing to do with who asks · 403 it can be read, but this may not be done, or a",
  "body names an organisation that is not the caller's · 404 the same as for what does not exist · ∅ a list without it · 400",
  "the same fault for every id. Whoever is not signed in gets 401 for everything.",
  "",
];
const shown = { yes: "●", list: "●", empty: "∅" };
const heading = (name) => (name === "NONE" ? "no role" : name.replaceAll("_", " "));
for (const group of groups) {
  out.push(`## ${group.title}`, "");
  out.push(`| | ${columns.map(heading).join(" | ")} |`, `|---|${columns.map(() => ":-:").join("|")}|`);
  for (const row of group.rows) {
    out.push(`| ${row.places.join(", ")} | ${row.cells.map((cell) => shown[cell] ?? cell).join(" | ")} |`);
  }
  out.push("", ...group.operations.map((id) => `- \`${id}\` ${operations.get(id)}`), "");
}
process.stdout.write(out.join("\n"));
