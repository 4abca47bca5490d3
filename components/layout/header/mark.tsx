/** Two quays and a stop between them: the letter H, and the route line crossing the harbour. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M7 4v24M25 4v24M7 16h18" />
      <circle cx="16" cy="16" r="4.5" />
    </svg>
  );
}
