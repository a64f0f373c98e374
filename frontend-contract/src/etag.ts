/** The entity tag of an answer, to be handed back with {@link ifMatch}. */
export function etagOf(response: Response): string | undefined {
  return response.headers.get("ETag") ?? undefined;
}

/** The header that lets a change through only if nobody else changed the record since it was read. */
export function ifMatch(etag: string): { readonly "If-Match": string } {
  return { "If-Match": etag };
}
