/** Chromium decodes clips that nobody vouches for, so it does that inside its sandbox wherever the system allows one. */

type Environment = Readonly<Record<string, string | undefined>>;

const isOn = (value: string | undefined) => value !== undefined && !['', '0', 'false'].includes(value);

/** Chromium refuses a sandbox to root on Linux, whatever else the system could do. */
export const isRootOnLinux = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/** Whether somebody has said that clips may be decoded without a sandbox where there can be none. */
export const mayGoWithoutSandbox = (flag: boolean, env: Environment = process.env): boolean =>
  flag || isOn(env['CONTRAPPOSTO_ALLOW_NO_SANDBOX']) || isOn(env['CI']);

/** Whether a browser did not start because the system gives it no sandbox: containers, kernels without user namespaces. */
export const isSandboxFailure = (message: string): boolean =>
  /sandboxing failed|No usable sandbox|Failed to move to new namespace/.test(message);

const reasons = {
  root: 'Chromium has no sandbox for root',
  system: 'this system gives Chromium no sandbox (user namespaces are missing or forbidden)',
} as const;
export type SandboxReason = keyof typeof reasons;

export const sandboxRefusal = (reason: SandboxReason): string =>
  `${reasons[reason]}, and clips are not decoded without one. ${
    reason === 'root'
      ? 'Run the command as an ordinary user'
      : 'Allow user namespaces (in a container: a seccomp profile that does)'
  }; or, for clips that you trust, add --allow-no-sandbox or set CONTRAPPOSTO_ALLOW_NO_SANDBOX=1.`;

export const sandboxWarning = (reason: SandboxReason): string =>
  `Note: ${reasons[reason]}; clips are decoded without one, as was allowed.`;
