import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Always the same date: Chromium waits five seconds after a file whose date has changed. */
const ONE_DATE = new Date('2000-01-01T00:00:00Z');
const FIRST_TRY_MS = 250;
const LAST_TRY_MS = 30_000;

/**
 * The rules of the visit, where Chromium reads them, laid again until it says that it has taken them.
 * It looks at their folder some time after it has read them for the first time, and drops what it
 * notices then: a change made meanwhile would wait for a quarter of an hour.
 */
export function openRules(file, strip) {
	let laid = 0;
	let taken = 0;
	let again;
	let waiting = [];

	function lay(text, tryMs) {
		put(file, text);
		again = setTimeout(() => lay(text, Math.min(tryMs * 2, LAST_TRY_MS)), tryMs);
	}

	return {
		/** Lays these, with a number that the strip reads in them and tells, and the word of the visit. */
		lay(policies, agent) {
			clearTimeout(again);
			laid++;
			const numbered = {
				...policies,
				'3rdparty': { extensions: { [strip.id]: { pose: laid, agent } } }
			};
			lay(JSON.stringify(numbered, null, '\t'), FIRST_TRY_MS);
		},
		/** The browser has those of this number. */
		wereTaken(number) {
			if (!Number.isInteger(number) || number <= taken || number > laid) return;
			taken = number;
			if (taken === laid) clearTimeout(again);
			for (const { tell } of waiting.filter((one) => one.number <= taken)) tell(true);
		},
		/** Whether those laid last are taken, as soon as they are or when patience ends. */
		async areTaken(patienceMs) {
			if (taken === laid) return true;
			const { promise, resolve } = Promise.withResolvers();
			const mine = { number: laid, tell: resolve };
			waiting.push(mine);
			const patience = setTimeout(resolve, patienceMs, false);
			const answer = await promise;
			clearTimeout(patience);
			waiting = waiting.filter((one) => one !== mine);
			return answer;
		},
		stop() {
			clearTimeout(again);
		}
	};
}

/**
 * In place of the other at once. It is written in a folder under theirs, where Chromium neither reads
 * nor looks.
 */
function put(file, text) {
	const aside = join(dirname(file), 'en-cours');
	mkdirSync(aside, { recursive: true });
	const half = join(aside, basename(file));
	writeFileSync(half, text, { mode: 0o600 });
	utimesSync(half, ONE_DATE, ONE_DATE);
	renameSync(half, file);
}
