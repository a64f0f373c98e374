// Takes notices of changes on a server: verifies who sent one, refuses what is old, knows what came before.
import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

const TOLERANCE = 5 * 60;

export interface Notice {
  type: string;
  timestamp: string;
  data: { kind: string; id: string; organization: string; revision: number; dueOn: string | null; href: string | null };
}

/** The notice, or null where it came before; throws where it is not to be believed (answer 401: it is sent again). */
export function received(secret: string, headers: IncomingHttpHeaders, body: Buffer, seen: Set<string>, now = Date.now() / 1000): Notice | null {
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => String(headers[name]));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
  const genuine = String(signatures).split(" ").some((signature) => {
    const [version, sent] = signature.split(",", 2);
    const bytes = Buffer.from(sent ?? "", "base64");
    return version === "v1" && bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
  if (!genuine) throw new Error("Not signed with this secret");
  if (!(Math.abs(now - Number(timestamp)) <= TOLERANCE)) throw new Error("Too old, or a clock is wrong");
  if (seen.has(String(id))) return null;
  seen.add(String(id)); // where it outlives a restart, together with the notice itself
  return JSON.parse(body.toString("utf8")) as Notice;
}
