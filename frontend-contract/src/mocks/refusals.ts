import type { Problem, ProblemCode, Violation } from "../problem.js";
import { isProblem } from "../problem.js";
import { respond } from "./exchange.js";
import { recorded } from "./recorded.js";

const texts = new Map<string, Problem>();
for (const { response } of Object.values(recorded)) {
  if (isProblem(response.body) && !texts.has(response.body.code)) {
    texts.set(response.body.code, response.body);
  }
}

const messages = new Map([...texts.values()].flatMap(({ violations }) => violations.map(({ code, message }) => [code, message])));

/** Codes that the mock can give, with the words of the service. */
export function recordedCodes(): readonly string[] {
  return [...texts.keys()];
}

/** A refusal as the service gives it, with these members put in place of the recorded ones. */
export function refused(code: ProblemCode, members: Partial<Problem> = {}): Response {
  const problem = texts.get(code);
  if (problem === undefined) {
    throw new Error(`No answer with ${code} is recorded; there are ${recordedCodes().join(", ")}`);
  }
  return respond(problem.status, { ...problem, violations: [], ...members });
}

/** A fault with the words of the service. */
export function violation(field: string, code: string): Violation {
  return { field, code, message: messages.get(code) ?? code };
}

/** 400 with these faults. */
export function invalid(violations: readonly Violation[]): Response {
  return refused("VALIDATION_FAILED", { violations, detail: `请求中有${violations.length}处错误。` });
}
