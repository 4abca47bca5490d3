"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { answerFollowers } from "@/lib/issues/desk/commands/answer-followers";
import { assignIssue } from "@/lib/issues/desk/commands/assign-issue";
import { closeIssue } from "@/lib/issues/desk/commands/close-issue";
import { endIssue } from "@/lib/issues/desk/commands/end-issue";
import { hideIssue } from "@/lib/issues/desk/commands/hide-issue";
import { hidePhoto } from "@/lib/issues/desk/commands/hide-photo";
import { mergeIssue } from "@/lib/issues/desk/commands/merge-issue";
import { noteIssue } from "@/lib/issues/desk/commands/note-issue";
import { redactIssue } from "@/lib/issues/desk/commands/redact-issue";
import { reopenIssue } from "@/lib/issues/desk/commands/reopen-issue";
import { scheduleIssue } from "@/lib/issues/desk/commands/schedule-issue";
import { splitIssue } from "@/lib/issues/desk/commands/split-issue";
import { startIssue } from "@/lib/issues/desk/commands/start-issue";
import { triageIssue } from "@/lib/issues/desk/commands/triage-issue";
import * as shape from "@/lib/issues/desk/schema";
import { inLanguage, paths } from "@/lib/paths";
import { backToIssue } from "./back-to-issue";

const rules = { limit: { name: "issues", points: 400, seconds: 600 } };

/** What has become another department's work is seen there alone. */
export const sortIn = staffAction(
  shape.triage,
  async (actor, input) => {
    if (!(await triageIssue(actor, input))) redirect(inLanguage(await getLocale(), `${paths.staff.issues}?changed=1`));
    await backToIssue(input.ref, "triaged");
  },
  rules,
);

export const assign = staffAction(
  shape.issueAssignment,
  async (actor, input) => {
    await assignIssue(actor, input);
    await backToIssue(input.ref, input.to === actor.accountId ? "taken" : input.to ? "assigned" : "putBack");
  },
  rules,
);

export const plan = staffAction(
  shape.issuePlan,
  async (actor, input) => {
    await scheduleIssue(actor, input);
    await backToIssue(input.ref, "scheduled");
  },
  rules,
);

export const start = staffAction(
  shape.issueStep,
  async (actor, input) => {
    await startIssue(actor, input);
    await backToIssue(input.ref, "started");
  },
  rules,
);

export const end = staffAction(
  shape.issueEnd,
  async (actor, input) => {
    await endIssue(actor, input);
    await backToIssue(input.ref, "ended");
  },
  rules,
);

export const close = staffAction(
  shape.issueStep,
  async (actor, input) => {
    await closeIssue(actor, input);
    await backToIssue(input.ref, "closed");
  },
  rules,
);

export const reopen = staffAction(
  shape.issueReopening,
  async (actor, input) => {
    await reopenIssue(actor, input);
    await backToIssue(input.ref, "reopened");
  },
  rules,
);

export const merge = staffAction(
  shape.issueMerge,
  async (actor, input) => {
    await mergeIssue(actor, input);
    await backToIssue(input.ref, "merged");
  },
  rules,
);

export const splitPart = staffAction(
  shape.issueSplit,
  async (actor, input) => {
    await splitIssue(actor, input);
    await backToIssue(input.ref, "split", "near");
  },
  rules,
);

export const saveRedaction = staffAction(
  shape.issueRedaction,
  async (actor, input) => {
    await redactIssue(actor, input);
    await backToIssue(input.ref, "redacted");
  },
  rules,
);

export const turnPhoto = staffAction(
  shape.photoChoice,
  async (actor, input) => {
    await hidePhoto(actor, input);
    await backToIssue(input.ref, "photo", "photos");
  },
  rules,
);

export const setPrivacy = staffAction(
  shape.issuePrivacy,
  async (actor, input) => {
    await hideIssue(actor, input);
    await backToIssue(input.ref, input.to);
  },
  rules,
);

export const addNote = staffAction(
  shape.issueNote,
  async (actor, { ref, internal: text, key }) => {
    await noteIssue(actor, { ref, text, key });
    await backToIssue(ref, "noted", "notes");
  },
  rules,
);

export const answer = staffAction(
  shape.issueAnswer,
  async (actor, input) => {
    await answerFollowers(actor, shape.answerIn(input));
    await backToIssue(input.ref, "answered");
  },
  rules,
);
