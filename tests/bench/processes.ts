import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second (USER_HZ), whatever the kernel's own tick is. */
const ticksPerSecond = 100;
/** `st` of a listening socket in /proc/net/tcp. */
const listening = '0A';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A process may end while it is being looked at.
    return '';
  }
};

/** Name and the fields from the third on (state, parent, …) of /proc/<pid>/stat; a name may hold spaces and brackets. */
const statOf = (pid: number): { readonly name: string; readonly fields: readonly string[] } => {
  const stat = read(`/proc/${pid}/stat`);
  const end = stat.lastIndexOf(')');
  return { name: stat.slice(stat.indexOf('(') + 1, end), fields: stat.slice(end + 2).split(' ') };
};

/** Pids of the running processes of a name that a process started, itself or through others. */
export const descendants = (ancestor: number, name: string): number[] => {
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/u.test(entry));
  const processes = pids.map((pid) => ({ pid: Number(pid), ...statOf(Number(pid)) }));
  const family = new Set([ancestor]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const { pid, fields } of processes) if (family.has(Number(fields[1]))) family.add(pid);
  }
  family.delete(ancestor);
  return processes.filter((one) => family.has(one.pid) && one.name === name).map(({ pid }) => pid);
};

/** Milliseconds of processor time that a process has used, in it and in the kernel; counted in steps of 10. */
export const cpuMilliseconds = (pid: number): number => {
  const { fields } = statOf(pid);
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
};

/** Resident memory in MiB: all of the process, not one isolate of it. */
export const residentMegabytes = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/mu.exec(read(`/proc/${pid}/status`))?.[1] ?? Number.NaN) / 1024;

/** TCP ports on which a process listens. */
export const listeningPorts = (pid: number): number[] => {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return /^socket:\[(\d+)\]$/u.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
      } catch {
        return undefined;
      }
    }),
  );
  return `${read('/proc/net/tcp')}\n${read('/proc/net/tcp6')}`.split('\n').flatMap((line) => {
    const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/u);
    return state === listening && sockets.has(inode) ? [Number.parseInt(local.split(':')[1] ?? '', 16)] : [];
  });
};
