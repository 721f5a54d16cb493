import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Given, NO_ROOM, READY, type Sent } from './answer-parent.ts';
import { roomLeftMb } from './room-left.ts';

type Limits = {
	/** From the moment it has the question: later, it is ended, and the question fails. */
	withinMs: number;
	/** How long it waits for another question before it ends. */
	restMs: number;
	/** What its own objects may hold, beside what a library takes outside. */
	mostHeapMb?: number;
};

/** A machine that is very busy still opens a process within this. */
const LONGEST_START_MS = 20_000;
/** The application may take a few megabytes more meanwhile. */
const BETWEEN_ROOMS_MS = 50;
/** What it inherits: no secret of the application, and the bounds of its allocator (`bin/launch.mjs`). */
const INHERITED = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'NODE_COMPILE_CACHE'];
const FRUGAL = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '65536' };

/** A process that ended instead of answering. */
export class ProcessEnded extends Error {
	/** Its signal, or its exit code. */
	readonly by: string;
	/** False: it had not been given the question, which is not what ended it. */
	readonly wasAnswering: boolean;

	constructor(by: string, wasAnswering: boolean) {
		super(`the process ended (${by})${wasAnswering ? '' : ' before it had the question'}`);
		this.name = 'ProcessEnded';
		this.by = by;
		this.wasAnswering = wasAnswering;
	}

	/** It needed no more than it ever may, and more than was left at that moment. */
	get lackedRoom(): boolean {
		return this.wasAnswering && this.by === NO_ROOM;
	}
}

export type AskedProcess<Question, Answer> = {
	/** Where nobody waits for an answer any more (`signal`), what makes it is ended. */
	ask(question: Question, signal?: AbortSignal): Promise<Answer>;
	/** Ends it, be it at rest or at work; what it held is free again when this is done. */
	end(): Promise<void>;
};

/**
 * A process of its own, which `file` begins (it answers by `answerParent`), asked one question after the
 * other: opened at the first, kept for a while, opened again if it ended, once the former is gone. What
 * ends it, or is too long, fails its question and no other; what is full once it has answered is ended too.
 * It has nothing of the environment, and nobody waits for it to leave. While it
 * works, it may hold what `roomMb` says, in megabytes.
 */
export function askProcess<Question extends object, Answer>(
	file: URL,
	{ withinMs, restMs, mostHeapMb = 64 }: Limits,
	roomMb: () => number = roomLeftMb
): AskedProcess<Question, Answer> {
	let opened: ChildProcess | null = null;
	let gone: Promise<void> = Promise.resolve();
	let rest: NodeJS.Timeout | undefined;

	async function openProcess(): Promise<ChildProcess> {
		await gone;
		const child = fork(file, {
			env: environment(),
			execArgv: [`--max-old-space-size=${mostHeapMb}`],
			serialization: 'advanced',
			stdio: ['ignore', 'ignore', 'ignore', 'ipc']
		});
		opened = child;
		gone = new Promise((done) => {
			const onGone = () => {
				end(child);
				done();
			};
			child.once('exit', onGone).once('error', onGone);
		});
		const said = await messageOf(child, LONGEST_START_MS, () => false);
		if (said !== READY) throw new Error('a process that answers says first that it is ready');
		return child;
	}

	/** Whoever comes after has another. */
	function end(child: ChildProcess): void {
		if (opened === child) opened = null;
		child.kill('SIGKILL');
	}

	async function ask(question: Question, signal?: AbortSignal): Promise<Answer> {
		clearTimeout(rest);
		const child = opened ?? (await openProcess());
		child.ref();
		child.channel?.ref();
		const endNow = () => end(child);
		const tellRoom = setInterval(
			() => child.connected && child.send({ roomMb: roomMb() } satisfies Sent<Question>, () => {}),
			BETWEEN_ROOMS_MS
		);
		try {
			signal?.throwIfAborted();
			signal?.addEventListener('abort', endNow);
			let isGiven = true;
			const answered = messageOf(child, withinMs, () => isGiven);
			child.send({ question, roomMb: roomMb() } satisfies Sent<Question>, (error) => {
				if (!error) return;
				isGiven = false;
				child.kill('SIGKILL');
			});
			const { answer, isFull } = (await answered) as Given<Answer>;
			if (isFull) end(child);
			return answer;
		} finally {
			clearInterval(tellRoom);
			signal?.removeEventListener('abort', endNow);
			child.unref();
			child.channel?.unref();
			rest = setTimeout(() => end(child), restMs).unref();
		}
	}

	return {
		ask,
		async end() {
			if (opened) end(opened);
			await gone;
		}
	};
}

/** The next thing that it says; fails when it ends first, and ends it when it is too long. */
async function messageOf(
	child: ChildProcess,
	withinMs: number,
	wasAnswering: () => boolean
): Promise<unknown> {
	const settled = new AbortController();
	const { signal } = settled;
	const late = setTimeout(() => child.kill('SIGKILL'), withinMs);
	try {
		const [message] = await Promise.race([
			once(child, 'message', { signal }),
			once(child, 'exit', { signal }).then(([code, killedBy]) => {
				throw new ProcessEnded(String(killedBy ?? code), wasAnswering());
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
