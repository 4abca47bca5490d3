"use server";
import { getLocale } from "next-intl/server";
import { publicAction } from "@/lib/action";
import { DomainError } from "@/lib/errors";
import { keepDraft } from "@/lib/issues/draft/keep-draft";
import { keepRefused } from "@/lib/issues/draft/typed-page";
import { requirePlaced } from "@/lib/issues/draft/require-draft";
import { sealTyped } from "@/lib/issues/draft/typed";
import { contactAnswer } from "@/lib/issues/schema";
import { goOn } from "../_steps/go-on";

const limit = { name: "issue-contacts", points: 120, seconds: 600 };

export const chooseContact = publicAction(
  contactAnswer,
  limit,
  async (actor, said) => {
    const draft = await requirePlaced("contact", await getLocale());
    if (said.contact === "account" && actor.kind !== "resident") throw new DomainError("issues.chooseContact");
    const { email, name, phone } = said.contact === "email" ? said : {};
    const reach = { ...(email && { email }), ...(name && { name }), ...(phone && { phone }) };
    await keepDraft(draft, { contact: said.contact, ...sealTyped(draft.id, "contact", { turn: said.turn ?? 0, fields: {} }) }, reach);
    await goOn("contact", said.from);
  },
  keepRefused("contact"),
);
