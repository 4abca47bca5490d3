/** What people have sent is guessed at by nobody and stays in no cache; the front door adds that it runs nowhere. */
export const sealed = {
  "x-content-type-options": "nosniff",
  "cache-control": "no-store, private",
};
