/** One thing wrong with a request; `field` is a JSON Pointer (RFC 6901) into the body or names a parameter. */
export interface Violation {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** What every refusal looks like (RFC 9457). Programs decide by `code`; the texts are for people. */
export interface Problem {
  readonly type: string;
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly violations?: readonly Violation[];
  readonly traceId?: string;
  /** With INVALID_TRANSITION: where the record stands and where it may go. */
  readonly state?: string;
  readonly allowedTransitions?: readonly string[];
  /** With PRECONDITION_FAILED: the entity tag to read again. */
  readonly currentVersion?: string;
}

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
    typeof value.status === "number"
  );
}
