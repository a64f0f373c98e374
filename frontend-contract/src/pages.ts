export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
}

/** All items of a list, page by page; `read` is called with the cursor of the next page until there is none. */
export async function* pages<T>(read: (cursor: string | undefined) => Promise<Page<T>>): AsyncGenerator<T, void> {
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    yield* page.items;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}
