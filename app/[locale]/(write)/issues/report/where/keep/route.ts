import { route } from "@/lib/route";
import { keepLimit, keepPage } from "../../_steps/keep-page";

/** Keeps what is being typed where a problem is. */
export const POST = route({ for: "anyone", limit: keepLimit }, keepPage("where"));
