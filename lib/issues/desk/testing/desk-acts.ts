import { randomUUID } from "node:crypto";
import type { Resident, Staff } from "@/lib/auth/actor";
import { addWorkingDays } from "@/lib/city/calendar";
import { cityDay } from "@/lib/city/city-day";
import type { Db } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { answerFollowers } from "@/lib/issues/desk/commands/answer-followers";
import { assignIssue } from "@/lib/issues/desk/commands/assign-issue";
import { changeIssues } from "@/lib/issues/desk/commands/change-issues";
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
import { readReporter } from "@/lib/issues/desk/queries/read-reporter";
import { photoAfter, standingIssue } from "@/lib/issues/desk/testing/desk-scenes";

/** Whom the scenes need beside whoever acts. */
export type Cast = { resident: Resident; supervisor: Staff };
export type Scene = { id: string; ref: string; part?: { id: string; ref: string }; photo?: string };

type Play = {
  /** The file of the command. */
  file: string;
  scene: (cast: Cast) => Promise<Scene>;
  run: (actor: Staff, scene: Scene, cast: Cast) => Promise<unknown>;
  /** The same by bare statements; resolves to how many rows they change. */
  sql: (db: Db, actor: Staff, scene: Scene) => Promise<number>;
};

const seen = "";
const nextDay = () => addWorkingDays(cityDay(new Date()), 1);
const set = (db: Db, { id }: Scene, status: string) => db.$executeRaw`UPDATE issue_report SET status = ${status} WHERE id = ${id}::uuid`;
const write = (db: Db, actor: Staff, { id }: Scene, kind: string, status: string) =>
  db.$executeRaw`INSERT INTO issue_update (report_id, kind, status, is_public, text, by_account_id)
    VALUES (${id}::uuid, ${kind}, ${status}, true, 'So it is.', ${actor.accountId}::uuid)`;
const open = ({ resident }: Cast) => standingIssue({}, resident);

/** Everything that staff do with reports. A test holds the list against the commands of the folder. */
export const issueActs: Record<string, Play> = {
  "sort it in": {
    file: "triage-issue.ts",
    scene: ({ resident }) => standingIssue({ status: "new" }, resident),
    run: (actor, { ref }) => triageIssue(actor, { ref, seen, category: "pothole", severity: 2 }),
    sql: (db, _actor, scene) => set(db, scene, "triaged"),
  },
  "give it to a colleague": {
    file: "assign-issue.ts",
    scene: open,
    run: (actor, { ref }, { supervisor }) => assignIssue(actor, { ref, seen, to: supervisor.accountId }),
    sql: (db, { accountId }, { id }) => db.$executeRaw`UPDATE issue_report SET crew_account_id = ${accountId}::uuid WHERE id = ${id}::uuid`,
  },
  "change several": {
    file: "change-issues.ts",
    scene: open,
    run: async (actor, { ref }) => {
      const { changed } = await changeIssues(actor, { case: [ref], act: "schedule", to: "", on: nextDay() });
      if (!changed) throw new NotFoundError("left as it was");
    },
    sql: (db, _actor, { id }) => db.$executeRaw`UPDATE issue_report SET scheduled_on = current_date WHERE id = ${id}::uuid`,
  },
  "plan it": {
    file: "schedule-issue.ts",
    scene: open,
    run: (actor, { ref }) => scheduleIssue(actor, { ref, seen, on: nextDay() }),
    sql: (db, _actor, { id }) =>
      db.$executeRaw`UPDATE issue_report SET status = 'scheduled', scheduled_on = current_date WHERE id = ${id}::uuid`,
  },
  "begin it": {
    file: "start-issue.ts",
    scene: open,
    run: (actor, { ref }) => startIssue(actor, { ref, seen }),
    sql: (db, _actor, scene) => set(db, scene, "inProgress"),
  },
  "end it": {
    file: "end-issue.ts",
    scene: open,
    run: (actor, { ref }) => endIssue(actor, { ref, seen, resolution: "fixed", whom: "", reply: "", text: "We repaired it." }),
    sql: (db, actor, scene) => write(db, actor, scene, "resolved", "resolved"),
  },
  "put it away": {
    file: "close-issue.ts",
    scene: ({ resident }) => standingIssue({ status: "resolved" }, resident),
    run: (actor, { ref }) => closeIssue(actor, { ref, seen }),
    sql: (db, _actor, scene) => set(db, scene, "closed"),
  },
  "open it again": {
    file: "reopen-issue.ts",
    scene: ({ resident, supervisor }) => standingIssue({ status: "closed", closedBy: supervisor }, resident),
    run: (actor, { ref }) => reopenIssue(actor, { ref, seen, text: "It is back." }),
    sql: (db, _actor, { id }) =>
      db.$executeRaw`UPDATE issue_report SET status = 'triaged', resolution = NULL, reopened_at = now() WHERE id = ${id}::uuid`,
  },
  "merge it": {
    file: "merge-issue.ts",
    scene: async (cast) => ({ ...(await open(cast)), part: await standingIssue() }),
    run: (actor, { ref, part }) => mergeIssue(actor, { ref, seen, into: part!.ref, typed: "" }),
    sql: (db, _actor, { id, part }) =>
      db.$executeRaw`UPDATE issue_report SET status = 'closed', resolution = 'duplicate', duplicate_of_id = ${part!.id}::uuid WHERE id = ${id}::uuid`,
  },
  "split it": {
    file: "split-issue.ts",
    scene: async (cast) => {
      const [main, part] = [await open(cast), await standingIssue()];
      await mergeIssue(cast.supervisor, { ref: part.ref, seen, into: main.ref, typed: "" });
      return { ...main, part };
    },
    run: (actor, { ref, part }) => splitIssue(actor, { ref, seen, part: part!.ref }),
    sql: (db, actor, scene) => write(db, actor, scene, "split", "triaged"),
  },
  "take something out": {
    file: "redact-issue.ts",
    scene: ({ resident }) => standingIssue({ description: "A hole. Ask Mrs Ito." }, resident),
    run: (actor, { ref }) => redactIssue(actor, { ref, seen, text: "A hole. […]" }),
    sql: (db, _actor, { id }) => db.$executeRaw`UPDATE issue_report SET redacted = '[…]' WHERE id = ${id}::uuid`,
  },
  "hide a photo": {
    file: "hide-photo.ts",
    scene: async (cast) => {
      const made = await open(cast);
      return { ...made, photo: await photoAfter(made.id, cast.supervisor, "before") };
    },
    run: (actor, { ref, photo }) => hidePhoto(actor, { ref, photo: photo! }),
    sql: (db, _actor, { photo }) => db.$executeRaw`UPDATE issue_photo SET hidden_at = now() WHERE id = ${photo!}::uuid`,
  },
  "make it private": {
    file: "hide-issue.ts",
    scene: open,
    run: (actor, { ref }) => hideIssue(actor, { ref, seen, to: "private" }),
    sql: (db, _actor, { id }) => db.$executeRaw`UPDATE issue_report SET hidden_at = now() WHERE id = ${id}::uuid`,
  },
  "write a note": {
    file: "note-issue.ts",
    scene: open,
    run: (actor, { ref }) => noteIssue(actor, { ref, text: "Parts ordered.", key: randomUUID() }),
    sql: (db, actor, scene) => write(db, actor, scene, "note", "triaged"),
  },
  "write to those who follow": {
    file: "answer-followers.ts",
    scene: open,
    run: (actor, { ref }) => answerFollowers(actor, { ref, key: randomUUID(), reply: "", text: "Soon.", fields: {} }),
    sql: (db, actor, scene) => write(db, actor, scene, "note", "triaged"),
  },
  "see who reported it": {
    file: "../queries/read-reporter.ts",
    scene: open,
    run: (actor, { ref }) => readReporter(actor, ref),
    sql: async (db, _actor, { id }) => (await db.$queryRaw<unknown[]>`SELECT name FROM issue_reporter(${id}::uuid)`).length,
  },
};
