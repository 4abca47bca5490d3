import type { Resident } from "@/lib/auth/actor";
import type { z } from "zod";
import { contactTopic } from "@/lib/city/contact";
import { DomainError } from "@/lib/errors";
import type { residentMessage } from "@/lib/contact/schema";
import { writeToCity } from "@/lib/messages/commands/write-to-city";
import type { Language } from "@/lib/paths";

/** A resident's message is a conversation with the department of its topic, whose name is its subject. */
export function writeAsResident(actor: Resident, { about, ...message }: z.output<typeof residentMessage>, language: Language) {
  const topic = contactTopic(about);
  if (!topic) throw new DomainError("contact.chooseTopic");
  return writeToCity(actor, { ...message, department: topic.department, subject: topic.name[language] });
}
