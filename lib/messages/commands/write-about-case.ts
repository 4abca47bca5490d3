import { authorize } from "@/lib/access/policy";
import { applicationsVisibleTo, canSeeApplications } from "@/lib/applications/policy";
import { takesMessages } from "@/lib/applications/workflow";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { openThread, type OpenedThread } from "@/lib/messages/commands/open-thread";
import { departmentSlugs } from "@/lib/messages/queries/department-slugs";
import type { AboutCase } from "@/lib/messages/schema";
import type { Language } from "@/lib/paths";
import { serviceTitle } from "@/lib/services/catalogue";

const LONGEST_SUBJECT = 120;

/** Begins a conversation about an application with the department that decides it, with the files that were chosen for it. */
export const writeAboutCase = (actor: Resident, { application, ...message }: AboutCase, language: Language): Promise<OpenedThread> =>
  asActor(actor, async (db) => {
    authorize(canSeeApplications(actor), actor);
    const { service, subject, departmentId } = await db.application.findFirstOrThrow({
      where: { ref: application, ...applicationsVisibleTo(actor), ...takesMessages },
      select: { service: true, subject: true, departmentId: true },
    });
    const department = (await departmentSlugs(db, [departmentId])).get(departmentId)!;
    const title = [serviceTitle(service, language), subject].filter(Boolean).join(": ").slice(0, LONGEST_SUBJECT);
    return openThread(db, actor, { ...message, department, subject: title, application });
  });
