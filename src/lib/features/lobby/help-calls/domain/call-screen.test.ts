import { expect, test } from 'vitest';
import { callScreen } from './call-screen.ts';

const CALLED = Temporal.Instant.from('2026-11-24T09:00:00Z');
const after = (seconds: number) => CALLED.add({ seconds });
const call = { calledAt: CALLED, comes: null, comesAt: null, outcome: null };

test('a call rings for two minutes, then says that nobody answered, then ends by itself', () => {
	expect(callScreen(null, CALLED)).toEqual({ state: 'ask', comes: null, wasCalled: false });
	expect(callScreen(call, after(0)).state).toBe('rings');
	expect(callScreen(call, after(119)).state).toBe('rings');
	expect(callScreen(call, after(120)).state).toBe('late');
	expect(callScreen(call, after(899)).state).toBe('late');
	expect(callScreen(call, after(900))).toEqual({ state: 'ask', comes: null, wasCalled: true });
});

test('whoever comes is named, even after two minutes; what is over may be called again', () => {
	const answered = { ...call, comes: 'Nadia', comesAt: after(150) };
	expect(callScreen(answered, after(200))).toMatchObject({ state: 'comes', comes: 'Nadia' });
	for (const outcome of ['gave-up', 'settled', 'request']) {
		expect(callScreen({ ...answered, outcome }, after(210))).toEqual({
			...{ state: 'ask', comes: null, wasCalled: true }
		});
	}
});
