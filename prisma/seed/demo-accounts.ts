import type { StaffRole } from "@/lib/auth/actor";

/** All demo accounts share it. Production refuses to start while they exist. */
export const demoPassword = "harbour-lights-over-water-42";

export type DemoAccount = {
  username: string;
  displayName: string;
  /** One line for the terminal and the README. */
  who: string;
  email: string;
  /** Base32 without spaces, for those who sign in with an authenticator app. */
  totpSecret?: string;
  /** Staff only. */
  role?: StaffRole;
  /** Staff only: slugs of lib/city/departments.json. */
  departments?: string[];
};

export const demoAccounts: DemoAccount[] = [
  {
    username: "resident",
    displayName: "Amara Okafor",
    who: "18 months of bills and payments, applications in every state; code by email",
    email: "amara.okafor@post.example",
  },
  {
    username: "resident-totp",
    displayName: "Joanna Whitlock",
    who: "a second resident with her own bills and a child's passport to apply for; authenticator app",
    email: "joanna.whitlock@post.example",
    totpSecret: "MRSGC2LQNBUW4ZLEOB2XE5DSMFUW4ZLT",
  },
  {
    username: "resident-new",
    displayName: "Mateo Rivas",
    who: "just registered, every list is empty; code by email",
    email: "mateo.rivas@post.example",
  },
  {
    username: "business",
    displayName: "Layla Haddad",
    who: "owns Lantern Street Bakery and acts for it; code by email",
    email: "layla@lanternstreetbakery.example",
  },
  {
    username: "deputy",
    displayName: "Daniel Brandt",
    who: "may see and pay the bills of his aunt Edith, nothing else; code by email",
    email: "daniel.brandt@post.example",
  },
  staff("clerk", "Priya Raman", "permits and licences", "GEZTKN3CNVYGK4TNNF2HGY3MMVZGWZLZ", "clerk", ["permits", "city-clerk"]),
  staff("inspector", "Tomás Escobar", "building inspection", "NFXHG4DFMN2G64TCOVUWYZDJNZTWW2LU", "inspector", ["permits"]),
  staff("passport-officer", "Grace Tan", "passports", "OBQXG43QN5ZHI33GMZUWGZLSON2GC3LQ", "passportOfficer", ["passports"]),
  staff("finance", "Samuel Ortiz", "bills, payments and refunds", "MZUW4YLOMNSWYZLEM5SXE4TFMNSWS4DU", "finance", [
    "revenue",
    "water-billing",
    "parking",
  ]),
  staff("works", "Hana Kowalski", "issue reports", "O5XXE23TOB2W2YLQMRUWY3DJM5UHI3DT", "works", ["public-works"]),
  staff("records", "Idris Bell", "public records", "OJSWG33SMRZW22LOOV2GK4ZUGJQXEY3I", "records", ["city-clerk"]),
  staff("supervisor", "Ruth Calloway", "second approvals, all queues", "ON2XAZLSOZUXG33SONSWG33OMRQXA4DW", "supervisor", [
    "water-billing",
    "revenue",
    "permits",
    "passports",
    "public-works",
    "city-clerk",
    "parking",
    "help-desk",
  ]),
  staff("admin", "Noor Aziz", "people, roles, settings and audit", "MFSG22LON52GC5TFON2HE5LDNN2HK3DM", "admin", ["help-desk"]),
];

function staff(
  username: string,
  displayName: string,
  who: string,
  totpSecret: string,
  role: StaffRole,
  departments: string[],
): DemoAccount {
  return {
    username,
    displayName,
    who: `${who}; authenticator app`,
    email: `${username}@mail.harbourton.example`,
    totpSecret,
    role,
    departments,
  };
}
