import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import { findConfidential, maskConfidential } from '../../index.ts';
import {
	broken,
	card,
	type Draw,
	drawsOf,
	iban,
	keylessNir,
	nir,
	oneOf,
	rib
} from './make-secrets.fixture.ts';
import { GROUPS, inGroups, writeNumber } from './write-number.fixture.ts';

const MAKERS = { nir, iban, rib, card } as const;
const KINDS = Object.keys(MAKERS) as (keyof typeof MAKERS)[];
const draws = fc.integer().map(drawsOf);
/** Nothing around, a file's name, letters glued, quotes, lines. */
const AROUND = [
	['', ''],
	['carte_', '.pdf'],
	['vu', 'merci'],
	['« ', ' »'],
	['(', ')'],
	['dame 70 ans, ', ', à rappeler'],
	['première ligne\nnuméro : ', '\ntroisième ligne']
] as const;

const planted = (draw: Draw, written: string) => {
	const [before, after] = oneOf(draw, AROUND);
	return {
		text: before + written + after,
		start: before.length,
		end: before.length + written.length
	};
};

describe.each(KINDS)('a valid %s', (kind) => {
	it('is refused where it stands, whatever its writing and its neighbours', () => {
		fc.assert(
			fc.property(draws, (draw) => {
				const { text, ...place } = planted(draw, writeNumber(draw, kind, MAKERS[kind](draw)));
				const { findings } = findConfidential(text);
				expect(findings, text).toEqual([{ kind, verdict: 'refused', ...place }]);
				expect(findConfidential(maskConfidential(text, findings)).findings).toEqual([]);
			}),
			{ numRuns: tenth(1000) }
		);
	});
});

describe('a number with a wrong key is never refused', () => {
	const wrong = {
		nir: (draw: Draw) => broken(nir(draw, '1278')),
		iban: (draw: Draw) => broken(iban(draw, 'FR')),
		rib: (draw: Draw) => broken(rib(draw)),
		card: (draw: Draw) => broken(card(draw, [16]))
	};

	it.each(KINDS)('%s', (kind) => {
		fc.assert(
			fc.property(draws, (draw) => {
				const written = writeNumber(draw, kind, wrong[kind](draw), false);
				const { text } = planted(draw, written);
				const { findings } = findConfidential(text);
				expect(
					findings.filter(({ verdict }) => verdict === 'refused'),
					text
				).toEqual([]);
			}),
			{ numRuns: tenth(1000) }
		);
	});

	it('an IBAN of any country neither', () => {
		fc.assert(
			fc.property(draws, (draw) => {
				const { findings } = findConfidential(writeNumber(draw, 'iban', broken(iban(draw))));
				expect(findings).not.toContainEqual(
					expect.objectContaining({ kind: 'iban', verdict: 'refused' })
				);
			})
		);
	});

	it('is doubted when it has the French shape, or says what it is', () => {
		fc.assert(
			fc.property(draws, (draw) => {
				const told = [
					['iban', '', wrong.iban(draw)],
					['rib', 'son RIB : ', wrong.rib(draw)],
					['card', 'carte bleue n° ', wrong.card(draw)]
				] as const;
				for (const [kind, before, number] of told) {
					const written = inGroups(number, oneOf<readonly number[]>(draw, GROUPS[kind]), ' ');
					const { findings } = findConfidential(before + written);
					expect(findings, before + written).toMatchObject([{ kind, verdict: 'doubtful' }]);
				}
			})
		);
	});
});

it('a social security number without its key is doubted', () => {
	fc.assert(
		fc.property(draws, (draw) => {
			const text = inGroups(keylessNir(draw), oneOf(draw, [[0], [1, 2, 2, 2, 3, 3]]), ' ');
			expect(findConfidential(text).findings, text).toMatchObject([
				{ kind: 'nir', verdict: 'doubtful', start: 0, end: text.length }
			]);
		})
	);
});

it('two secrets in a text are two findings, in their order', () => {
	fc.assert(
		fc.property(draws, (draw) => {
			const kinds = [oneOf(draw, KINDS), oneOf(draw, KINDS)];
			const text = kinds.map((kind) => writeNumber(draw, kind, MAKERS[kind](draw))).join(' et ');
			expect(
				findConfidential(text).findings.map(({ kind }) => kind),
				text
			).toEqual(kinds);
		})
	);
});
