import type { PlaywrightTestConfig } from '@playwright/test';
import { afterEach, expect, test, vi } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

/** Each costs everybody two seconds of a browser, each time: one more takes the place of another. */
const MOST_BY_DAY = 182;
/** Told at night by their nature: long, or they measure. */
const MOST_WITHOUT_KEEPER = 12;
/** What the night has to tell, and does: it only grows. */
const LEAST_AT_NIGHT = 240;

const specs = projectFiles().filter((path) => path.endsWith('.spec.ts'));
const isOfTheNight = (path: string) => path.includes('.night.');
const told = (path: string) => textOf(path).match(/^\s*test\(/gm)?.length ?? 0;
const keepersIn = (path: string) =>
	[...textOf(path).matchAll(/\bbyNight\(\s*'([^']+)'/g)].map(([, keeper]) => keeper!);
const withoutKeeper = (path: string) => textOf(path).match(/@nuit\b/g)?.length ?? 0;
/** Told for each of some roles or widths, one of which is of the day. */
const ofBoth = (path: string) => textOf(path).match(/:\s*byNight\(/g)?.length ?? 0;
const byDay = (path: string) =>
	isOfTheNight(path) ? 0 : told(path) - keepersIn(path).length - withoutKeeper(path) + ofBoth(path);
const sum = (count: (path: string) => number) => specs.reduce((all, one) => all + count(one), 0);

/** Why a file keeps no promise by day; null when it does. */
function whyNot(keeper: string): string | null {
	const found = projectFiles().filter((path) => path.endsWith(`/${keeper}`));
	if (found.length !== 1) return `${found.length} files`;
	if (isOfTheNight(keeper)) return 'is of the night itself';
	if (!/\.(?:test|walk|spec)\.ts$/.test(keeper)) return 'is no test';
	return keeper.endsWith('.spec.ts') && byDay(found[0]!) < 1 ? 'tells nothing by day' : null;
}

afterEach(() => vi.unstubAllEnvs());

/** The settings of the journeys, as the gate or the night reads them. */
async function settings(night: '0' | '1'): Promise<PlaywrightTestConfig> {
	vi.stubEnv('DECLIC_NIGHT', night);
	const file = `../../playwright.config.ts?night=${night}`;
	return ((await import(file)) as { default: PlaywrightTestConfig }).default;
}

const leaveOut = (tags: RegExp | RegExp[] | undefined, tag: string) =>
	[tags ?? []].flat().some((one) => one.test(tag));

test('a journey of the night names the quicker test that keeps its promise by day', () => {
	const wrong = specs.flatMap((path) =>
		keepersIn(path).flatMap((keeper) => {
			const why = whyNot(keeper);
			return why ? `${path}: ${keeper} ${why}` : [];
		})
	);
	expect(wrong).toEqual([]);
});

test('they are counted: the night loses none, the day is not made longer', () => {
	expect(sum((path) => keepersIn(path).length)).toBeGreaterThanOrEqual(LEAST_AT_NIGHT);
	expect(sum(withoutKeeper)).toBeLessThanOrEqual(MOST_WITHOUT_KEEPER);
	expect(sum(byDay)).toBeLessThanOrEqual(MOST_BY_DAY);
});

test('the gate leaves them out, and the night tells every one of them', async () => {
	const [gate, night] = [await settings('0'), await settings('1')];
	expect(gate.projects!.length).toBeGreaterThan(3);
	for (const { name, grepInvert } of gate.projects!)
		expect(leaveOut(grepInvert, '@nuit'), name).toBe(true);
	for (const { name, grepInvert } of night.projects!)
		expect(leaveOut(grepInvert, '@nuit'), name).toBe(false);
	expect(gate.testIgnore).not.toEqual([]);
	expect(night.testIgnore).toEqual([]);
	// With a script and without: whatever its tags, one of the two tells it.
	const both = night.projects!.filter(({ name }) => name?.endsWith('-javascript'));
	for (const tag of ['@avec-javascript', '@sans-script', '@sans-javascript'])
		expect(
			both.some(({ grep, grepInvert }) => !grep && !leaveOut(grepInvert, tag)),
			tag
		).toBe(true);
});
