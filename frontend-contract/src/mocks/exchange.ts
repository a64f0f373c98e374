/** A request and what the service really answered to it; ids, times and seals are replaced by steady ones. */
export interface Exchange {
  readonly request: { readonly method: string; readonly path: string; readonly ifMatch?: string; readonly body?: unknown };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

/** Any JSON object. */
export type Item = Readonly<Record<string, unknown>>;

/** A page of a list. */
export function isList(body: unknown): body is { readonly items: readonly Item[] } {
  return typeof body === "object" && body !== null && "items" in body && Array.isArray(body.items);
}

/** A response as the service gives it. */
export function respond(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  const type = status < 400 ? "application/json" : "application/problem+json";
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { "Content-Type": `${type};charset=UTF-8`, ...headers },
  });
}

/** The path, and the segments behind `/api/v1`. */
export function address(url: string): { readonly path: string; readonly parts: readonly string[]; readonly query: URLSearchParams } {
  const { pathname, searchParams } = new URL(url, "http://mock");
  return { path: pathname, parts: pathname.split("/").slice(3).map(decodeURIComponent), query: searchParams };
}
