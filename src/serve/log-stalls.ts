import type { ServerResponse } from 'node:http';
import { log } from '#lib/platform/log.ts';
import { countStall } from '#lib/platform/metrics/stalls.ts';
import { routeOf } from '#lib/platform/request-marks.ts';
import { watchStalls } from '#lib/platform/threads/watch-stalls.ts';
import { isEndless } from './drain.ts';

/** A stall is logged from there on. */
const LOGGED_FROM_MS = 100;
/** Nothing that anybody sends may hold the process longer: whoever reads the log is warned. */
const LONGEST_MS = 250;
const MOST_ROUTES = 10;

/** Which routes are being answered: patterns, never addresses. */
export type RoutesUnderWay = { add(response: ServerResponse): void; list(): string[] };

export function keepRoutesUnderWay(): RoutesUnderWay {
	const underWay = new Set<ServerResponse>();
	return {
		add(response) {
			underWay.add(response);
			// The long work may be that which ends an answer: it is still there when the stall is reported.
			response.once('close', () => setImmediate(() => underWay.delete(response)));
		},
		list() {
			const working = [...underWay].filter((response) => !isEndless(response));
			return [...new Set(working.map(({ req }) => routeOf(req) ?? 'none'))];
		}
	};
}

/**
 * Counts what keeps the process from everybody for a tenth of a second, and logs it when somebody was being answered:
 * on a busy machine, the console of whoever tries Déclic says nothing else. Gives how to stop.
 */
export function logStalls(underWay: Pick<RoutesUnderWay, 'list'>): () => void {
	return watchStalls(LOGGED_FROM_MS, ({ ms, cpuMs }) => {
		const all = underWay.list();
		// The hook of Node is to be over before anything is written.
		setImmediate(() => {
			countStall(all, ms);
			if (all.length === 0) return;
			const stall = {
				ms: Math.round(ms),
				cpuMs: Math.round(cpuMs),
				routes: all.slice(0, MOST_ROUTES)
			};
			log[cpuMs < LONGEST_MS ? 'info' : 'warn'](stall, 'stalled');
		});
	});
}
