import { beforeAll, expect, it } from "vitest";
import type { Staff } from "@/lib/auth/actor";
import { newStaff } from "@/lib/auth/testing/new-staff";
import { endIssue } from "@/lib/issues/desk/commands/end-issue";
import { reopenIssue } from "@/lib/issues/desk/commands/reopen-issue";
import { ask } from "@/lib/issues/open311/testing/ask";
import { newIssue } from "@/lib/issues/testing/new-issue";

const seen = "";
const WHOM = 'Water & Light <North> "1"';
let crew: Staff;
let other: Staff;
beforeAll(async () => {
  crew = await newStaff("works", ["public-works"]);
  other = await newStaff("works", ["public-works"]);
});

const passOn = (by: Staff, ref: string, resolution: "referred" | "notResponsible", whom: string) =>
  endIssue(by, { ref, seen, resolution, whom, reply: "", text: "It is on their land." });
const json = async (path: string) => (await (await ask(path)).json()) as { service_request_id: string; status_notes: string | null }[];
const notes = async (path: string, ref: string) =>
  (await json(path)).find((one) => one.service_request_id === ref)?.status_notes; // prettier-ignore

it.each([
  ["referred", "Passed on."],
  ["notResponsible", "Not the city's to repair."],
] as const)("a report that ended as %s says who does it instead, alone and in the list, in JSON and in XML", async (resolution, said) => {
  const { ref } = await newIssue();
  await passOn(crew, ref, resolution, WHOM);
  const expected = `${said} It is with ${WHOM} now, not with the city.`;
  expect(await notes(`requests/${ref}.json`, ref)).toBe(expected);
  expect(await notes("requests.json?status=closed", ref)).toBe(expected);
  expect(await notes(`requests.json?service_request_id=${ref},${(await newIssue()).ref}`, ref)).toBe(expected);
  const quoted = "Water &amp; Light &lt;North&gt; &quot;1&quot;";
  for (const path of [`requests/${ref}.xml`, `requests.xml?service_request_id=${ref}`])
    expect(await (await ask(path)).text()).toContain(`It is with ${quoted} now, not with the city.</status_notes>`);
});

it("it says nobody once it was opened again, and the last one when it was passed on twice", async () => {
  const { ref } = await newIssue();
  await passOn(crew, ref, "referred", "Harbour Trust");
  await reopenIssue(other, { ref, seen, text: "They say it is ours." });
  expect(await notes(`requests/${ref}.json`, ref)).toBeNull();
  await passOn(other, ref, "referred", "Railway");
  expect(await notes(`requests/${ref}.json`, ref)).toBe("Passed on. It is with Railway now, not with the city.");
  const { ref: fixed } = await newIssue();
  await endIssue(crew, { ref: fixed, seen, resolution: "noFurtherAction", whom: "", reply: "", text: "It may stay so." });
  expect(await notes(`requests/${fixed}.json`, fixed)).toBe("No action is taken.");
});
