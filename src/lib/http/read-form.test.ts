import * as v from 'valibot';
import { expect, test } from 'vitest';
import { chosenId, tick, typedNumber } from '#lib/shared/typed-values.ts';
import { readForm } from './read-form.ts';

const Room = v.object({
	salle: v.optional(v.union([v.literal(''), chosenId()]), ''),
	nom: v.pipe(v.string(), v.trim(), v.minLength(1, 'Donnez un nom.')),
	places: v.pipe(
		typedNumber(null),
		v.nullable(v.pipe(v.number('Écrivez un nombre.'), v.integer('Écrivez un nombre entier.')))
	),
	offre: v.array(v.picklist(['ecran', 'acces'])),
	ouverte: tick
});

function sent(...fields: [string, string | File][]): FormData {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
}

test('a form is read field by field: numbers, boxes and lists are what they say', () => {
	const form = sent(
		['nom', ' Salle bleue '],
		['places', '9'],
		['offre', 'ecran'],
		['offre', 'acces']
	);
	form.set('ouverte', 'on');
	expect(readForm(Room, form)).toEqual({
		sent: { salle: '', nom: 'Salle bleue', places: 9, offre: ['ecran', 'acces'], ouverte: true }
	});
});

test('what was not sent is empty: nothing ticked, no list, no number', () => {
	expect(readForm(Room, sent(['nom', 'Salle bleue'], ['places', '']))).toEqual({
		sent: { salle: '', nom: 'Salle bleue', places: null, offre: [], ouverte: false }
	});
});

test('each field to correct has its first sentence', () => {
	expect(readForm(Room, sent(['places', '2,5']))).toEqual({
		errors: { nom: 'Donnez un nom.', places: 'Écrivez un nombre.' }
	});
});

test('a rule without a sentence still speaks French', () => {
	expect(readForm(Room, sent(['nom', 'Bleue'], ['offre', 'piscine']))).toEqual({
		errors: { offre: 'Cette réponse est à revoir.' }
	});
});

test('a file where a word is expected is no word', () => {
	expect(readForm(Room, sent(['nom', new File(['x'], 'x.txt')]))).toEqual({
		errors: { nom: 'Donnez un nom.' }
	});
});

test('an identifier that nobody typed is nobody’s field: its sentence stands alone', () => {
	const Line = v.object({ venue: chosenId('Choisissez une personne.') });
	expect(readForm(Line, sent(['venue', 'x']))).toEqual({
		errors: { '': 'Choisissez une personne.' }
	});
});
