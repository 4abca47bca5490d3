import { keyedHash } from "@/lib/crypto/token";

/** The same child gives the same hash, whoever applies and however the name was typed; it tells nobody who it is. */
export const childHash = ({ name, birthDate }: { name: string; birthDate: string }) =>
  keyedHash("passportApplicant", "child", plain(name), birthDate);

/** Adults apply for themselves: two of one name and birthday are two. */
export const holderHash = (partyId: string) => keyedHash("passportApplicant", "holder", partyId);

const plain = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
