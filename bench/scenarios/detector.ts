import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { HOSTILE } from '#lib/features/house/confidential/domain/corpus/hostile-units.fixture.ts';
import { type Line, line } from '../line.ts';

const MEGABYTE = 1_048_576;

/** How fast the slowest of hostile texts is read, beside how fast its letters are merely walked. */
export async function* detector(): AsyncGenerator<Line> {
	let slowest = { speed: Infinity, text: '' };
	for (const unit of HOSTILE) {
		const text = unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);
		const speed = speedOf(() => findConfidential(text));
		if (speed < slowest.speed) slowest = { speed, text };
	}
	yield line('detector/hostile', slowest.speed, 'MB/s', {
		baseline: speedOf(() => walk(slowest.text)),
		against: 'walking the same letters'
	});
}

/**
 * The better of two readings, the first one also compiles; in time of the processor, since reading is
 * all that is done and a busy machine says nothing of it.
 */
function speedOf(read: () => unknown): number {
	const times = [1, 2].map(() => {
		const start = process.cpuUsage();
		read();
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	});
	return 1000 / Math.min(...times);
}

function walk(text: string): number {
	let sum = 0;
	for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
	return sum;
}
