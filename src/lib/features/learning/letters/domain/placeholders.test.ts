import { expect, test } from 'vitest';
import { fillLetter, missingIn, type Values } from './fill-letter.ts';
import { PLACEHOLDERS, placeholdersIn, refusePlaceholders } from './placeholders.ts';
import { isProposed, PROPOSED_TEXT } from './proposed-model.ts';

const VALUES: Values = {
	prénom: 'Léa',
	nom: 'N’Diaye',
	programme: 'SÉNOU',
	'jour et heure de la réunion': 'mercredi 9 décembre 2026 à 17 h',
	lieu: 'la salle [nom]',
	'téléphone du centre': null,
	centre: 'Centre social La Digue'
};

test.each([
	['Bonjour [prenom],', '[prenom]', '[prénom]'],
	['Bonjour [Prénom],', '[Prénom]', '[prénom]'],
	['Bonjour [prènon],', '[prènon]', '[prénom]'],
	[
		'Le [jour et l’heure de la réunion].',
		'[jour et l’heure de la réunion]',
		'[jour et heure de la réunion]'
	],
	['Au [telephone].', '[telephone]', '[téléphone du centre]'],
	['Le [ lieu ].', '[ lieu ]', '[lieu]']
])('%s: the misspelt word is named, with the nearest that we know', (text, wrong, near) => {
	const refused = refusePlaceholders(text);
	expect(refused?.message).toContain(`${wrong} n’est pas un mot que nous savons remplacer.`);
	expect(refused?.message).toContain(`Vouliez-vous dire ${near}\u00a0?`);
});

test('a word that looks like none is named, and every known word is told', () => {
	const { message = '' } = refusePlaceholders('Votre [solde bancaire] est de [] euros.') ?? {};
	expect(message).toContain('[solde bancaire]');
	for (const word of Object.keys(PLACEHOLDERS)) expect(message).toContain(`[${word}]`);
});

test.each(['Bonjour [prénom', 'Bonjour prénom]', '[[prénom]]'])(
	'%s: a bracket is missing',
	(text) => {
		expect(refusePlaceholders(text)?.message).toContain('Il manque un crochet');
	}
);

test('the proposed letter holds only words that we know, and says where, when and how to call', () => {
	const { subject, body } = PROPOSED_TEXT;
	expect(refusePlaceholders(subject)).toBeNull();
	expect(refusePlaceholders(body)).toBeNull();
	expect(placeholdersIn(body)).toEqual(
		expect.arrayContaining(['prénom', 'jour et heure de la réunion', 'lieu', 'téléphone du centre'])
	);
	expect(isProposed({ subject, body })).toBe(true);
	expect(isProposed({ subject, body: `${body} ` })).toBe(false);
});

test('a word without value is named before anything is printed', () => {
	expect(missingIn({ subject: '[programme]', body: 'Au [téléphone du centre].' }, VALUES)).toEqual([
		'téléphone du centre'
	]);
	expect(missingIn({ subject: '[programme]', body: 'Bonjour.' }, VALUES)).toEqual([]);
});

test('words are replaced once, paragraphs are cut at empty lines, lines stay lines', () => {
	const body = 'Bonjour [prénom] [nom],\r\n\r\nRendez-vous :\r\n[lieu]\r\n \r\n\r\n  À bientôt';
	expect(fillLetter({ subject: 'Pour [prénom]', body }, VALUES)).toEqual({
		subject: 'Pour Léa',
		paragraphs: ['Bonjour Léa N’Diaye,', 'Rendez-vous :\nla salle [nom]', 'À bientôt']
	});
});
