import { keyedHash } from "@/lib/crypto/token";

/** The same person gives the same hash, however the name was typed; it tells nobody who it is. */
export const applicantHash = ({ name, birthDate }: { name: string; birthDate: string }) =>
  keyedHash("passportApplicant", plain(name), birthDate);

const plain = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
