import { expect, test } from 'vitest';
import { readPdf, tagged, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import { draftPaper } from '../../domain/draft/draft-paper.ts';
import type { Draft, DraftPerson } from '../../domain/draft/draft.ts';

const person = (nth: number, name: string, seat: string | null): DraftPerson => ({
	entryId: `entry-${nth}`,
	personId: `person-${nth}`,
	name,
	waitingDays: 10,
	level: { probabilities: [1, 0, 0], source: 'told' },
	wish:
		nth % 2 === 0
			? null
			: { slots: [{ weekday: 3, startsAt: '17:00' }], needs: ['quiet'], staysHere: true },
	party: null,
	seat,
	byHand: false,
	lacksCommitment: false
});
const draft: Draft = {
	id: 'draft',
	startsOn: '2026-11-30',
	marks: [{ id: 'mark', entryId: 'entry-5', kind: 'later', offerId: null }],
	offers: [
		{
			...{ id: 'wed', weekday: 3, startsAt: '17:00', minutes: 120, capacity: 9, minimum: 2 },
			...{ partnerId: null, place: null, room: 'Espace numérique', roomId: null, provides: [] },
			...{ format: 'level', animators: [] }
		}
	],
	apart: [],
	people: [
		person(1, 'Odette Vasseur', 'wed'),
		person(2, 'Marie-Bernadette Delattre-Vandenbroucke', 'wed'),
		person(3, 'Ali Benali', null),
		person(4, 'Ali Bertin', null),
		person(5, 'Yves Roussel', null)
	]
};
const paper = draftPaper(draft, {
	programme: 'Ateliers informatiques',
	author: 'Centre social Jacques Brel',
	day: '2026-11-26'
});

test('a draft on paper says who is where and who waits, with lines to write on', async () => {
	const read = await readPdf(await renderPdf(paper));
	const words = wordsOf(read);
	expect(words).toContain('mercredi 17\u00a0h, Espace numérique');
	expect(words).toContain('Odette V.');
	expect(words).toContain('Sans place pour l’instant (2)');
	expect(words).toContain('à demander');
	const [group] = paper.blocks.filter(({ kind }) => kind === 'table');
	expect(group).toMatchObject({ rows: { length: 7 } });
	expect(tagged(read.roots, 'TH').map(({ text }) => text)).toEqual(
		expect.arrayContaining(['Prénom', 'Peut venir', 'Note', 'Groupe'])
	);
	expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

test('left on a table, it gives no whole name but of two who would be called the same, and no level of anybody', () => {
	const said = JSON.stringify(paper.blocks);
	expect(said).not.toContain('Vasseur');
	expect(said).toContain('Ali Benali');
	expect(said).toContain('Ali Bertin');
	expect(said).not.toContain('niveau tout proche');
	expect(said).not.toContain('Roussel');
});
