import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findConfidential } from '../index.ts';

const MEGABYTE = 1_048_576;
const filled = (unit: string, length: number) =>
	unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Texts that begin like a secret everywhere, to make a careless search start again and again. */
const HOSTILE = [
	'4',
	'4 ',
	'1 ',
	' ',
	'-',
	'A',
	'FR76 ',
	'DE1',
	'mdp ',
	'mdp "',
	'mot de passe ',
	'code : ',
	'code secret un ',
	'4973371884985003 ',
	'49 73 37 18 84 98 50 03 ',
	'12345 banque guichet ',
	'151086204137820 ',
	'4\u200b',
	'😀4',
	'1.'
];

// The bound is far above the cost of one pass, and far below that of its square (hours).
it('a megabyte of any of them is read in one pass', { timeout: 120_000 }, () => {
	let slowest = { unit: '', milliseconds: 0 };
	for (const unit of HOSTILE) {
		const text = filled(unit, MEGABYTE);
		const start = process.cpuUsage();
		findConfidential(text);
		const { user, system } = process.cpuUsage(start);
		const milliseconds = (user + system) / 1000;
		if (milliseconds > slowest.milliseconds) slowest = { unit, milliseconds };
		expect(milliseconds, unit).toBeLessThan(20_000);
	}
	const speed = 1000 / slowest.milliseconds;
	console.log(`slowest of ${HOSTILE.length}: ${speed.toFixed(1)} MB/s on « ${slowest.unit} »`);
});

it('nor does any repetition of a few such signs cost more', { timeout: 120_000 }, () => {
	const unit = fc
		.array(
			fc.constantFrom(
				'4',
				'1',
				'12345',
				' ',
				'.',
				'-',
				'\n',
				'FR',
				'A',
				'mdp',
				'code',
				':',
				'"',
				'RIB',
				'secu',
				'\0'
			),
			{
				minLength: 1,
				maxLength: 6
			}
		)
		.map((signs) => signs.join(''));
	fc.assert(
		fc.property(unit, (repeated) => {
			const start = performance.now();
			findConfidential(filled(repeated, MEGABYTE / 8));
			expect(performance.now() - start).toBeLessThan(10_000);
		}),
		{ numRuns: 25 }
	);
});

it('what stands far away changes nothing: the search looks a bounded way around', () => {
	const scrap = fc
		.array(fc.constantFrom(...'0123456789 -./\nFRmdp:cod'), { maxLength: 60 })
		.map((all) => all.join(''));
	// Longer than any look ahead or behind, and nothing joins over it.
	const wall = ` ${'§ '.repeat(100)}`;
	fc.assert(
		fc.property(scrap, scrap, (left, right) => {
			const shift = left.length + wall.length;
			const both = findConfidential(left + wall + right).findings;
			const apart = [
				...findConfidential(left + wall).findings,
				...findConfidential(wall + right).findings.map((one) => ({
					...one,
					start: one.start + left.length,
					end: one.end + left.length
				}))
			];
			expect(both).toEqual(apart);
			expect(shift).toBeGreaterThan(0);
		})
	);
});
