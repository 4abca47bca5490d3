import { z } from "zod";
import { staffRoles } from "@/lib/auth/actor";
import { emailAddress } from "@/lib/auth/email-address";

/** Every look at a person, and every change to an account, has a reason that the person can read. */
export const reason = z.string().trim().min(8, "people.reason").max(300, "people.reason");

/** What is looked for, and why. */
export const personSearch = z.strictObject({ q: z.string().trim().min(3).max(120), reason });

// Each form of the desk's page has its own name for the reason: a name is an id, and an id stands once on a page.
export const lockWish = z.strictObject({ person: z.uuid(), lockReason: reason });
export const usernameWish = z.strictObject({ person: z.uuid(), usernameReason: reason });
export const statusWish = z.strictObject({ person: z.uuid(), statusReason: reason });
export const recoveryWish = z.strictObject({ person: z.uuid(), request: z.uuid(), recoveryReason: reason });

export const roleWish = z.strictObject({
  person: z.uuid(),
  role: z.enum(staffRoles, "people.role"),
  departments: z.array(z.string().max(60)).min(1, "people.departments").max(40),
  /** None: all of the departments. */
  services: z.array(z.string().max(60)).max(100),
  roleReason: reason,
});

/** Which resident a colleague is; empty: none here. */
export const ownWish = z.strictObject({
  person: z.uuid(),
  ownEmail: z.union([z.literal(""), emailAddress]),
  ownReason: reason,
});

/** From the command line. */
export const newAdmin = z.strictObject({
  username: z.string().regex(/^[a-z][a-z0-9.-]{2,39}$/),
  email: emailAddress,
  name: z.string().trim().min(2).max(80),
  department: z.string().max(60),
});
export type NewAdmin = z.output<typeof newAdmin>;
