import type { AnswersOf } from "../story";
import { businessLicence, businessRenewal, foodStall } from "./business";
import { certificateOfResidence, dogLicence, libraryCard } from "./everyday";
import { buildingPermit, propertyOwner, treeWork } from "./homes";
import { childPassport, newPassport, passportRenewal, passportReplacement } from "./passports";
import { parkingPermit, streetEvent } from "./streets";

/** How believable people answer each service of the city. */
export const answersOf: Record<string, AnswersOf> = {
  "building-permit": buildingPermit,
  "tree-work-permit": treeWork,
  "change-of-property-owner": propertyOwner,
  "business-licence": businessLicence,
  "business-licence-renewal": businessRenewal,
  "food-stall-licence": foodStall,
  "street-event-permit": streetEvent,
  "parking-permit": parkingPermit,
  "dog-licence": dogLicence,
  "certificate-of-residence": certificateOfResidence,
  "library-card": libraryCard,
  "new-passport": newPassport,
  "passport-renewal": passportRenewal,
  "passport-replacement": passportReplacement,
  "child-passport": childPassport,
};
