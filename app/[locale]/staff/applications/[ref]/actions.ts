"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { answerThread } from "@/lib/messages/commands/answer-thread";
import { answer as answerShape } from "@/lib/messages/schema";
import { inLanguage, paths } from "@/lib/paths";
import { askForMore } from "@/lib/staff/cases/commands/ask-for-more";
import { assignCase } from "@/lib/staff/cases/commands/assign-case";
import { letGoOfCase, takeOverCase } from "@/lib/staff/cases/commands/hold-case";
import { judgeCriteria } from "@/lib/staff/cases/commands/judge-criteria";
import { judgeItem } from "@/lib/staff/cases/commands/judge-item";
import { noteCase } from "@/lib/staff/cases/commands/note-case";
import { passCase } from "@/lib/staff/cases/commands/pass-case";
import { writeToApplicant } from "@/lib/staff/cases/commands/write-to-applicant";
import { assignment, findings, firstMessage, itemVerdict, note, step, wish } from "@/lib/staff/cases/schema";
import { backToCase } from "./back-to-case";

const rules = { limit: { name: "cases", points: 300, seconds: 600 } };

export const judge = staffAction(
  findings,
  async (actor, input) => {
    await judgeCriteria(actor, input);
    await backToCase(input.ref, "judged", "criteria");
  },
  rules,
);

export const judgeAnswer = staffAction(
  itemVerdict,
  async (actor, input) => {
    await judgeItem(actor, input);
    await backToCase(input.ref, "itemJudged", "items");
  },
  rules,
);

export const ask = staffAction(
  wish,
  async (actor, input) => {
    await askForMore(actor, input);
    await backToCase(input.ref, "asked", "items");
  },
  rules,
);

export const addNote = staffAction(
  note,
  async (actor, { ref, internal: text, key }) => {
    await noteCase(actor, { ref, text, key });
    await backToCase(ref, "noted", "notes");
  },
  rules,
);

export const answer = staffAction(
  answerShape.extend({ ref: step.shape.ref }),
  async (actor, { ref, ...input }) => {
    await answerThread(actor, input);
    await backToCase(ref, "answered", "conversation");
  },
  rules,
);

export const begin = staffAction(
  firstMessage,
  async (actor, input) => {
    await writeToApplicant(actor, input);
    await backToCase(input.ref, "answered", "conversation");
  },
  rules,
);

export const assign = staffAction(
  assignment,
  async (actor, input) => {
    await assignCase(actor, input);
    await backToCase(input.ref, "assigned");
  },
  rules,
);

export const pass = staffAction(
  step,
  async (actor, input) => {
    await passCase(actor, input);
    await backToCase(input.ref, "passed");
  },
  rules,
);

export const takeOver = staffAction(
  step,
  async (actor, input) => {
    await takeOverCase(actor, input);
    await backToCase(input.ref, "takenOver");
  },
  rules,
);

export const letGo = staffAction(
  step,
  async (actor, input) => {
    await letGoOfCase(actor, input);
    redirect(inLanguage(await getLocale(), paths.staff.applications));
  },
  rules,
);
