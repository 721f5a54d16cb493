import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Watched } from './watch-health.ts';

const WATCHER = fileURLToPath(new URL('watch-health.ts', import.meta.url));

type Where = { url: string; pid(): number };

/** Asks `path` again and again while `work` goes on, and reads what the application holds. */
export async function watching<Done>(
	{ url, pid }: Where,
	path: string,
	work: () => Promise<Done>
): Promise<{ done: Done; watched: Watched }> {
	const watcher = fork(WATCHER, [new URL(path, url).href, String(pid())], { execArgv: [] });
	try {
		const done = await work();
		watcher.send('it is over');
		const [watched] = (await once(watcher, 'message')) as [Watched];
		return { done, watched };
	} finally {
		watcher.kill();
	}
}

/**
 * How slow this machine is today, nobody else being served: what is asked of it grows with it. What answers is
 * warm first: it would be slow by itself just after it began.
 */
export async function idleOf(where: Where, path: string): Promise<number> {
	await watching(where, path, () => pause(1_000));
	const { watched } = await watching(where, path, () => pause(2_000));
	return watched.median;
}
