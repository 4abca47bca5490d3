/** Whether an error says that this unique index was violated. */
export function isUnique(error: unknown, index: string): boolean {
  if (!(error instanceof Error) || (error as { code?: unknown }).code !== "P2002") return false;
  return JSON.stringify((error as { meta?: unknown }).meta ?? {}).includes(index) || error.message.includes(index);
}
