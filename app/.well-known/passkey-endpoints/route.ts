import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { route } from "@/lib/route";

/** Where password managers send people to add a passkey and to look after theirs (W3C, A Well-Known URL for Relying Party Passkey Endpoints). */
export const GET = route({ for: "machine" }, async () => {
  const page = env().APP_ORIGIN + paths.security;
  return Response.json({ enroll: page, manage: page }, { headers: { "cache-control": "public, max-age=3600" } });
});
