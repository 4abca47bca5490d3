import { expect, it } from "vitest";
import { noteEvent } from "@/lib/auth/account-events";
import { tellNewDevice } from "@/lib/auth/commands/protection/tell-new-device";
import { findNotMeLink } from "@/lib/auth/queries/not-me-link";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asSystem } from "@/lib/db/as-actor";
import { sendSecretMail } from "@/lib/mail/send-secret-mail";

const visit = { device: "Safari · iPhone", place: "NL" };

it("tells every address of a sign-in on a new device, in the account's language, with a link to say: this wasn't me", async () => {
  const { accountId, email } = await newResident();
  const second = `second.${email}`;
  const mails = await asSystem("test", async (db) => {
    await db.account.update({ where: { id: accountId }, data: { locale: "es", alternateEmail: second } });
    await tellNewDevice(db, accountId, visit, await noteEvent(db, accountId, "signedIn", visit));
    return db.$queryRaw<{ data: { id: string; sealed: string } }[]>`
      SELECT data FROM pgboss.job WHERE name = 'secretMail' ORDER BY created_on DESC LIMIT 2`;
  });
  for (const { data } of mails) await sendSecretMail(data);
  const sent = await asSystem("test", (db) => db.outboxMessage.findMany({ where: { recipient: { in: [email, second] } } }));
  expect(sent.map(({ recipient }) => recipient).sort()).toEqual([email, second].sort());
  const [mail] = sent as [(typeof sent)[0]];
  expect(mail.subject).toMatch(/^Nuevo inicio de sesión/);
  for (const part of ["Safari · iPhone", "Países Bajos", "/es/link/not-me/"]) expect(mail.text).toContain(part);
  const token = /not-me\/([\w-]+)/.exec(mail.text)![1]!;
  expect(await findNotMeLink(token)).toMatchObject({ state: "open", event: { event: "signedIn", place: "NL" } });
});
