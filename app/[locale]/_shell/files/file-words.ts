import { getTranslations } from "next-intl/server";

type File = { size: number; status: string; problem: string | null };
type State = "uploading" | "checking" | "received" | "accepted" | "notAccepted" | "rejected";

/** How a file is spoken of: its size, where it stands, and why it was not taken. */
export async function fileWords() {
  const words = await getTranslations("documents");
  return {
    size: (bytes: number) =>
      bytes < 1_000_000
        ? words("size.kb", { size: Math.max(1, Math.round(bytes / 1_000)) })
        : words("size.mb", { size: Math.round(bytes / 100_000) / 10 }),
    /** The city's word on a document that was received; before that, how its file fares. */
    state: (document: string, file: File) => words(`state.${(file.status === "received" ? document : file.status) as State}`),
    problem: ({ problem }: File) => {
      if (!problem) return undefined;
      const key = `problem.${problem}` as "problem.other";
      return words.has(key) ? words(key) : words("problem.other");
    },
  };
}
