import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { askFor, newSent } from "@/lib/applications/testing/new-sent";
import { childAnswers } from "@/lib/applications/passports/testing/child-answers";
import { childDraft } from "@/lib/applications/passports/testing/child-draft";
import type { Resident } from "@/lib/auth/actor";
import { newResident } from "@/lib/auth/testing/new-resident";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { publishServices } from "@/lib/services/publish-services";

/** What a forged or mistaken statement of a resident's own transaction may do when the code in front of it let it pass: nothing. */
const refused =
  /row-level security|resident may not change|resident takes no step|changes nothing else|may not change this|check constraint/;

beforeAll(() => publishServices());

const write = (actor: Resident, statement: string) => asActor(actor, (db) => db.$executeRawUnsafe(statement));
const waiting = async () => {
  const actor = await newResident();
  const { id } = await newSent(actor, { status: "actionRequired" });
  return { actor, id, item: await askFor(id) };
};
const file = (actor: Resident, status = "received") =>
  asSystem("test", (db) =>
    db.storedFile.create({
      data: {
        partyId: actor.partyId,
        accountId: actor.accountId,
        key: randomUUID(),
        name: "a.pdf",
        type: "application/pdf",
        size: 9,
        status,
      },
      select: { id: true },
    }),
  );

describe("an application of one's own", () => {
  it.each([
    ["decides itself", "status = 'issued', decided_at = now()"],
    ["goes on to the decision", "status = 'pendingDecision'"],
    ["waits for its issue fee", "status = 'approvedAwaitingPayment'"],
    ["makes its promise shorter", "due_on = due_on - 5"],
    ["was received earlier", "submitted_at = submitted_at - interval '9 days'"],
    ["has another fee", "fee_bill_id = NULL, submitted_at = NULL"],
    ["goes to another department", "department_id = (SELECT id FROM department WHERE slug = 'library')"],
    ["says something else", "subject = 'Max', answers = '{}'"],
    ["was sent with other answers", "sent = '{}', sent_hash = 'x'"],
  ])("%s: refused", async (_, change) => {
    const actor = await newResident();
    const { id } = await newSent(actor, { status: "inReview" });
    await expect(write(actor, `UPDATE application SET ${change} WHERE id = '${id}'`)).rejects.toThrow(/may not|takes no step|answers stay/);
  });

  it("that is unpaid does not reach the city by itself", async () => {
    const actor = await newResident();
    const { id } = await newSent(actor, { status: "awaitingFee", feeCents: 1_800 });
    await expect(write(actor, `UPDATE application SET status = 'submitted' WHERE id = '${id}'`)).rejects.toThrow(refused);
  });

  it("that waits for an answer does not go on without one", async () => {
    const { actor, id } = await waiting();
    const go = `UPDATE application SET status = stage_before, stage_before = NULL, waiting_since = NULL WHERE id = '${id}'`;
    await expect(write(actor, go)).rejects.toThrow(refused);
  });

  it("cannot be begun as sent, paid or promised", async () => {
    const actor = await newResident();
    const columns = "ref, party_id, account_id, department_id, service, version, key, expires_at, due_on";
    const values = `'AP-${randomUUID()}', '${actor.partyId}', '${actor.accountId}', (SELECT id FROM department LIMIT 1), 'dog-licence',
      (SELECT max(version) FROM service_version WHERE slug = 'dog-licence'), '${randomUUID()}', now(), current_date`;
    await expect(write(actor, `INSERT INTO application (${columns}) VALUES (${values})`)).rejects.toThrow(refused);
  });
});

describe("its history", () => {
  const event = ({ partyId, accountId }: Resident, id: string, kind: string, status: string, by = "resident") =>
    `INSERT INTO application_event (application_id, party_id, kind, status, actor_kind, account_id)
     VALUES ('${id}', '${partyId}', '${kind}', '${status}', '${by}', ${by === "system" ? "NULL" : `'${accountId}'`})`;

  it.each(["decided", "issued", "feePaid", "stageBegan", "itemAsked", "itemAccepted", "documentAccepted", "expired"])(
    "takes no %s of a resident",
    async (kind) => {
      const actor = await newResident();
      const { id } = await newSent(actor, { status: "inReview" });
      await expect(write(actor, event(actor, id, kind, "inReview"))).rejects.toThrow(refused);
    },
  );

  it("takes nothing that the application's state does not bear out, nor anything in another's name", async () => {
    const actor = await newResident();
    const { id } = await newSent(actor, { status: "inReview" });
    await expect(write(actor, event(actor, id, "withdrawn", "withdrawn"))).rejects.toThrow(refused);
    await expect(write(actor, event(actor, id, "itemAnswered", "submitted"))).rejects.toThrow(refused);
    await expect(write(actor, event(actor, id, "itemAnswered", "inReview", "staff"))).rejects.toThrow(refused);
    await expect(write(actor, event(actor, id, "itemAnswered", "inReview", "system"))).rejects.toThrow(refused);
    await expect(write(await newResident(), event(actor, id, "itemAnswered", "inReview"))).rejects.toThrow(refused);
  });

  it("takes no act of somebody who may only draft", async () => {
    const actor = await newResident();
    const { id } = await newSent(actor, { status: "inReview" });
    const drafter: Resident = { ...actor, mandate: { ...actor.mandate, acts: ["see", "draft"] } };
    await expect(write(drafter, event(actor, id, "itemAnswered", "inReview"))).rejects.toThrow(refused);
  });
});

describe("what the city asks for", () => {
  it.each([
    "status = 'accepted'",
    "due_on = due_on + 90",
    "status = 'submitted', title = 'Nothing'",
    "status = 'submitted', note = 'Fine'",
  ])("is not changed by a resident: %s", async (change) => {
    const { actor, item } = await waiting();
    await expect(write(actor, `UPDATE requested_item SET ${change} WHERE id = '${item}'`)).rejects.toThrow(refused);
  });

  it("is not answered twice, nor asked or taken away by a resident", async () => {
    const { actor, id, item } = await waiting();
    const answer = `UPDATE requested_item SET status = 'submitted', reply = 'Here' WHERE id = '${item}'`;
    expect(await write(actor, answer)).toBe(1);
    expect(await write(actor, answer)).toBe(0);
    expect(await write(actor, `DELETE FROM requested_item WHERE id = '${item}'`)).toBe(0);
    const ask = `INSERT INTO requested_item (application_id, party_id, kind, title, reason, asked_by, due_on)
      VALUES ('${id}', '${actor.partyId}', 'answer', 'A', 'B', '${actor.accountId}', current_date)`;
    await expect(write(actor, ask)).rejects.toThrow(refused);
  });
});

describe("files and documents", () => {
  it("are not received before they are checked", async () => {
    const actor = await newResident();
    const values = (status: string) =>
      `'${actor.partyId}', '${actor.accountId}', '${randomUUID()}', 'a.pdf', 'application/pdf', 0, '${status}'`;
    const add = (status: string) =>
      write(actor, `INSERT INTO stored_file (party_id, account_id, key, name, type, size, status) VALUES (${values(status)})`);
    expect(await add("uploading")).toBe(1);
    await expect(add("received")).rejects.toThrow(refused);
    await expect(add("checking")).rejects.toThrow(refused);
    expect(await write(actor, `UPDATE stored_file SET status = 'received' WHERE party_id = '${actor.partyId}'`)).toBe(0);
  });

  it("are added to what is asked for, and to nothing else that was sent; none is accepted by its sender", async () => {
    const { actor, id, item } = await waiting();
    const { id: fileId } = await file(actor);
    const add = (kind: string, of: string, status = "received") =>
      write(
        actor,
        `INSERT INTO document (party_id, file_id, application_id, item_id, kind, name, status) VALUES ('${actor.partyId}', '${fileId}', '${id}', ${of}, '${kind}', 'A', '${status}')`,
      );
    await expect(add("rabies", "NULL")).rejects.toThrow(refused);
    await expect(add("rabies", `'${item}'`, "accepted")).rejects.toThrow(refused);
    expect(await add("rabies", `'${item}'`)).toBe(1);
    await expect(write(actor, `UPDATE document SET status = 'accepted' WHERE application_id = '${id}'`)).rejects.toThrow(refused);
    expect(await write(actor, `DELETE FROM document WHERE application_id = '${id}'`)).toBe(0);
  });
});

describe("what the city issues", () => {
  it("is not issued, prolonged or tracked by a resident", async () => {
    const actor = await newResident();
    const { id } = await newSent(actor, { status: "issued" });
    const permit = `'DL-${randomUUID()}', '${actor.partyId}', '${id}', 'dog-licence', 1, 'Rex', 'R', current_date, now(), '${randomUUID()}'`;
    const issue = `INSERT INTO permit (number, party_id, application_id, service, version, subject, holder, valid_from, issued_at, code) VALUES (${permit})`;
    await expect(write(actor, issue)).rejects.toThrow(refused);
    await asSystem("test", (db) => db.$executeRawUnsafe(issue));
    expect(await write(actor, `UPDATE permit SET valid_until = current_date + 9999 WHERE application_id = '${id}'`)).toBe(0);
    const passport = `'${id}', '${actor.partyId}', 'new', '${randomUUID()}', true, 'readyForPickup'`;
    const track = `INSERT INTO passport_application (application_id, party_id, kind, applicant_hash, is_open, tracking) VALUES (${passport})`;
    await expect(write(actor, track)).rejects.toThrow(refused);
  });

  it("is promised and charged by versions that a resident only reads", async () => {
    const actor = await newResident();
    expect(await asActor(actor, (db) => db.serviceVersion.count())).toBeGreaterThan(10);
    expect(await write(actor, "UPDATE service_version SET definition = definition - 'fee'")).toBe(0);
    expect(await write(actor, "DELETE FROM service_version")).toBe(0);
    const [first] = await asActor(actor, (db) => db.serviceVersion.findMany({ take: 1, select: { slug: true } }));
    const add = `INSERT INTO service_version (slug, version, hash, definition) VALUES ('${first!.slug}', 999, 'x', '{}')`;
    await expect(write(actor, add)).rejects.toThrow(refused);
    await expect(write(actor, "INSERT INTO search_miss (day, language, text) VALUES (current_date, 'en', 'x')")).rejects.toThrow(refused);
  });
});

describe("the other guardian's consent", () => {
  it.each([
    "status = 'given', signed_name = 'Sam Reed', answered_at = now()",
    "signed_name = 'Sam Reed'",
    "email = 'me@post.example'",
    "code_hash = 'known'",
    "about = '{}', about_hash = 'x'",
  ])("is not written by whoever asks: %s", async (change) => {
    const actor = await newResident();
    const ref = await childDraft(actor, childAnswers("sam@post.example", "Ana Ortiz"));
    const { id } = await asActor(actor, (db) => db.application.findUniqueOrThrow({ where: { ref }, select: { id: true } }));
    const ask = `INSERT INTO guardian_consent (application_id, party_id, name, email, about, about_hash, link_hash, expires_at)
      VALUES ('${id}', '${actor.partyId}', 'Sam Reed', 'sam@post.example', '{}', 'h', '${randomUUID()}', now() + interval '1 day')`;
    await write(
      actor,
      `INSERT INTO passport_application (application_id, party_id, kind, applicant_hash, is_open) VALUES ('${id}', '${actor.partyId}', 'child', '${randomUUID()}', false)`,
    );
    expect(await write(actor, ask)).toBe(1);
    await expect(write(actor, `UPDATE guardian_consent SET ${change} WHERE application_id = '${id}'`)).rejects.toThrow(refused);
    expect(await write(actor, `UPDATE guardian_consent SET status = 'withdrawn', answered_at = now() WHERE application_id = '${id}'`)).toBe(
      1,
    );
  });
});
