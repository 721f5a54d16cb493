import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aimedAt, announceCourse, announceDropIns } from './announcement.ts';
import { CENTRE, courseOf, slotOf } from './handouts.fixture.ts';
import { MOST_SIGNS, pictureInWords, textToPost } from './text-to-post.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const course = announceCourse(courseOf({ place: 'Salle bleue' }));

test('what is pasted says what, when, where, the telephone and the page', () => {
	expect(plain(textToPost(course, CENTRE)).split('\n')).toEqual([
		'Ateliers informatiques',
		'Centre social Jacques Brel',
		'À partir du mardi 2 mars, de 14 h à 16 h.',
		'10 séances, le mardi, jusqu’au 18 mai.',
		'Salle bleue.',
		'Gratuit.',
		'Pour venir, appelez-nous : 03 21 00 00 00',
		'https://declic.example/centres/jacques-brel'
	]);
});

test('without a telephone one passes by; what is not said to be free is not', () => {
	const text = textToPost(course, { ...CENTRE, phone: null, isFree: false });
	expect(text).toContain('Pour venir, passez au centre.');
	expect(text).not.toMatch(/Gratuit|appelez/);
});

test('for whom it is, once somebody said it, in the text and in the words of the picture', () => {
	const aimed = aimedAt(course, 'Pour débuter');
	expect(textToPost(aimed, CENTRE)).toContain('\nPour débuter.\n');
	expect(pictureInWords(aimed, CENTRE)).toContain(' Pour débuter. ');
});

test('of a week full of slots, as many days as hold', () => {
	const slots = [1, 2, 3, 4, 5, 6, 7].flatMap((day) => [
		slotOf(`2027-03-0${day}`, { place: 'Salle polyvalente du premier étage' }),
		slotOf(`2027-03-0${day}`, { startsAt: '14:00', endsAt: '17:00' })
	]);
	const text = textToPost(announceDropIns('2027-03-01', slots), CENTRE);
	expect(text.length).toBeLessThanOrEqual(MOST_SIGNS);
	expect(text).toMatch(/Lundi 1er[^]*03 21 00 00 00\nhttps/);
});

test('whatever is written of it, it holds in four hundred signs, its telephone and its page whole', () => {
	const typed = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 200 }),
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.constantFrom('a'.repeat(200), 'mot '.repeat(50), '')
	);
	fc.assert(
		fc.property(typed, typed, typed, fc.boolean(), (title, place, name, isFree) => {
			const centre = { ...CENTRE, name, isFree };
			const text = textToPost(announceCourse(courseOf({ title, place })), centre);
			expect(text.length).toBeLessThanOrEqual(400);
			expect(text.isWellFormed() || ![title, place, name].every((one) => one.isWellFormed())).toBe(
				true
			);
			expect(text.endsWith(`${CENTRE.phone}\n${CENTRE.page}`)).toBe(true);
		})
	);
});

test('a long title is cut after a word', () => {
	const title = 'Apprendre à se servir de son téléphone '.repeat(4).trim();
	const [first] = textToPost(announceCourse(courseOf({ title })), CENTRE).split('\n');
	expect(first).toMatch(/ (?:Apprendre|à|se|servir|de|son|téléphone)…$/);
	expect(first!.length).toBeLessThanOrEqual(110);
});

test('the picture is told in all of its words, in their order', () => {
	expect(plain(pictureInWords(course, CENTRE))).toBe(
		'Lettres blanches sur fond vert foncé. Centre social Jacques Brel. Ateliers informatiques. ' +
			'À partir du mardi 2 mars, de 14 h à 16 h. 10 séances, le mardi, jusqu’au 18 mai. ' +
			'Salle bleue. Appelez-nous : 03 21 00 00 00. Gratuit.'
	);
});
