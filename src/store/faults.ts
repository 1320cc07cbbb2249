import { failed, type FaultCode, type Result } from '../core';

const byName: Readonly<Record<string, FaultCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  SecurityError: 'storage-unavailable',
  InvalidStateError: 'storage-unavailable',
  NotAllowedError: 'storage-unavailable',
  UnknownError: 'storage-unavailable',
  NotFoundError: 'record-unreadable',
  NotReadableError: 'record-unreadable',
};

/** Runs what touches the machine's storage and turns its failures into faults. @throws what is a bug */
export async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    // Transactions fail with the reason in the error of the transaction, and quota errors come under one of two names.
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    const code = /quota/i.test(String(error)) ? 'storage-full' : byName[name];
    if (code === undefined) throw error;
    return failed(code, String(error));
  }
}
