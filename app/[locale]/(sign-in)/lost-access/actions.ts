"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { keepRecovery } from "@/lib/auth/recovery/recovery-cookie";
import { ask } from "@/lib/auth/ways-back/ask";
import { countRecovery } from "@/lib/auth/ways-back/limits";
import { recoveryWish } from "@/lib/auth/ways-back/schema";
import { newToken, tokenHash } from "@/lib/crypto/token";
import { inLanguage, paths } from "@/lib/paths";
import { newReference } from "@/lib/reference";

const limit = { name: "recovery-wishes", points: 10, seconds: 3600 };

export const askForRecovery = publicAction(recoveryWish, limit, async (_actor, wish) => {
  await countRecovery(wish.identifier);
  const [ref, token] = [newReference("RC"), newToken()];
  await ask({ for: "recovery", ...wish, ref, tokenHash: tokenHash(token), visit: await thisVisit() });
  await keepRecovery(ref, token);
  redirect(inLanguage(await getLocale(), paths.lostAccessRequest(ref)));
});
