import { requestMembers } from "../generated.js";
import type { Violation } from "../problem.js";
import { address, isList, type Item, respond } from "./exchange.js";
import { recorded } from "./recorded.js";
import { invalid, refused, violation } from "./refusals.js";

/** Members by which lists are cut to a span of days, whichever an item has. */
const DAYS = ["heldOn", "publishedOn", "checkedOn", "eventDate"];
/** Lists whose items are shorter than the thing itself. */
const SHORTENED = new Set(["articles"]);
const CHANGEABLE = new Set(["DRAFT", "RETURNED"]);
const DEFAULT_LIMIT = 50;

interface Kept {
  item: Item;
  /** Edit counter, as in the entity tag of a record. */
  edits: number;
}

/** The records of one list: read by pages, entered, changed under If-Match. */
export class Records {
  private readonly kept = new Map<string, Kept>();
  /** Of shortened lists: the things themselves, as far as one was recorded. */
  private readonly whole = new Map<string, Item>();
  private entered = 0;

  constructor(private readonly name: string) {
    for (const { request, response } of Object.values(recorded)) {
      const { parts } = address(request.path);
      if (parts[0] === name && response.status < 300 && request.method !== "PUT") {
        const single = parts.length === 2 || request.method === "POST";
        const found = single ? [response.body as Item] : isList(response.body) ? response.body.items : [];
        found.forEach((item) => this.keep(item, single));
      }
    }
  }

  /** Names of all lists of which something was recorded. */
  static names(): ReadonlySet<string> {
    return new Set(
      Object.values(recorded)
        .filter(({ request, response }) => isList(response.body) && address(request.path).parts.length === 1)
        .map(({ request }) => address(request.path).parts[0] ?? ""),
    );
  }

  list(path: string, query: URLSearchParams): Response {
    const all = [...this.kept.values()].map(({ item }) => item).filter((item) => matches(item, query));
    const limit = Number(query.get("limit") ?? DEFAULT_LIMIT);
    const cursor = query.get("cursor");
    const start = cursor === null ? 0 : Number(/^after-(\d+)$/.exec(cursor)?.[1] ?? "-1");
    if (start < 0) {
      return refused("INVALID_CURSOR");
    }
    const next = start + limit < all.length ? `after-${start + limit}` : null;
    return respond(200, { items: all.slice(start, start + limit), next }, next === null ? {} : link(path, query, next));
  }

  one(id: string, ifNoneMatch: string | null): Response {
    const kept = this.kept.get(id);
    if (kept === undefined) {
      return refused("NOT_FOUND");
    }
    const item = SHORTENED.has(this.name) ? this.whole.get(id) : kept.item;
    if (item === undefined) {
      throw new Error(`Only as an item of its list is /api/v1/${this.name}/${id} recorded; answer for it with on(...)`);
    }
    const etag = etagOf(kept);
    return ifNoneMatch === etag.ETag ? new Response(null, { status: 304, headers: etag }) : respond(200, item, etag);
  }

  create(body: Item): Response {
    const violations = faults(`POST /api/v1/${this.name}`, body);
    if (violations.length > 0) {
      return invalid(violations);
    }
    this.entered += 1;
    const id = `entered${String(this.entered).padStart(13, "0")}`;
    const state = "state" in this.sample() ? { state: "DRAFT", version: 1 } : {};
    const item = { ...this.sample(), ...body, externalKey: null, ...state, id };
    this.kept.set(id, { item, edits: 1 });
    return respond(201, item, { ETag: '"1"', Location: `/api/v1/${this.name}/${id}` });
  }

  replace(id: string, ifMatch: string | null, body: Item): Response {
    const kept = this.kept.get(id);
    if (kept === undefined) {
      return refused("NOT_FOUND");
    }
    if (ifMatch === null) {
      return refused("PRECONDITION_REQUIRED");
    }
    if (ifMatch !== "*" && ifMatch !== etagOf(kept).ETag) {
      return refused("PRECONDITION_FAILED", { currentVersion: etagOf(kept).ETag });
    }
    const violations = faults(`PUT /api/v1/${this.name}/{id}`, body);
    if (violations.length > 0) {
      return invalid(violations);
    }
    if (typeof kept.item.state === "string" && !CHANGEABLE.has(kept.item.state)) {
      return refused("INVALID_TRANSITION", { state: kept.item.state });
    }
    kept.item = { ...kept.item, ...body };
    kept.edits += 1;
    return respond(200, kept.item, etagOf(kept));
  }

  private keep(item: Item, single: boolean): void {
    const id = item.id ?? item.code;
    if (typeof id !== "string") {
      return;
    }
    if (single && SHORTENED.has(this.name)) {
      this.whole.set(id, item);
    } else {
      this.kept.set(id, { item, edits: 1 });
    }
  }

  private sample(): Item {
    return [...this.kept.values()][0]?.item ?? {};
  }
}

function etagOf({ edits }: Kept): { readonly ETag: string } {
  return { ETag: `"${edits}"` };
}

function link(path: string, query: URLSearchParams, cursor: string): { readonly Link: string } {
  const next = new URLSearchParams(query);
  next.set("cursor", cursor);
  return { Link: `<${path}?${next.toString()}>; rel="next"` };
}

function matches(item: Item, query: URLSearchParams): boolean {
  const day = DAYS.map((member) => item[member]).find((value) => typeof value === "string");
  const oneOf = (name: string) => !query.has(name) || query.getAll(name).includes(String(item[name]));
  return (
    oneOf("state") &&
    oneOf("type") &&
    oneOf("externalKey") &&
    (day === undefined || ((query.get("from") ?? "") <= String(day) && String(day) <= (query.get("to") ?? "9999-12-31")))
  );
}

/** What is missing and what nobody knows; everything finer is left to the service. */
function faults(route: string, body: Item): readonly Violation[] {
  const members = Object.values(requestMembers).find((operation) => operation.route === route);
  if (members === undefined) {
    return [];
  }
  const takes: readonly string[] = members.takes;
  const missing = members.requires.filter((member) => (body[member] ?? null) === null);
  const unknown = Object.keys(body).filter((member) => !takes.includes(member));
  return [
    ...missing.map((member) => violation(`/${member}`, "REQUIRED")),
    ...unknown.map((member) => violation(`/${member}`, "UNKNOWN_FIELD")),
  ];
}
