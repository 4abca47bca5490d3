/** "am…@mail.example": enough to recognise one's own address, too little to learn another's. */
export function maskEmail(email: string): string {
  const [name = "", domain = ""] = email.split("@");
  return `${name.slice(0, Math.min(2, Math.max(1, name.length - 2)))}…@${domain}`;
}
