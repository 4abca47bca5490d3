import { randomBytes, randomUUID } from "node:crypto";
import { hashOf } from "../derived-key";
import type { DeskReport } from "./desk-reports";
import type { Owner } from "../owner";

/** A report as a browser has written it to its last page; resolves to the token of its cookie. */
export async function makeIssueDraft(owner: Owner): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const place = { lat: 38.124709, lng: -75.192188, how: "address", address: "22 Quay Street", note: "" };
  const said = {
    category: "pothole",
    place,
    description: "A deep hole by the drain.",
    answers: { where: "edge", size: "plate", swerve: "no" },
  };
  await owner.rows("INSERT INTO issue_draft (token_hash, answers, expires_at) VALUES ($1, $2, now() + interval '7 days')", [
    hashOf(token),
    JSON.stringify({ key: randomUUID(), contact: "none", ...said }),
  ]);
  return token;
}

/** Whoever reported it without an account; resolves to the token of their link. */
export async function makeReporterLink(owner: Owner, { id }: Pick<DeskReport, "id">): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await owner.rows("INSERT INTO issue_follow (report_id, token_hash, is_reporter) VALUES ($1, $2, true)", [id, hashOf(token)]);
  return token;
}
