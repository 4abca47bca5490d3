export { NotFoundPage as default } from "../_shell/not-found-page";
