import type { HeldDocument } from "@/lib/applications/draft/progress";

/** Documents as the task list counts them. */
export const heldOf = ({ documents }: { documents: { kind: string; file: { status: string } }[] }): HeldDocument[] =>
  documents.map(({ kind, file }) => ({ kind, fileStatus: file.status }));
