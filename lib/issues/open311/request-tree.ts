import { city } from "@/lib/city/city";
import { cityDay, cityTime } from "@/lib/city/city-day";
import { departmentOf, findCategory } from "@/lib/city/issues/categories";
import { gazetteer } from "@/lib/city/gazetteer";
import { env } from "@/lib/env";
import { categoryName } from "@/lib/issues/category-name";
import type { PublicIssue } from "@/lib/issues/public/shown";
import { isOpen, type Resolution } from "@/lib/issues/workflow";
import { paths } from "@/lib/paths";
import type { Tree } from "./xml";

/** When the city's working day ends: a promise holds until then. */
const EVENING = "18:00";

const ended: Record<Resolution, string> = {
  fixed: "Fixed.",
  noFurtherAction: "No action is taken.",
  notResponsible: "Not the city's to repair.",
  duplicate: "Reported before.",
  referred: "Passed on.",
  cancelled: "Withdrawn.",
  cannotReproduce: "Not found at this place.",
};

/** A report as the standard writes a request, and who does the work when it was passed on. Nothing of whoever reported it. */
export function requestTree(issue: PublicIssue, whom?: string): Tree {
  const category = findCategory(issue.category);
  const postcode = gazetteer().find(({ slug }) => slug === issue.ward)?.postcode ?? null;
  return {
    service_request_id: issue.ref,
    status: isOpen(issue.status) ? "open" : "closed",
    status_notes: notesOf(issue, whom),
    service_name: categoryName(issue.category, "en"),
    service_code: issue.category,
    description: issue.summary || null,
    agency_responsible: category ? departmentOf(category).name.en : null,
    service_notice: null,
    requested_datetime: issue.reportedAt.toISOString(),
    updated_datetime: issue.updatedAt.toISOString(),
    expected_datetime: issue.promisedOn && eveningOf(issue.promisedOn).toISOString(),
    address: [issue.address, city().address.town, postcode].filter(Boolean).join(", "),
    address_id: null,
    zipcode: postcode,
    lat: issue.lat,
    long: issue.lng,
    media_url: issue.firstPhotoId && env().APP_ORIGIN + paths.issuePhoto(issue.firstPhotoId),
  };
}

function notesOf({ resolution, duplicateOfRef }: PublicIssue, whom?: string) {
  const notes = resolution && ended[resolution];
  if (notes && whom) return `${notes} It is with ${whom} now, not with the city.`;
  return notes && duplicateOfRef ? `${notes} The same problem is ${duplicateOfRef}.` : notes;
}

/** The database keeps a day as its midnight in UTC. */
const eveningOf = (day: Date) => cityTime(day.toISOString().slice(0, 10), EVENING);

/** What a program is told that has sent a report. */
export const sentTree = (ref: string, promisedOn: Date): Tree => [
  {
    service_request_id: ref,
    service_notice: `The city deals with it by ${cityDay(eveningOf(promisedOn))}. Follow it at ${env().APP_ORIGIN}${paths.issue(ref)}`,
    account_id: null,
  },
];
