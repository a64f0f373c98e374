const names = ["__Host-taizhang-csrf", "taizhang-csrf"];

/**
 * The CSRF token of the browser's session, out of a page's `document.cookie`; undefined when nobody is signed in. It is
 * the `csrfToken` that `createSession` answered, for pages that were loaded again since.
 */
export function csrfToken(cookies: string): string | undefined {
  const held = new Map(
    cookies.split(";").map((cookie) => {
      const [name = "", ...value] = cookie.trim().split("=");
      return [name, value.join("=")] as const;
    }),
  );
  return names.map((name) => held.get(name)).find((value) => value !== undefined && value !== "");
}
