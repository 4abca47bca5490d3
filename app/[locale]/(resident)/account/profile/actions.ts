"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { askForName } from "@/lib/account/commands/ask-for-name";
import { changePreferredName } from "@/lib/account/commands/change-preferred-name";
import { planMove } from "@/lib/account/commands/plan-move";
import { undoMove } from "@/lib/account/commands/undo-move";
import { moveChoice, moveWish, nameCorrection, preferredName } from "@/lib/account/schema";
import { formAction } from "@/lib/action";
import { inLanguage, paths, type Language } from "@/lib/paths";

const back = async (done: string) => redirect(`${inLanguage(await getLocale(), paths.profile)}?done=${done}`);

export const saveName = formAction(preferredName, async (actor, { name }) => {
  await changePreferredName(actor, name);
  await back("name");
});

export const askCorrection = formAction(nameCorrection, async (actor, wanted) => {
  const { id } = await askForName(actor, wanted, (await getLocale()) as Language);
  await back(`correction&thread=${id}`);
});

export const moveThere = formAction(moveWish, async (actor, wish) => {
  await planMove(actor, wish);
  await back("move");
});

export const stayHere = formAction(moveChoice, async (actor, { move }) => {
  await undoMove(actor, move);
  await back("undone");
});
