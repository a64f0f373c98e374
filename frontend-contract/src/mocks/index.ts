import type { paths } from "../schema.js";
import { address, type Exchange, type Item, respond } from "./exchange.js";
import { recorded } from "./recorded.js";
import { Records } from "./records.js";
import { refused } from "./refusals.js";

export { type Exchange, respond } from "./exchange.js";
export { recorded } from "./recorded.js";
export { recordedCodes, refused, violation } from "./refusals.js";

export type Method = "GET" | "POST" | "PUT" | "DELETE";
export type Answering = (request: Request, variables: Readonly<Record<string, string>>) => Response | Promise<Response>;

/** The service without a service: real recorded answers, and records that can be entered, read by pages and changed. */
export interface MockService {
  /** For `taizhang({ fetch })`, or for the handler of a mocking library; every request gets an answer or an error. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Answers one operation otherwise, from now on; the last one told wins. */
  readonly on: (method: Method, path: keyof paths, answering: Answering) => void;
}

interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly answering: Answering;
}

/** A mock with a memory of its own; what is entered into one is not in another. */
export function mockService(): MockService {
  const routes: Route[] = [];
  const ledgers = new Map([...Records.names()].map((name) => [name, new Records(name)]));
  return {
    on: (method, path, answering) => routes.unshift({ method, pattern: patternOf(path), answering }),
    fetch: async (request) => {
      const { path } = address(request.url);
      for (const { method, pattern, answering } of routes) {
        const found = method === request.method ? pattern.exec(path) : null;
        if (found !== null) {
          return answering(request, found.groups ?? {});
        }
      }
      return (await fromMemory(ledgers, request)) ?? fromRecord(request);
    },
  };
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
}

async function fromMemory(ledgers: ReadonlyMap<string, Records>, request: Request): Promise<Response | undefined> {
  const { path, parts, query } = address(request.url);
  const [name = "", id] = parts;
  const records = ledgers.get(name);
  if (records === undefined || parts.length > 2) {
    return undefined;
  }
  switch (`${request.method} ${id === undefined ? "list" : "item"}`) {
    case "GET list":
      return records.list(path, query);
    case "POST list":
      return records.create(await bodyOf(request));
    case "GET item":
      return records.one(id ?? "", request.headers.get("If-None-Match"));
    case "PUT item":
      return records.replace(id ?? "", request.headers.get("If-Match"), await bodyOf(request));
    default:
      return undefined;
  }
}

async function bodyOf(request: Request): Promise<Item> {
  return (await request.json()) as Item;
}

/** The answer that was recorded for the same path, whatever the query. */
function fromRecord(request: Request): Response {
  const { path } = address(request.url);
  const found: Exchange | undefined = Object.values(recorded).find(
    (exchange) => exchange.request.method === request.method && address(exchange.request.path).path === path,
  );
  if (found !== undefined) {
    return respond(found.response.status, found.response.body, found.response.headers);
  }
  if (request.method === "GET") {
    return refused("NOT_FOUND");
  }
  throw new Error(`Nothing is recorded for ${request.method} ${path}; answer for it with on(...)`);
}
