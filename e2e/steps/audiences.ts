import type { StaffRole } from "@/lib/auth/actor";
import { publicAudiences } from "./audiences/public-audiences";
import { residentAudiences } from "./audiences/resident-audiences";
import { signInAudiences } from "./audiences/sign-in-audiences";
import { staffAudiences } from "./audiences/staff-audiences";

type Area = "bills" | "messages" | "profile" | "applications";

/**
 * Who may see a page. `area`: what a mandate has to cover when somebody acts for another. `record`: the page is about one thing, which
 * belongs to the owner of the sample; to everyone else among the residents, or the staff, it does not exist. `act`: seeing alone is not enough. `ownAccount`: it belongs
 * to the account and not to what it acts for, so no deputy sees it either. `step`: without the
 * step before, it leads back to it.
 */
export type Audience =
  | { for: "anyone" }
  /** A step of a way that begins elsewhere: without that beginning it leads back to it. */
  | { for: "stepOfAWay" }
  /** Kept in the cookie of the browser it began in: to every other it does not exist. */
  | { for: "itsBrowser" }
  /** Whoever is signed in already is led on. */
  | { for: "visitors" }
  | { for: "signedIn" }
  | {
      for: "residents";
      area?: Area | Area[];
      record?: true;
      act?: "draft" | "send";
      ownAccount?: true;
      step?: true;
    }
  /** `elsewhere`: they do this work too, but not for the department of the sample, so that it does not exist for them. */
  | { for: "staff"; roles?: StaffRole[]; record?: true; elsewhere?: StaffRole[] };

export const staffRoles = ["clerk", "inspector", "passportOfficer", "finance", "works", "records", "supervisor", "admin"] as const;

/** By the path of the page's file; a page that is not here fails its test. */
export const audiences: Record<string, Audience> = {
  ...publicAudiences,
  ...residentAudiences,
  ...signInAudiences,
  ...staffAudiences,
};
