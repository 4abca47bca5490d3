/** What a form's action answers: typed values to show again, an error per field, a message for the whole form, or a word of success. */
export type FormState = {
  values?: Record<string, string | string[]>;
  errors?: Record<string, string>;
  message?: string;
  done?: string;
};
