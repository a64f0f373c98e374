import type { components } from "./schema.js";
import { problemCodes, violationCodes } from "./generated.js";

/** What every refusal looks like (RFC 9457). Programs decide by `code`; the texts are for people. */
export type Problem = Omit<components["schemas"]["Problem"], "violations"> & { readonly violations: readonly Violation[] };

/** All reasons for which a request is refused. New ones may come: a `switch` keeps its `default`. */
export type ProblemCode = Problem["code"];

/** One thing wrong with a request; `field` is a JSON Pointer (RFC 6901) into the body or names a parameter. */
export type Violation = Omit<components["schemas"]["Violation"], "code"> & { readonly code: ViolationCode };

/** The codes of faults that this version knows. */
export type KnownViolationCode = (typeof violationCodes)[number];

/** Any code of a fault: an editor offers the known ones, and one of a newer service is taken as well. */
export type ViolationCode = KnownViolationCode | (string & {});

const known: ReadonlySet<string> = new Set(problemCodes);
const knownFaults: ReadonlySet<string> = new Set(violationCodes);

/** Whether this is a problem of the service, with a code known to this version or with a newer one. */
export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    typeof value.type === "string" &&
    value.type.startsWith("urn:taizhang:problem:") &&
    "code" in value &&
    typeof value.code === "string" &&
    "status" in value &&
    typeof value.status === "number" &&
    "violations" in value &&
    Array.isArray(value.violations)
  );
}

/** Whether this version knows the code; after it, a `switch` over the code can be exhaustive. */
export function isProblemCode(code: string): code is ProblemCode {
  return known.has(code);
}

/** Whether this version knows the code of a fault; after it, a `switch` over the code can be exhaustive. */
export function isViolationCode(code: string): code is KnownViolationCode {
  return knownFaults.has(code);
}
