import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenForAll } from './bell-ear.ts';

/** Each stream that a tab opened, and that is still open. */
let streams: Stream[] = [];
class Stream extends EventTarget {
	readonly url: string;
	constructor(url: string) {
		super();
		this.url = url;
		streams.push(this);
	}
	close(): void {
		streams = streams.filter((one) => one !== this);
	}
	says(): void {
		this.dispatchEvent(new Event('message'));
	}
}

let stops: (() => void)[] = [];
let nth = 0;
/** Where the calls are: another one each time, as the tabs of another browser do not hear these. */
let at = '';
beforeEach(() => {
	vi.stubGlobal('EventSource', Stream);
	at = `/equipe/appels/${(nth += 1)}`;
});
afterEach(() => {
	for (const stop of stops) stop();
	[stops, streams] = [[], []];
	vi.unstubAllGlobals();
});

/** A tab of the browser, and how often it was told to look. */
function openTab() {
	const changed = vi.fn<() => void>();
	const stop = listenForAll(at, changed);
	stops.push(stop);
	return { changed, close: stop };
}
/** Its own tasks done: the locks of a browser are given in a task of their own. */
const settled = () => expect.poll(() => streams.length).toBeGreaterThan(0);

test('of three tabs one alone holds the stream, and all of them are told', async () => {
	const tabs = [openTab(), openTab(), openTab()];
	await settled();
	expect(streams.map(({ url }) => url)).toEqual([`${at}/flux`]);
	// As it opens, each looks once by itself.
	for (const { changed } of tabs) expect(changed).toHaveBeenCalledTimes(1);
	streams[0]!.says();
	for (const { changed } of tabs) {
		await expect.poll(() => changed.mock.calls.length).toBe(2);
	}
	expect(streams).toHaveLength(1);
});

test('the tab that listened is closed: another one takes its place, and one only', async () => {
	const [first, second, third] = [openTab(), openTab(), openTab()];
	await settled();
	const [before] = streams;
	first.close();
	await expect.poll(() => streams.length).toBe(1);
	expect(streams[0]).not.toBe(before);
	streams[0]!.says();
	for (const { changed } of [second, third]) {
		await expect.poll(() => changed.mock.calls.length).toBe(2);
	}
	expect(first.changed).toHaveBeenCalledTimes(1);
	second.close();
	await expect.poll(() => streams.length).toBe(1);
	third.close();
	expect(streams).toEqual([]);
});

test('a tab that waited and leaves takes nothing: the one that listens goes on', async () => {
	const [first, second] = [openTab(), openTab()];
	await settled();
	const [heard] = streams;
	second.close();
	heard!.says();
	await expect.poll(() => first.changed.mock.calls.length).toBe(2);
	expect(streams).toEqual([heard]);
	// Nor later, when its turn would have come.
	const third = openTab();
	first.close();
	await expect.poll(() => streams.length).toBe(1);
	streams[0]!.says();
	await expect.poll(() => third.changed.mock.calls.length).toBe(2);
	expect(second.changed).toHaveBeenCalledTimes(1);
});

test('where the browser cannot choose one tab, each listens for itself', async () => {
	vi.stubGlobal('BroadcastChannel', undefined);
	const [first, second] = [openTab(), openTab()];
	expect(streams).toHaveLength(2);
	streams[1]!.says();
	expect([first, second].map(({ changed }) => changed.mock.calls.length)).toEqual([0, 1]);
});
