import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Rules = {
	lay: (policies: object, agent: string) => void;
	wereTaken: (number: unknown) => void;
	areTaken: (patienceMs: number) => Promise<boolean>;
	stop: () => void;
};
// The agent is plain JavaScript, which no type describes.
const agent = new URL('../../deploy/kiosk/agent/rules.mjs', import.meta.url).href;
const { openRules } = (await import(agent)) as {
	openRules: (file: string, strip: { id: string }) => Rules;
};

let folder: string;
let file: string;
let rules: Rules;
beforeEach(() => {
	vi.useFakeTimers();
	folder = mkdtempSync(join(tmpdir(), 'declic-rules-'));
	file = join(folder, 'declic.json');
	rules = openRules(file, { id: 'bandeau' });
});
afterEach(() => {
	rules.stop();
	vi.useRealTimers();
	rmSync(folder, { recursive: true });
});

/** How many times another file came in the place of the one before, in so long. */
function laidIn(seconds: number): number {
	let times = 0;
	for (let past = 0; past < seconds * 1000; past += 50) {
		const before = statSync(file).ctimeMs;
		vi.advanceTimersByTime(50);
		if (statSync(file).ctimeMs !== before) times++;
	}
	return times;
}

test('they are laid again until the browser says that it has these, and no others', () => {
	rules.lay({ SyncDisabled: true }, '8631.mot');
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
		SyncDisabled: true,
		'3rdparty': { extensions: { bandeau: { pose: 1, agent: '8631.mot' } } }
	});
	expect(laidIn(2)).toBe(3);
	rules.lay({}, '8631.mot');
	for (const number of [1, 3, 0, -1, '2', null, undefined]) rules.wereTaken(number);
	expect(laidIn(2)).toBe(3);
	rules.wereTaken(2);
	expect(laidIn(60)).toBe(0);
});

test('their date never changes, or Chromium waits; nothing else stands where it reads', () => {
	rules.lay({}, '8631.mot');
	const { mtimeMs, mode } = statSync(file);
	laidIn(1);
	expect(statSync(file).mtimeMs).toBe(mtimeMs);
	// The word of the visit is in it.
	expect(mode & 0o077).toBe(0);
	const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
	expect(files.map(({ name }) => name)).toEqual(['declic.json']);
});

test('who waits for them hears when they are taken, or that they are not yet', async () => {
	rules.lay({}, '8631.mot');
	const impatient = rules.areTaken(4_000);
	const patient = rules.areTaken(60_000);
	await vi.advanceTimersByTimeAsync(5_000);
	expect(await impatient).toBe(false);
	rules.wereTaken(1);
	expect(await patient).toBe(true);
	expect(await rules.areTaken(0)).toBe(true);
});
