import { expect, test } from 'vitest';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { tellEchoes, tellTown } from './told-town.ts';

const ANSWERED = { state: 'planned', plannedOn: '2026-12-03', words: 'Bientôt.', on: '2026-12-01' };

test('four are told to nobody, five are, in each text', () => {
	expect([null, 4, 5].map((count) => tellEchoes(count, 'fr'))).toEqual([
		...[null, null],
		'5 personnes le disent aussi.'
	]);
	for (const text of PUBLIC_TEXTS) {
		expect(tellEchoes(4, text)).toBeNull();
		expect(tellEchoes(12, text)).toContain('12');
	}
});

test('what the town plans is said with its day, in the language of whoever reads', () => {
	expect(tellTown(ANSWERED, 'fr')).toEqual({
		...{ state: 'planned', deed: 'Prévu', says: 'La mairie dit\u00a0:' },
		quoted: '«\u202fBientôt.\u202f»',
		line: 'La mairie a prévu de le réparer le 3 décembre 2026 (réponse du 1er décembre 2026).'
	});
	expect(tellTown(ANSWERED, 'en')!.line).toBe(
		'The town hall plans to mend it on 3 December 2026 (answered on 1 December 2026).'
	);
	expect(tellTown({ ...ANSWERED, state: 'mended', plannedOn: null }, 'ar')!.line).toMatch(
		/^تمّ إصلاحه \(الجواب يوم 1/
	);
});

test('nothing is told of no answer, nor of a word that is no state', () => {
	expect(tellTown(null, 'fr')).toBeNull();
	expect(tellTown({ ...ANSWERED, state: 'lost' }, 'fr')).toBeNull();
});
