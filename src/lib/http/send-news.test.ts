import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sendNews } from './send-news.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listen(options?: Parameters<typeof sendNews>[1]) {
	const unsubscribe = vi.fn<() => void>();
	let change = () => {};
	const answer = sendNews(async (tell) => {
		change = tell;
		return unsubscribe;
	}, options);
	const reader = answer.body!.getReader();
	const read = async () => {
		const { done, value } = await reader.read();
		return done ? null : new TextDecoder().decode(value);
	};
	return { answer, reader, read, unsubscribe, change: () => change() };
}

test('it says that it listens, then that something changed, and nothing of what', async () => {
	const { answer, read, change } = listen();
	expect(answer.headers.get('content-type')).toBe('text/event-stream');
	expect(answer.headers.get('cache-control')).toContain('no-transform');
	expect(await read()).toBe('retry: 2000\n\n');
	expect(await read()).toBe('data: ecoute\n\n');
	change();
	expect(await read()).toBe('data: change\n\n');
});

test('a line on which nothing comes beats', async () => {
	const { read } = listen({ beatMs: 20_000 });
	await read();
	await read();
	vi.advanceTimersByTime(20_000);
	expect(await read()).toBe(': la\n\n');
});

test('whoever leaves is listened for no more, and what comes after harms nobody', async () => {
	const { read, reader, unsubscribe, change } = listen();
	await read();
	await read();
	await reader.cancel();
	expect(unsubscribe).toHaveBeenCalledOnce();
	change();
	expect(vi.getTimerCount()).toBe(0);
});

test('after its life it ends: whoever still may asks again', async () => {
	const { read, unsubscribe } = listen({ lifeMs: 600_000 });
	await read();
	await read();
	vi.advanceTimersByTime(600_000);
	// The beats that came meanwhile, then the end.
	let last = await read();
	while (last?.startsWith(':')) last = await read();
	expect(last).toBeNull();
	expect(unsubscribe).toHaveBeenCalledOnce();
	expect(vi.getTimerCount()).toBe(0);
});

test('left before it could listen, it lets go as soon as it does', async () => {
	const ready = Promise.withResolvers<() => void>();
	const unsubscribe = vi.fn<() => void>();
	const reader = sendNews(() => ready.promise).body!.getReader();
	await reader.read();
	await reader.cancel();
	ready.resolve(unsubscribe);
	await vi.waitFor(() => expect(unsubscribe).toHaveBeenCalledOnce());
});
