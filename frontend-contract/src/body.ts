import { requestMembers } from "./generated.js";
import type { operations } from "./schema.js";

type Operation = keyof typeof requestMembers & keyof operations;

/** What an operation takes as its body. */
export type BodyOf<K extends keyof operations> = operations[K] extends {
  readonly requestBody: { readonly content: { readonly "application/json": infer B } };
}
  ? B
  : never;

/** The same as it was read: there a number that is withheld from the reader is null. */
export type Shown<T> = T extends readonly (infer E)[]
  ? readonly Shown<E>[]
  : T extends number
    ? number | null
    : T extends object
      ? { readonly [M in keyof T]?: Shown<T[M]> | null | undefined }
      : T;

/**
 * Of what was read, the members that the operation takes; the service refuses a body with any others.
 *
 * @throws Error where a number of it is withheld from the reader: what was not seen cannot be sent back
 */
export function bodyOf<K extends Operation>(operation: K, read: Shown<BodyOf<K>>): BodyOf<K> {
  const takes: readonly string[] = requestMembers[operation].takes;
  const members = Object.entries(read as object).filter(([member]) => takes.includes(member));
  if (members.some(([, value]) => isWithheld(value))) {
    throw new Error("a number is withheld from the reader, so this cannot be sent back");
  }
  return Object.fromEntries(members) as BodyOf<K>;
}

function isWithheld(value: unknown): boolean {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  return ("suppressed" in value && value.suppressed === true) || Object.values(value).some(isWithheld);
}
