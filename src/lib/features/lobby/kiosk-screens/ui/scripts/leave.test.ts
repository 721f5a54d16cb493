import { afterEach, expect, test, vi } from 'vitest';
import { Gesture, openScreen, part, readScript } from './screen.fixture.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** A screen with or without « Quitter vite »: what Escape leads to. */
async function escape(quits: boolean) {
	const form = part({ dataset: { finish: 'vite' } });
	const screen = openScreen(
		quits ? { 'form[data-finish]': form, 'form[data-finish="vite"]': form } : {}
	);
	(await readScript('leave')).leaveByForms!();
	screen.document.dispatchEvent(new Gesture('keydown', { key: 'Escape' }));
	await vi.runAllTimersAsync();
	return screen;
}

test('where a screen has to be left quickly, Escape leaves it too, and nothing says that it was read', async () => {
	const screen = await escape(true);
	expect([screen.asked, screen.led]).toEqual([['/borne/fin vite'], ['/borne']]);
});

test('elsewhere Escape ends nothing', async () => {
	const screen = await escape(false);
	expect([screen.asked, screen.led]).toEqual([[], []]);
});
