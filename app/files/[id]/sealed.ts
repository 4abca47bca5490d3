/** What people have sent runs nowhere, is guessed at by nobody, and stays in no cache. */
export const sealed = {
  "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store, private",
};
