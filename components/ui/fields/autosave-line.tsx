import type { Kept } from "./use-autosave";

export type KeptWords = Record<Kept | "autosave", string>;

/** How what is typed is kept; described by it, the button that keeps it without scripts. */
export const AutosaveLine = ({ kept, words }: { kept: Kept | undefined; words: KeptWords }) => (
  <p className="meta" id="autosave" role={kept === "notKept" || kept === "signedOut" ? "status" : undefined}>
    {kept ? words[kept] : words.autosave}
  </p>
);
