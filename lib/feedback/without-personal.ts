/** What looks like it names somebody: addresses of mail and web, references, and numbers as long as those of telephones and cards. */
const personal = [
  /\S+@\S+\.\S+/g,
  /https?:\/\/\S+/gi,
  /\b[A-Z]{2}-[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}\b/gi,
  /\+?[\p{N}](?:[\p{N} ().\/-]*[\p{N}]){5,}/gu,
];

/** A text without it. People are asked not to write such things, and some do. */
export const withoutPersonal = (text: string): string => personal.reduce((left, pattern) => left.replace(pattern, "[…]"), text);
