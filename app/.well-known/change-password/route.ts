import { paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";

/** Where password managers send people to change a password (W3C, A Well-Known URL for Changing Passwords). */
export const GET = route({ for: "machine" }, async () => seeOther(paths.changePassword));
