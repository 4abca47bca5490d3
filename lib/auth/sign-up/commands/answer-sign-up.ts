import type { SignUp, SignUpFacts } from "@/lib/auth/sign-up/find-sign-up";
import { isTaken } from "@/lib/auth/sign-up/taken";
import { asSystem, type Db } from "@/lib/db/as-actor";
import { DomainError } from "@/lib/errors";

/** Keeps one more answer. */
export const keepAnswer = async (db: Db, id: string, facts: SignUpFacts) =>
  void (await db.$executeRaw`UPDATE sign_up SET facts = facts || ${JSON.stringify(facts)}::jsonb WHERE id = ${id}::uuid`);

export const nameSignUp = ({ id }: SignUp, legalName: string) => asSystem("nameSignUp", (db) => keepAnswer(db, id, { legalName }));

/** Throws a DomainError when someone else has the username, or it looks like the city's. */
export const chooseUsername = ({ id }: SignUp, username: string) =>
  asSystem("chooseUsername", async (db) => {
    if (await isTaken(db, username)) throw new DomainError("signUp.usernameTaken");
    await keepAnswer(db, id, { username });
  });

export const noteCodesSaved = ({ id }: SignUp) => asSystem("noteCodesSaved", (db) => keepAnswer(db, id, { codesSaved: true }));
