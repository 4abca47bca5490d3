import { route } from "@/lib/route";
import { keepLimit, keepPage } from "../../_steps/keep-page";

/** Keeps what is being typed of how to reach somebody. */
export const POST = route({ for: "anyone", limit: keepLimit }, keepPage("contact"));
