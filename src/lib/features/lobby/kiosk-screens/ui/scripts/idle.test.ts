import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Gesture, openScreen, part, readScript } from './screen.fixture.ts';

const seconds = (many: number) => vi.advanceTimersByTimeAsync(many * 1000);
let screen: ReturnType<typeof openScreen>;
let dialog: EventTarget & { open: boolean };
let count: { textContent: string };

beforeEach(async () => {
	count = { textContent: '' };
	dialog = part({
		open: false,
		querySelector: () => count,
		showModal: () => (dialog.open = true),
		close: () => (dialog.open = false)
	}) as unknown as typeof dialog;
	screen = openScreen({ '[data-still]': dialog });
	(await readScript('idle')).watchIdleness!();
});
afterEach(() => {
	vi.clearAllTimers();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

test('after two minutes without a touch it asks, counts a minute, then ends the visit', async () => {
	await seconds(119);
	expect(dialog.open).toBe(false);
	await seconds(1);
	expect([dialog.open, count.textContent]).toEqual([true, '60']);
	await seconds(20);
	expect(count.textContent).toBe('40');
	await seconds(39);
	expect(screen.asked).toEqual([]);
	await seconds(1);
	expect(screen.asked).toEqual(['/borne/fin inactif']);
	expect(screen.led).toEqual(['/borne/fini']);
});

test('a touch anywhere continues, as often as she likes', async () => {
	for (let time = 0; time < 12; time += 1) {
		await seconds(150);
		expect(dialog.open).toBe(true);
		dialog.dispatchEvent(new Gesture('click'));
		expect(dialog.open).toBe(false);
	}
	await seconds(150);
	screen.document.dispatchEvent(new Gesture('keydown', { key: 'a' }));
	expect(dialog.open).toBe(false);
	expect(screen.asked).toEqual([]);
});

test('a touch puts it off, and whoever waits for somebody is asked nothing', async () => {
	await seconds(100);
	screen.document.dispatchEvent(new Gesture('pointerdown'));
	await seconds(100);
	expect(dialog.open).toBe(false);
	screen.document.documentElement.dataset.appel = 'sonne';
	await seconds(1000);
	expect(dialog.open).toBe(false);
	delete screen.document.documentElement.dataset.appel;
	await seconds(121);
	expect(dialog.open).toBe(true);
});
