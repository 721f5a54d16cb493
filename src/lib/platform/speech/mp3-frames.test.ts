import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secondsOfMp3 } from './mp3-frames.ts';

/** Frames of 24 kbit/s at 22.05 kHz, of 78 bytes, or 79 where one is added to keep the pace. */
const frames = (paddings: boolean[]) =>
	Buffer.concat(
		paddings.flatMap((padded) => [
			Buffer.from(padded ? 'fff332c4' : 'fff330c4', 'hex'),
			Buffer.alloc(padded ? 75 : 74)
		])
	);

test('an MP3 lasts as long as its frames, and none that is cut or continued is one', () => {
	const paddings = fc.array(fc.boolean(), { minLength: 1, maxLength: 50 });
	fc.assert(
		fc.property(paddings, fc.nat(), fc.uint8Array({ minLength: 1 }), (padded, cut, more) => {
			const whole = frames(padded);
			expect(secondsOfMp3(whole)).toBeCloseTo((padded.length * 576) / 22_050);
			const before = secondsOfMp3(whole.subarray(0, cut % whole.length));
			expect(before === null || (cut % whole.length) % 78 <= 50).toBe(true);
			expect(secondsOfMp3(Buffer.concat([whole, Buffer.from([0, ...more])]))).toBeNull();
		})
	);
});

test.each([
	['nothing', ''],
	['zeros', '00000000'],
	['MPEG-1', 'fffb90c4'],
	['layer II', 'fff530c4'],
	['no rate', 'fff300c4'],
	['a forbidden rate', 'fff3f0c4'],
	['a reserved frequency', 'fff33cc4'],
	['half a head', 'fff3']
])('%s is no sound', (_, head) => {
	const bytes = Buffer.concat([Buffer.from(head, 'hex'), Buffer.alloc(head ? 200 : 0)]);
	expect(secondsOfMp3(bytes)).toBeNull();
});
