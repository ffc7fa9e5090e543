/** Stands in for `@slack/oauth`, which Bolt imports and this app, installed in one workspace, never uses. */
const unused = (): never => {
  throw new Error('@slack/oauth is not part of this Worker.');
};

export class InstallProvider {
  constructor() {
    unused();
  }
}
export class FileInstallationStore {
  constructor() {
    unused();
  }
}
export class MemoryInstallationStore {
  constructor() {
    unused();
  }
}
