import { type Answer, valueOf } from "./answer.js";

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
}

/** To be spread into the query: empty for the first page. */
export interface NextPage {
  readonly cursor?: string;
}

/** A list page by page; `read` is asked for the next page only when it is wanted. */
export async function* pages<T>(read: (next: NextPage) => Promise<Answer<Page<T>>>): AsyncGenerator<readonly T[], void> {
  let next: NextPage | undefined = {};
  while (next !== undefined) {
    const page: Page<T> = await valueOf(read(next));
    yield page.items;
    next = typeof page.next === "string" ? { cursor: page.next } : undefined;
  }
}

/** All items of a list, one by one, over all its pages. */
export async function* items<T>(read: (next: NextPage) => Promise<Answer<Page<T>>>): AsyncGenerator<T, void> {
  for await (const page of pages(read)) {
    yield* page;
  }
}
