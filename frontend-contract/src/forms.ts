import type { Problem } from "./problem.js";

/** Messages by form field, in the words of the service; `form` holds those that belong to no single field. */
export interface FormErrors {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly form: readonly string[];
}

/** The path of a form field, `decisions.1.text`, of a JSON Pointer (RFC 6901), `/decisions/1/text`. */
export function fieldPath(pointer: string): string {
  return pointer
    .split("/")
    .slice(pointer.startsWith("/") ? 1 : 0)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
    .join(".");
}

/** What a form shows of a problem: all faults at their fields, or the problem as a whole if it names no fault. */
export function formErrors(problem: Problem): FormErrors {
  const fields = Object.create(null) as Record<string, string[]>;
  const form: string[] = [];
  for (const { field, message } of problem.violations) {
    const path = fieldPath(field);
    if (path === "") {
      form.push(message);
    } else {
      (fields[path] ??= []).push(message);
    }
  }
  if (problem.violations.length === 0) {
    form.push(problem.detail);
  }
  return { fields, form };
}
