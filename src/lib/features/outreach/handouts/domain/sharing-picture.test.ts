import { expect, test } from 'vitest';
import { CENTRE, courseOf, slotOf } from './handouts.fixture.ts';
import { sharingPicture } from './sharing-picture.ts';
import { posterInWords } from './text-to-post.ts';

const told = (next: Parameters<typeof sharingPicture>[1]['next'], change: object = {}) =>
	posterInWords(
		sharingPicture({ ...CENTRE, ...change }, { town: 'Outreau', next, day: '2027-02-01' })
	).replace(/\u00a0/g, ' ');

test('says the town, the centre, what comes next, where, and whom to call', () => {
	expect(told(courseOf())).toBe(
		'Lettres blanches sur fond vert foncé. Outreau. Centre social Jacques Brel. ' +
			'Ateliers informatiques. À partir du mardi 2 mars, de 14 h à 16 h. ' +
			'2 rue du Pont de Pierre, 62230 Outreau. Appelez-nous : 03 21 00 00 00. Gratuit.'
	);
});

test('what comes elsewhere says where, beside the address of the centre', () => {
	expect(told(courseOf({ place: 'Médiathèque' }))).toContain(
		'de 14 h à 16 h. Médiathèque. 2 rue du Pont de Pierre, 62230 Outreau.'
	);
});

test('a slot is told by its day', () => {
	expect(told(slotOf('2027-03-02'))).toContain(
		'Permanence numérique. Mardi 2 mars, de 9 h à 12 h.'
	);
});

test('nothing to come, no telephone, no address: nothing is invented', () => {
	expect(told(null, { phone: null, address: [], isFree: false })).toBe(
		'Lettres blanches sur fond vert foncé. Outreau. Centre social Jacques Brel. Passez au centre.'
	);
});
