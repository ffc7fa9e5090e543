/** Stands in for `@slack/socket-mode`, which Bolt imports and a Worker, which Slack calls over HTTP, never uses. */
export class SocketModeClient {
  constructor() {
    throw new Error('@slack/socket-mode is not part of this Worker.');
  }
}
