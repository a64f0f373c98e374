export type { components, operations, paths } from "./schema.js";
export { taizhang, type Settings, type Taizhang } from "./client.js";
export { etagOf, ifMatch } from "./etag.js";
export { isProblem, type Problem, type Violation } from "./problem.js";
export { type Page, pages } from "./pages.js";
