import { pingClamd } from "@/lib/documents/checks/scan-file";
import { env } from "@/lib/env";
import { storage } from "@/lib/storage/storage";
import type { Look } from "./finding";

/** Where files of residents go, and who looks for viruses in them. */
export const lookAtFiles: Look[] = [
  {
    about: "storage",
    run: async () => {
      const { protocol, pathname, host } = new URL(env().STORAGE_URL);
      await storage().probe();
      return ["ok", `${protocol === "file:" ? pathname : host + pathname} keeps files and gives them back.`];
    },
  },
  {
    about: "clamd",
    run: async () => {
      const { CLAMD_URL, MODE } = env();
      if (!CLAMD_URL)
        return [MODE === "production" ? "warning" : "ok", "CLAMD_URL is not set: nobody looks for viruses in what people send."];
      await pingClamd(new URL(CLAMD_URL));
      return ["ok", `${CLAMD_URL} answers.`];
    },
  },
];
