/**
 * A username or an address as typed, in the one form we keep: full-width letters made plain, lower case. Made here and not in SQL, whose
 * lower() takes "İ" for a plain i: so spelled, a name would find the same account and count as another person's tries.
 */
export const plainName = (typed: string) => typed.normalize("NFKC").trim().toLowerCase();
