import { renderLetters } from '#lib/platform/documents/letters/render-letters.ts';
import { letterTo, runOf } from '#lib/platform/documents/letters/letters.fixture.ts';
import { line, type Line } from '../line.ts';
import { measure } from '../samples.ts';

const PEOPLE = 1000;
/** The naive way is told by a tenth of the letters: each takes as long as the others. */
const ALONE = 100;

/** A thousand letters in one file, and what they would take if each were made by itself. */
export async function* letters(): AsyncGenerator<Line> {
	const all = Array.from({ length: PEOPLE }, (_, rank) =>
		letterTo([`Léa Lebœuf ${rank}`, `Appt ${rank}`, '12 rue de l’Église', '62230 OUTREAU'], {
			isLargePrint: rank % 3 === 0
		})
	);
	const times = await measure(3, {
		together: async () => renderLetters(runOf(...all)),
		alone: async () => {
			for (const one of all.slice(0, ALONE)) await renderLetters(runOf(one));
		}
	});
	const naive = (times.alone.p50 * PEOPLE) / ALONE;
	yield line('letters/1000', times.together.p50 / 1000, 's', {
		baseline: naive / 1000,
		against: 'each letter made by itself'
	});
}
