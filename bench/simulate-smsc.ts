// A centre of SMS of its own process, for the bench: says its address, then, asked, what it took.
import { openSimulatedSmsc } from '#lib/platform/sms/providers/simulated-smsc.fixture.ts';

export type Taken = {
	count: number;
	/** Numbers that got more than one. */
	twice: number;
	/** From the first one answered to the last one. */
	seconds: number;
};

const LOOK_MS = 5;

const smsc = await openSimulatedSmsc({ receipts: true });
let [first, last, seen] = [0, 0, 0];
setInterval(() => {
	const { length } = smsc.submitted;
	if (length === seen) return;
	last = performance.now();
	if (seen === 0) first = last - LOOK_MS;
	seen = length;
}, LOOK_MS);
process.on('message', () => {
	const count = smsc.submitted.length;
	const numbers = new Set(smsc.submitted.map(({ to }) => to));
	const taken: Taken = { count, twice: count - numbers.size, seconds: (last - first) / 1000 };
	process.send!(taken);
});
process.on('disconnect', () => process.exit());
process.send!(smsc.address);
