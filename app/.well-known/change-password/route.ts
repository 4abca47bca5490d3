import { ownPage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";

/** Where password managers send people to change a password (W3C, A Well-Known URL for Changing Passwords). */
export const GET = route({ for: "anyone" }, async (_request, { kind }) =>
  seeOther(ownPage(kind === "staff" ? "staff" : "resident", paths.changePassword)),
);
