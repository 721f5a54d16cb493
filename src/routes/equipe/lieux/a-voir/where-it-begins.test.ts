import { expect, test } from 'vitest';
import { readIncomplete, readStale, writtenIncomplete, writtenStale } from './where-it-begins.ts';

const ID = '019aa5c2-5c8e-7b7e-9d8e-000000000001';

test('where a page begins is read back as it was written', () => {
	for (const verifiedAt of [null, '2026-03-02T08:00:00Z', '2026-03-02T08:00:00.123456Z']) {
		expect(readStale(writtenStale({ id: ID, verifiedAt }))).toEqual({ id: ID, verifiedAt });
	}
	for (const name of ['Mairie d’Outreau', 'C.C.A.S. de St-Étienne', 'a'.repeat(200)]) {
		expect(readIncomplete(writtenIncomplete({ id: ID, name }))).toEqual({ id: ID, name });
	}
});

test.each([null, '', ID, `${ID}.`, `${ID}.hier`, `${ID}.2026-99-99T08:00:00Z`, 'x.jamais'])(
	'« %s » is the beginning',
	(text) => {
		expect(readStale(text)).toBeUndefined();
	}
);
test.each([null, '', ID, `${ID}.`, 'x.Mairie'])('« %s » is the beginning too', (text) => {
	expect(readIncomplete(text)).toBeUndefined();
});
