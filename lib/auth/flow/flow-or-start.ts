import { redirect } from "next/navigation";
import { findFlow, type Flow } from "@/lib/auth/flow/find-flow";
import { inLanguage, paths } from "@/lib/paths";

/** The proof under way; without one, signing in begins again and says why. */
export const flowOrStart = async (language: string): Promise<Flow> =>
  (await findFlow()) ?? redirect(`${inLanguage(language, paths.signIn)}?over`);
