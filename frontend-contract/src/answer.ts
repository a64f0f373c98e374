import { isProblem, type Problem } from "./problem.js";

/** What the client gives for each request: either `data` or `error`, and the response in any case. */
export interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The service refused; `problem` says why. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
  }
}

/** Something that is not the service answered: a proxy, a login page, a broken connection. */
export class UnexpectedAnswer extends Error {
  override readonly name = "UnexpectedAnswer";

  constructor(readonly response: Response) {
    super(`${response.status} from ${response.url}`);
  }
}

/** The data of an answer; what was refused is thrown as a {@link Refusal}. */
export async function valueOf<T>(asked: Answer<T> | Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response.ok && data !== undefined) {
    return data;
  }
  throw isProblem(error) ? new Refusal(error) : new UnexpectedAnswer(response);
}
