import type { StaffRole } from "@/lib/auth/actor";

export const peopleDesk: StaffRole[] = ["supervisor", "admin"];
export const worksDesk: StaffRole[] = ["works", "supervisor"];
export const recordsDesk: StaffRole[] = ["records", "supervisor"];
export const moneyDesk: StaffRole[] = ["finance", "supervisor", "admin"];
export const caseDesk: StaffRole[] = ["clerk", "inspector", "passportOfficer", "works", "supervisor"];
export const permitsDesk: StaffRole[] = ["clerk", "inspector", "supervisor"];
/** Those who decide; of a case at the permits desk, and of a passport. */
export const deciders: StaffRole[] = ["clerk", "passportOfficer", "supervisor"];
export const permitDeciders: StaffRole[] = ["clerk", "supervisor"];
export const passportDeciders: StaffRole[] = ["passportOfficer", "supervisor"];
export const visitors: StaffRole[] = ["inspector", "supervisor"];

export const noticeWriters: StaffRole[] = ["clerk", "passportOfficer", "finance", "works", "records", "supervisor"];
