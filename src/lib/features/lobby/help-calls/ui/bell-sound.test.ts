import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSound } from './bell-sound.ts';

/** What each tab let be heard, in hertz. */
let heard: number[] = [];
let isAllowed = true;
let page = new EventTarget();

class Speaker {
	state = 'suspended';
	currentTime = 0;
	destination = null;
	async resume(): Promise<void> {
		if (isAllowed) this.state = 'running';
	}
	createOscillator() {
		const frequency = { value: 0 };
		return {
			...{ frequency, stop() {}, start: () => heard.push(frequency.value) },
			connect: <Next>(next: Next) => next
		};
	}
	createGain() {
		const gain = { setValueAtTime() {}, exponentialRampToValueAtTime() {} };
		return { gain, connect: <Next>(next: Next) => next };
	}
	async close(): Promise<void> {}
}

let closing: (() => void)[] = [];
let at = '';
let nth = 0;
beforeEach(() => {
	[heard, isAllowed, page, at] = [[], true, new EventTarget(), `/equipe/appels/${(nth += 1)}`];
	vi.stubGlobal('AudioContext', Speaker);
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
	for (const close of closing) close();
	closing = [];
	vi.unstubAllGlobals();
});

function openTab() {
	const allowed = vi.fn<() => void>();
	const sound = openSound(at, allowed);
	closing.push(sound.close);
	return { allowed, ...sound };
}
const touch = (gesture: 'pointerdown' | 'keydown') => page.dispatchEvent(new Event(gesture));
/** The tab that may sound is chosen in a task of its own. */
const heardFrom = (tabs: { ring(): void }[]) => () => {
	heard = [];
	for (const tab of tabs) tab.ring();
	return heard;
};

test.each(['pointerdown', 'keydown'] as const)(
	'silent until somebody touches the page (%s), then two notes a ring',
	async (gesture) => {
		const tab = openTab();
		tab.ring();
		expect(heard).toEqual([]);
		touch(gesture);
		await expect.poll(heardFrom([tab])).toEqual([880, 660]);
		expect(tab.allowed).toHaveBeenCalledTimes(1);
	}
);

test('a browser that still refuses is asked again at the next touch', async () => {
	const tab = openTab();
	isAllowed = false;
	touch('pointerdown');
	await Promise.resolve();
	expect(tab.allowed).not.toHaveBeenCalled();
	isAllowed = true;
	touch('pointerdown');
	await expect.poll(heardFrom([tab])).toEqual([880, 660]);
});

test('of two tabs one sounds, and the other one once it is closed', async () => {
	const tabs = [openTab(), openTab()];
	touch('keydown');
	await expect.poll(heardFrom(tabs)).toEqual([880, 660]);
	const own = tabs.find((tab) => heardFrom([tab])().length > 0)!;
	const other = tabs.find((tab) => tab !== own)!;
	expect(heardFrom([other])()).toEqual([]);
	own.close();
	await expect.poll(heardFrom([other])).toEqual([880, 660]);
});
