import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./schema.js";

type Json = "application/json" | "application/problem+json";

/** One method per HTTP method; paths, parameters, bodies and answers are those of the contract. */
export type Taizhang = Client<paths, Json>;

export interface Settings {
  /** Where the service answers, without the trailing slash; empty for the page's own origin. */
  readonly baseUrl?: string;
  /** Value of the Authorization header, asked for each request so that a renewed token is used. */
  readonly authorization?: () => string | undefined;
  /**
   * The CSRF token of the browser's session, asked for each request that changes something; see `csrfToken`. The session
   * itself is a cookie that the browser sends by itself.
   */
  readonly csrf?: () => string | undefined;
  /** Which requests carry the session's cookie; the platform's default is those to the page's own origin. */
  readonly credentials?: RequestCredentials;
  /** Language of titles and messages; codes never depend on it. */
  readonly language?: "zh-CN" | "en";
  /** What sends the requests, if not the platform's own `fetch`; the one of `./mocks` needs no service. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

/** A client whose paths, parameters, bodies and answers are checked by the compiler against the contract. */
export function taizhang(settings: Settings = {}): Taizhang {
  const client = createClient<paths, Json>({
    baseUrl: settings.baseUrl ?? "",
    ...(settings.credentials === undefined ? {} : { credentials: settings.credentials }),
    ...(settings.fetch === undefined ? {} : { fetch: settings.fetch }),
  });
  client.use({
    onRequest({ request }) {
      request.headers.set("Accept-Language", settings.language ?? "zh-CN");
      if (!request.headers.has("Accept")) {
        request.headers.set("Accept", "application/json, application/problem+json");
      }
      const authorization = settings.authorization?.();
      if (authorization !== undefined) {
        request.headers.set("Authorization", authorization);
      }
      const csrf = harmless.has(request.method) ? undefined : settings.csrf?.();
      if (csrf !== undefined) {
        request.headers.set("X-CSRF-Token", csrf);
      }
      return request;
    },
  });
  return client;
}
