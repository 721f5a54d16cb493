import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Gesture, openScreen, readScript } from './screen.fixture.ts';

const open = async () => (await readScript('taps')).ignoreSecondTaps!();
let screen: ReturnType<typeof openScreen>;
beforeEach(async () => {
	screen = openScreen({});
	await open();
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** Whether a press is heard, so long after the one before. */
function isHeard(after: number, how: { detail?: number; isTypedFast?: boolean } = {}): boolean {
	vi.advanceTimersByTime(after);
	const press = new Gesture('click', { detail: how.detail ?? 1 });
	if (how.isTypedFast) Object.assign(screen.document, { closest: () => screen.document });
	screen.document.dispatchEvent(press);
	if (how.isTypedFast) Object.assign(screen.document, { closest: () => null });
	return !press.defaultPrevented;
}

test('a second tap within half a second presses nothing, and the next one does', () => {
	expect(isHeard(0)).toBe(true);
	expect(isHeard(300)).toBe(false);
	expect(isHeard(199)).toBe(false);
	expect(isHeard(1)).toBe(true);
});

test('on the next screen too: the first tap is remembered there', async () => {
	expect(isHeard(0)).toBe(true);
	const { sessionStorage: kept } = globalThis;
	screen = openScreen({});
	vi.stubGlobal('sessionStorage', kept);
	vi.setSystemTime(1_000_000);
	await open();
	expect(isHeard(400)).toBe(false);
	expect(isHeard(101)).toBe(true);
});

test('a key is no finger, a drawn letter is typed fast, a label presses its box with the same tap', () => {
	expect(isHeard(0)).toBe(true);
	expect(isHeard(10)).toBe(true);
	expect(isHeard(100, { detail: 0 })).toBe(true);
	expect(isHeard(100, { isTypedFast: true })).toBe(true);
	expect(isHeard(100)).toBe(false);
});
