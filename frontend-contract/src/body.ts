import { requestMembers } from "./generated.js";
import type { operations } from "./schema.js";

type Operation = keyof typeof requestMembers & keyof operations;

/** What an operation takes as its body. */
export type BodyOf<K extends keyof operations> = operations[K] extends {
  readonly requestBody: { readonly content: { readonly "application/json": infer B } };
}
  ? B
  : never;

/** Of what was read, the members that the operation takes; the service refuses a body with any others. */
export function bodyOf<K extends Operation>(operation: K, read: BodyOf<K>): BodyOf<K> {
  const takes: readonly string[] = requestMembers[operation].takes;
  const members = Object.entries(read as object).filter(([member]) => takes.includes(member));
  return Object.fromEntries(members) as BodyOf<K>;
}
