export type { components, operations, paths } from "./schema.js";
export { type Answer, Refusal, UnexpectedAnswer, valueOf } from "./answer.js";
export { type BodyOf, bodyOf } from "./body.js";
export { taizhang, type Settings, type Taizhang } from "./client.js";
export { type Edit, edit, etagOf, type IfMatch, ifMatch, type Tagged, tagged } from "./etag.js";
export { fieldPath, type FormErrors, formErrors } from "./forms.js";
export { problemCodes, violationCodes } from "./generated.js";
export { items, type NextPage, type Page, pages } from "./pages.js";
export {
  isProblem, isProblemCode, isViolationCode, type KnownViolationCode, type Problem, type ProblemCode, type Violation, type ViolationCode,
} from "./problem.js";
export { csrfToken } from "./session.js";
