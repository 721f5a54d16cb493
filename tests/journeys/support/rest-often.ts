import { readdirSync, readFileSync } from 'node:fs';

/** `node rest-often.ts <worker> <slowness>`: the pages of that worker run one moment out of so many. */
const [worker, slowness] = process.argv.slice(2).map(Number) as [number, number];
/** Milliseconds they run in a row. */
const RUN_MS = 10;
/** Milliseconds after which they are looked for again: a browser that is closed takes them along. */
const LOOK_MS = 500;

/** The parent of each process, and whether it draws pages. */
function processes(): Map<number, { parent: number; draws: boolean }> {
	const found = new Map<number, { parent: number; draws: boolean }>();
	for (const name of readdirSync('/proc')) {
		const pid = Number(name);
		if (!Number.isInteger(pid)) continue;
		try {
			const status = readFileSync(`/proc/${pid}/stat`, 'latin1');
			const parent = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
			const draws = readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('--type=renderer');
			found.set(pid, { parent, draws });
		} catch {
			// It ended meanwhile.
		}
	}
	return found;
}

function pagesOfWorker(): number[] {
	const all = processes();
	const isOurs = (pid: number): boolean =>
		pid === worker || (all.has(pid) && isOurs(all.get(pid)!.parent));
	return [...all].flatMap(([pid, { draws }]) => (draws && isOurs(pid) ? [pid] : []));
}

function tell(pids: readonly number[], signal: 'SIGSTOP' | 'SIGCONT'): void {
	for (const pid of pids) {
		try {
			process.kill(pid, signal);
		} catch {
			// It ended meanwhile.
		}
	}
}

const clock = new Int32Array(new SharedArrayBuffer(4));
const wait = (ms: number) => Atomics.wait(clock, 0, 0, ms);

let pages: number[] = [];
process.on('exit', () => tell(pages, 'SIGCONT'));
process.on('SIGTERM', () => process.exit(0));

let lookedAt = 0;
function turn(): void {
	if (Date.now() - lookedAt > LOOK_MS) {
		lookedAt = Date.now();
		pages = pagesOfWorker();
	}
	tell(pages, 'SIGSTOP');
	wait(RUN_MS * (slowness - 1));
	tell(pages, 'SIGCONT');
	// Between two turns this process hears that it must end.
	setTimeout(turn, RUN_MS);
}
turn();
