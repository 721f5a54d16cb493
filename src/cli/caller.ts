import type { Readable, Writable } from 'node:stream';

/** Whoever calls a command: what she set, what she types, and where she is answered. */
export type Caller = {
	env: NodeJS.ProcessEnv;
	stdin: Readable;
	stdout: Writable;
	stderr: Writable;
};
