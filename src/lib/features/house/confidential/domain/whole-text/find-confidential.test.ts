import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import { findConfidential, maskConfidential } from '../../index.ts';

const kinds = (text: string) =>
	findConfidential(text).findings.map(({ kind, verdict }) => `${kind} ${verdict}`);

describe('what papers and people write', () => {
	it.each([
		['1 49 05 2A 123 456 51', ['nir refused']],
		['1 51 08 62 041 378 clé 20', ['nir refused']],
		['1 51 08 62 041 378 (20)', ['nir refused']],
		['n° sécu 1 51 08 62 041 378', ['nir doubtful']],
		['1 51 08 62 041 378 21', ['nir doubtful']],
		['BE68 5390 0754 7034', ['iban refused']],
		['FR71 6674 8450 8788 9243 9034 991', ['iban doubtful']],
		[
			'Code banque : 20041 Guichet : 01005 N° de compte : 0500013M026 Clé RIB : 06',
			['rib refused']
		],
		['RIB 20041 01005 0500013M026 07', ['rib doubtful']],
		['Amex 3782 822463 10005', ['card refused']],
		['carte bleue 4973 3718 8498 5004', ['card doubtful']],
		['4973 3718 8498 5003 et 1 51 08 62 041 378 20', ['card refused', 'nir refused']],
		['mot de passe : 4973371884985003', ['card refused']],
		['scan_4973371884985003(1).pdf', ['card refused']]
	])('%s', (text, expected) => expect(kinds(text)).toEqual(expected));
});

describe('what only looks like it', () => {
	it.each([
		'n° SIRET du centre 783 912 451 00017',
		'73282932000074',
		'siret La Poste 35600000000048',
		'SIREN 451 783 915 06 39 98 12 45',
		'4973 3718 8498 5004',
		'1Z4973371884985003',
		'n° de suivi 4973371884985003',
		'+49 7337 1884 9850',
		'23/12/2018 24/12/2018',
		'06 45 12 34 56 03 21 80 27 82',
		'IMEI 353862696448340',
		'4006381333931',
		'le DE 12 NOVEMBRE 2018 AU SIEGE',
		'20041 01005 0500013M026 07',
		'commande 4008 1127 3345, PDL 30612345678901'
	])('%s', (text) => expect(kinds(text)).toEqual([]));
});

it('a mark takes the place of each finding, and the rest is left as it was', () => {
	const text = 'RIB FR71 6674 8450 8788 9243 9034 990, mdp : Toutou62 (ameli)';
	const masked = maskConfidential(text, findConfidential(text).findings);
	expect(masked).toBe('RIB [numéro masqué], mdp : [secret masqué] (ameli)');
});

it('any text is read, findings are apart and in order, and once masked nothing is left', () => {
	const scrap = fc.constantFrom(...'0123456789 -./\n\u00a0\u200b😀é𝟒٤FRcarte:mdp='.match(/./gsu)!);
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.array(scrap).map((all) => all.join(''))
	);
	fc.assert(
		fc.property(text, (written) => {
			const { findings, notes } = findConfidential(written);
			let reached = 0;
			for (const { start, end } of findings) {
				expect(start).toBeGreaterThanOrEqual(reached);
				expect(end).toBeGreaterThan(start);
				reached = end;
			}
			expect(reached).toBeLessThanOrEqual(written.length);
			for (const note of notes) expect(note.end).toBeLessThanOrEqual(written.length);
			expect(findConfidential(maskConfidential(written)).findings).toEqual([]);
		}),
		{ numRuns: tenth(500) }
	);
});

it('one click masks all of it: what is sent again is never refused again', () => {
	const said =
		'mdp |mot de passe |: |"|« | »|commence par |et finit par |Sol|62!|mon |chat |phrase secrète : |le facteur |code secret |deux fois |vingt-deux |4970 |22 |09/27 |123 |est |Minou62 |oublié |son |\n|(|Sol22 |nouveau ';
	const words = fc.array(fc.constantFrom(...said.split('|')), { maxLength: 14 });
	fc.assert(
		fc.property(words, (all) => {
			const masked = maskConfidential(all.join(''));
			expect(findConfidential(masked).findings, masked).toEqual([]);
		}),
		{ numRuns: tenth(2000) }
	);
});
