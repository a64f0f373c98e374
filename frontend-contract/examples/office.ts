// What a front end does every day: list, edit with a conflict, page through, show what is wrong.
import { bodyOf, edit, formErrors, items, Refusal, type Taizhang, valueOf } from "@taizhang/contract";

/** The latest meetings of the year, one line each. */
export async function listMeetings(api: Taizhang): Promise<readonly string[]> {
  const query = { from: "2022-01-01", to: "2022-12-31", limit: 20 };
  const { items: meetings } = await valueOf(api.GET("/api/v1/meetings", { params: { query } }));
  return meetings.map(({ heldOn, number, title }) => `${heldOn} ${number} ${title}`);
}

/** Renames a draft. If somebody changed it meanwhile, `ask` is shown both titles and decides. */
export async function renameMeeting(
  api: Taizhang,
  id: string,
  title: string,
  ask: (theirs: string) => boolean | Promise<boolean>,
): Promise<string> {
  const path = { id };
  const saved = await edit({
    read: () => api.GET("/api/v1/meetings/{id}", { params: { path } }),
    write: (meeting, header) =>
      api.PUT("/api/v1/meetings/{id}", { params: { path, header }, body: { ...bodyOf("replaceMeeting", meeting), title } }),
    onConflict: (theirs) => ask(theirs.title),
  });
  return saved === undefined ? "left as it is" : `saved as ${saved.value.title}`;
}

/** Titles of the published articles, page after page, until there are enough. */
export async function articleTitles(api: Taizhang, enough: number): Promise<readonly string[]> {
  const titles: string[] = [];
  for await (const article of items((next) =>
    api.GET("/api/v1/articles", { params: { query: { limit: 10, state: ["PUBLISHED"], ...next } } }),
  )) {
    titles.push(article.title);
    if (titles.length === enough) break;
  }
  return titles;
}

/** Enters a meeting from a form; answers the messages by form field, `decisions.1.text`, if something is wrong. */
export async function enterMeeting(api: Taizhang, form: Parameters<typeof body>[0]) {
  try {
    await valueOf(api.POST("/api/v1/meetings", { body: body(form) }));
    return undefined;
  } catch (refused) {
    if (refused instanceof Refusal) return formErrors(refused.problem);
    throw refused;
  }
}

const body = (form: { organization: string; title: string; heldOn: string }) =>
  ({ ...form, type: "STUDY", delivery: "OFFLINE" }) as const;
