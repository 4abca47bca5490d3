import { randomInt, randomUUID } from "node:crypto";
import { Secret } from "otpauth";
import { record } from "@/lib/audit/record";
import { hashPassword } from "@/lib/auth/credentials/password";
import { tellOwner } from "@/lib/auth/commands/protection/tell-owner";
import { seal } from "@/lib/crypto/seal";
import { asSystem } from "@/lib/db/as-actor";
import { isUnique } from "@/lib/db/is-unique";
import { DomainError } from "@/lib/errors";
import type { NewAdmin } from "@/lib/people/schema";

const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const fresh = () => Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("")).join("-");

/**
 * From the command line of the server: an administrator with a password and an authenticator secret, each shown this once. Whoever looks
 * after accounts already is told. Throws DomainError when somebody has the username or the address.
 */
export async function createAdmin({ username, email, name, department: slug }: NewAdmin) {
  const [password, secret, id] = [fresh(), new Secret({ size: 20 }).base32, randomUUID()];
  const passwordHash = await hashPassword(password);
  await asSystem("createAdmin", async (db) => {
    const { id: departmentId } = await db.department.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    const others = await db.account.findMany({
      where: { kind: "staff", status: "active", role: { in: ["supervisor", "admin"] } },
      take: 200,
      select: { id: true },
    });
    const data = { username, email, displayName: name, kind: "staff", role: "admin", passwordHash };
    const { id: accountId } = await db.account.create({ data, select: { id: true } }).catch((error: unknown) => {
      throw isUnique(error, "username") || isUnique(error, "email") ? new DomainError("people.taken") : error;
    });
    await db.accountDepartment.create({ data: { accountId, departmentId } });
    const secretSealed = seal(secret, `authenticator_app:secret_sealed:${id}`);
    await db.authenticatorApp.create({ data: { id, accountId, name: "", secretSealed }, select: { id: true } });
    for (const other of others) await tellOwner(db, other.id, "adminCreated", { username });
    record(db, { kind: "system", job: "createAdmin" }, "account.created", { id: accountId }, { role: "admin" });
  });
  return { password, secret };
}
