import type { ApplicationStatus } from "@/lib/applications/workflow";
import type { Answers } from "@/lib/services/answers";
import type { Language } from "@/lib/paths";
import type { SeedPerson } from "../people/seed-person";
import type { Registry } from "../registry";
import type { SeedItem, SeedPassport, SeedPermit } from "./seed-application";

/** Who applies: the party, and the account that does it for them. */
export type Applicant = { person: SeedPerson; account: { id: string; name: string; email: string } };

/** What somebody answers to every question that a service asks them; `day` is the city's day on which they do. */
export type AnswersOf = (who: Applicant, registry: Registry, day: string) => Answers;

/** Something that the city asked for, and how that stands. */
export type Asked = Pick<SeedItem, "title" | "reason" | "status" | "kind"> & Partial<Pick<SeedItem, "documentKind" | "reply" | "note">>;

/** One application as it is told, before it has rows. */
export type Story = {
  service: string;
  answers: Answers;
  status: ApplicationStatus;
  /** The city's day on which it was sent; of a draft, on which it was last saved. */
  day: string;
  time?: string;
  /** The stage at which the city asked, or at which it ended early. */
  stage?: ApplicationStatus;
  /** Of one that is over: working days from its sending to the end. */
  took?: number;
  asked?: Asked[];
  /** Documents that are not there yet. */
  without?: string[];
  /** A document that was not accepted, with why; or one whose file could not be taken. */
  notAccepted?: { kind: string; note: string };
  notTaken?: { kind: string; problem: string };
  permit?: SeedPermit["status"];
  tracking?: SeedPassport["tracking"];
  consent?: "asked" | "given" | "refused";
  /** Where the second guardian was asked first, by mistake. */
  askedFirst?: string;
  /** Nobody has it, or it goes before the others. */
  onDesk?: "nobody" | "first";
  /** The visit that is planned, in working days from today; those before it failed or were called off. */
  visit?: { in: number; part: "morning" | "afternoon"; before?: "failed" | "calledOff" } | "none";
  /** What waits for a second person, or was sent back by one. */
  proposal?: "refused" | "revoked" | "sentBack";
  /** Which criterion does not hold, where it is refused. */
  unmet?: string;
  /** Of those that say something beside the department that decides, none has, or one. */
  reviews?: "none" | "one";
  letterLang?: Language;
};
