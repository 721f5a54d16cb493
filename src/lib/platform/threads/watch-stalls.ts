import { AsyncResource, createHook, executionAsyncResource } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';

/** How long one piece of work kept this thread from everything else. */
export type Stall = {
	/** As others waited, sleeping left out. */
	ms: number;
	/** Of those, what this very thread worked: on a machine that others use, the rest is theirs. */
	cpuMs: number;
};

/**
 * Reports each piece of work that kept this thread for at least `fromMs`: what follows one event (something came from
 * the network, a file or a worker, a timer is due), with all that it sets off at once, until the thread looks at the
 * next event. Work that hands over now and then (`breathe`) is so many short pieces.
 *
 * Pieces are told apart by the hooks of Node, not by a timer: many short answers that come due together are no long
 * one, and no chance makes them so. An event costs a microsecond. Gives how to stop.
 */
export function watchStalls(fromMs: number, report: (stall: Stall) => void): () => void {
	/** What a piece still has to do before it ends: it begins no other. */
	const endings = new Set<number>();
	let before = momentNow();
	const hook = createHook({
		// Promises go on within the piece that fulfilled them.
		trackPromises: false,
		init: (id, type) => {
			if (type === 'TickObject') endings.add(id);
		},
		before: (id) => {
			// A library that only restores its context is in the middle of a piece too.
			if (endings.delete(id) || executionAsyncResource() instanceof AsyncResource) return;
			const now = momentNow();
			const ms = now.awake - before.awake;
			if (ms >= fromMs) report({ ms, cpuMs: (now.cpuMicros - before.cpuMicros) / 1_000 });
			before = now;
		}
	});
	hook.enable();
	return () => hook.disable();
}

function momentNow() {
	const { user, system } = process.threadCpuUsage();
	return {
		awake: performance.now() - performance.nodeTiming.idleTime,
		cpuMicros: user + system
	};
}
