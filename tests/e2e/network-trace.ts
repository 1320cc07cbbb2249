import { spawnSync } from 'node:child_process';

/** What a system-call trace (`strace -f -yy -e trace=connect,sendto,sendmsg,sendmmsg`) shows of other machines. */

export const traceCommand = (file: string): string[] => [
  'strace',
  '-f',
  '-yy',
  '-qq',
  '-o',
  file,
  '-e',
  'trace=connect,sendto,sendmsg,sendmmsg',
];

const loopback = /"127\.\d+\.\d+\.\d+"|"::1"|[[>-]127\.\d+\.\d+\.\d+:|\[::1\]/;

/** Chromium's question to the kernel whether there is a way to the IPv6 internet: a UDP socket is connected, nothing sent. */
const isRouteQuestion = (line: string) =>
  line.includes('connect(') && line.includes('<UDPv6') && line.includes('"2001:4860:4860::8888"');

/** Calls that reach, or try to reach, another machine; name look-ups are among them. */
export function callsOutside(trace: string): string[] {
  return trace.split('\n').filter((line) => {
    const connects = /\bconnect\(/.test(line) && /AF_INET6?\b/.test(line);
    // A TCP socket that sends was connected before, which is seen; a UDP socket may send without.
    const sends = /\b(sendto|sendmsg|sendmmsg)\(\d+<UDP/.test(line);
    return (connects || sends) && !loopback.test(line) && !isRouteQuestion(line);
  });
}

const works = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

export const canTrace = (): boolean => works('strace', '-f', '-qq', '-o', '/dev/null', 'true');

/** A network of its own in which every way leads into a wire that is watched, and nobody listens at its end. */
const wire =
  'set -e; ip link set lo up; ip link add wire0 type veth peer name wire1; ' +
  'ip link set wire0 addrgenmode none; ip link set wire1 addrgenmode none; ip link set wire0 arp off; ' +
  'ip addr add 192.0.2.2/24 dev wire0; ip link set wire1 up; ip link set wire0 up; ip route add default dev wire0; ';

/** A command that runs another in such a network and then writes what went into the wire to `file`. */
export const watchedCommand = (file: string): string[] => [
  'unshare',
  '--net',
  'sh',
  '-c',
  `${wire} code=0; "$@" || code=$?; cat /proc/net/dev > '${file}'; exit $code`,
  'sh',
];

export const canWatch = (): boolean => works('unshare', '--net', 'sh', '-c', wire);

/** Packets that were sent into the wire. @param counters the text of `/proc/net/dev` */
export function packetsSent(counters: string): number {
  const line = counters.split('\n').find((each) => each.trim().startsWith('wire0:'));
  if (!line) throw new Error('no wire was watched');
  return Number(line.split(':')[1]!.trim().split(/\s+/)[9]);
}
