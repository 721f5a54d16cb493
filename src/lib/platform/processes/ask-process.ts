import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { READY } from './answer-parent.ts';

type Limits = {
	/** From the moment it has the question: later, it is ended, and the question fails. */
	withinMs: number;
	/** How long it waits for another question before it ends. */
	restMs: number;
};

/** A machine that is very busy still opens a process within this. */
const LONGEST_START_MS = 20_000;
/** What it inherits: no secret of the application, and the bounds of its allocator (`bin/launch.mjs`). */
const INHERITED = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'NODE_COMPILE_CACHE'];
const FRUGAL = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' };

/**
 * Asks a process of its own, which `file` begins (it answers by `answerParent`), one question after the
 * other: opened at the first, kept for a while, opened again if it ended. What ends it, or is too long,
 * fails its question and no other. It has nothing of the environment, and nobody waits for it to leave.
 * Where nobody waits for an answer any more (`signal`), what makes it is ended.
 */
export function askProcess<Question extends object, Answer>(
	file: URL,
	{ withinMs, restMs }: Limits
): (question: Question, signal?: AbortSignal) => Promise<Answer> {
	let opened: ChildProcess | null = null;
	let rest: NodeJS.Timeout | undefined;

	async function openProcess(): Promise<ChildProcess> {
		const child = fork(file, {
			env: environment(),
			execArgv: ['--max-old-space-size=64'],
			serialization: 'advanced',
			stdio: ['ignore', 'ignore', 'ignore', 'ipc']
		});
		opened = child;
		child.once('exit', () => end(child)).once('error', () => end(child));
		const said = await messageOf(child, LONGEST_START_MS);
		if (said !== READY) throw new Error('a process that answers says first that it is ready');
		return child;
	}

	/** Whoever comes after has another, even before this one is gone. */
	function end(child: ChildProcess): void {
		if (opened === child) opened = null;
		child.kill('SIGKILL');
	}

	return async (question, signal) => {
		clearTimeout(rest);
		const child = opened ?? (await openProcess());
		child.ref();
		child.channel?.ref();
		const endNow = () => end(child);
		try {
			signal?.throwIfAborted();
			signal?.addEventListener('abort', endNow);
			const answered = messageOf(child, withinMs);
			child.send(question, (error) => error && child.kill('SIGKILL'));
			return (await answered) as Answer;
		} finally {
			signal?.removeEventListener('abort', endNow);
			child.unref();
			child.channel?.unref();
			rest = setTimeout(() => end(child), restMs).unref();
		}
	};
}

/** The next thing that it says; fails when it ends first, and ends it when it is too long. */
async function messageOf(child: ChildProcess, withinMs: number): Promise<unknown> {
	const settled = new AbortController();
	const { signal } = settled;
	const late = setTimeout(() => child.kill('SIGKILL'), withinMs);
	try {
		const [message] = await Promise.race([
			once(child, 'message', { signal }),
			once(child, 'exit', { signal }).then(([code, killedBy]) => {
				throw new Error(`the process ended (${killedBy ?? code})`);
			})
		]);
		return message;
	} finally {
		clearTimeout(late);
		settled.abort();
	}
}

function environment(): NodeJS.ProcessEnv {
	const inherited = INHERITED.flatMap((name) => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value]];
	});
	return { ...Object.fromEntries(inherited), ...FRUGAL };
}
