import { expect } from 'vitest';
import { NOW } from '../simulated-provider.fixture.ts';
import {
	lineTo,
	openSimulatedSmsc,
	SMSC_ACCOUNT,
	type SmscHabits
} from '../simulated-smsc.fixture.ts';
import { openSmpp } from '../smpp.ts';
import type { Inbound, Receipt } from '../sms-provider.ts';

export type Listening = Awaited<ReturnType<typeof openListening>>;

/** Somebody listens to a simulated SMSC, and keeps what it hears unless `isKept` says otherwise; `takes` is how long that takes. */
export async function openListening(habits: SmscHabits = {}, patience = 5_000) {
	const smsc = await openSimulatedSmsc(habits);
	const receipts: Receipt[] = [];
	const inbound: Inbound[] = [];
	const on = { isKept: true, now: NOW, takes: Temporal.Duration.from('PT0S') };
	const [first, longest] = [10, 40].map((milliseconds) => Temporal.Duration.from({ milliseconds }));
	const provider = openSmpp(
		{ ...lineTo(smsc.address, patience), now: () => on.now },
		{ ...SMSC_ACCOUNT, pace: { waits: { first: first!, longest: longest! } } }
	);
	const keepIn =
		<T>(list: T[]) =>
		async (one: T) => {
			list.push(one);
			on.now = on.now.add(on.takes);
			if (!on.isKept) throw new Error('the database is away');
		};
	const stop = provider.listen!({ receipt: keepIn(receipts), inbound: keepIn(inbound) });
	const isBound = (times: number) =>
		expect.poll(() => smsc.heard.filter((one) => one === 'bind_transceiver')).toHaveLength(times);
	await isBound(1);
	return Object.assign(on, {
		smsc,
		provider,
		/** What was heard, in order, kept or not. */
		receipts,
		inbound,
		stop,
		isBound,
		close: async () => {
			await stop();
			await smsc.close();
		}
	});
}
