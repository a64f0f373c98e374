import { type Answer, Refusal, UnexpectedAnswer, valueOf } from "./answer.js";

/** Something that was read, and the entity tag of the state in which it was read. */
export interface Tagged<T> {
  readonly value: T;
  readonly etag: string;
}

/** The header that lets a change through only if nobody else changed the record since it was read. */
export interface IfMatch {
  readonly "If-Match": string;
}

/** How something is read, changed and written back without losing the change of somebody else. */
export interface Edit<T, R> {
  /** What the person has before him; read first if left out. */
  readonly from?: Tagged<T>;
  readonly read: () => Promise<Answer<T>>;
  /** Writes what should be there instead of `current`. Called again, with the newer state, after each conflict. */
  readonly write: (current: T, header: IfMatch) => Promise<Answer<R>>;
  /** Somebody was faster: `true` writes on top of theirs, `false` leaves theirs as it is. */
  readonly onConflict: (theirs: T, mine: T) => boolean | Promise<boolean>;
}

/** The entity tag of an answer, to be handed back with {@link ifMatch}. */
export function etagOf(response: Response): string | undefined {
  return response.headers.get("ETag") ?? undefined;
}

export function ifMatch(etag: string): IfMatch {
  return { "If-Match": etag };
}

/** The data of an answer with its entity tag. */
export async function tagged<T>(asked: Answer<T> | Promise<Answer<T>>): Promise<Tagged<T>> {
  const answer = await asked;
  const value = await valueOf<T>(answer);
  const etag = etagOf(answer.response);
  if (etag === undefined) {
    throw new UnexpectedAnswer(answer.response);
  }
  return { value, etag };
}

/**
 * Writes a change on the state that was read. On a conflict (412) the newer state is read and `onConflict` decides.
 * Answers what is there afterwards, or `undefined` if theirs was left. Every other refusal is thrown.
 */
export async function edit<T, R>(steps: Edit<T, R>): Promise<Tagged<R> | undefined> {
  let current = steps.from ?? (await tagged(steps.read()));
  for (;;) {
    try {
      return await tagged(steps.write(current.value, ifMatch(current.etag)));
    } catch (refused) {
      if (!(refused instanceof Refusal) || refused.problem.code !== "PRECONDITION_FAILED") {
        throw refused;
      }
    }
    const theirs = await tagged(steps.read());
    if (!(await steps.onConflict(theirs.value, current.value))) {
      return undefined;
    }
    current = theirs;
  }
}
