/**
 * npm starts commands through a shell that keeps a signal to itself: `kill` of npm would leave a server behind that holds
 * its port. So a command started by npm ends, as if told to, when its parent has gone.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, "SIGTERM"), 500).unref();
}
