import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const SCRIPT = fileURLToPath(new URL('work-jobs.ts', import.meta.url));

export type Worker = {
	child: ChildProcess;
	/** All it printed: its log. */
	said(): string;
	/** Lets it leave properly; gives its exit code. */
	leave(): Promise<number | null>;
	ended: Promise<number | null>;
};

/** A process of its own that works the jobs of the tests; killed at the end if it is still there. */
export async function startWorker(
	ownerUrl: string,
	script = SCRIPT,
	env: Record<string, string> = {}
): Promise<Worker> {
	const child = spawn(process.execPath, [script, ownerUrl], {
		env: { ...process.env, LOG_LEVEL: 'info', ...env },
		stdio: ['pipe', 'pipe', 'pipe']
	});
	onTestFinished(() => void child.kill('SIGKILL'));
	let said = '';
	const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
	const ready = new Promise<void>((done, fail) => {
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text: string) => {
				said += text;
				if (/^ready$/m.test(said)) done();
			});
		}
		void ended.then((code) => fail(new Error(`it stopped with code ${code}:\n${said}`)));
	});
	await ready;
	return {
		child,
		said: () => said,
		leave: () => {
			child.stdin.end();
			return ended;
		},
		ended
	};
}
