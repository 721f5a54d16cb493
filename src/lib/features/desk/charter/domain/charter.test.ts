import { expect, test } from 'vitest';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { CHARTER, offerFor } from './charter.ts';
import { writtenCharter } from './written-charter.ts';

test('the six reasons of the study are there, in its order', () => {
	expect(CHARTER.reasons.map(({ code }) => code)).toEqual([
		'role',
		'competence',
		'confidential-data',
		'liability',
		'private-sector',
		'other-centres'
	]);
});

test('every family of request has something to offer instead, and an unknown one too', () => {
	expect(CHARTER.instead.map(({ family }) => family)).toEqual(FAMILIES.map(({ code }) => code));
	expect(offerFor('citoyennete-impots')).toContain('impôts');
	expect(offerFor('inconnue')).toBe(CHARTER.instead.at(-1)!.offer);
});

test.each([
	['citoyennete-impots', 'a reçu une amende de Belgique', /bureau de tabac/],
	['citoyennete-impots', 'PV de stationnement, flashée par un radar', /amendes\.gouv\.fr/],
	['citoyennete-impots', 'Déclaration des impôts en ligne', /accueil des impôts/],
	['citoyennete-impots', 'Inscription sur les listes électorales', /service-public/],
	['citoyennete-impots', 'procuration pour voter', /commissariat/],
	['prestations-sante', 'sa Carte Vitale ne marche plus', /ameli/],
	['prestations-sante', 'prime d’activité, la CAF ne répond pas', /compte de la CAF/],
	['prestations-sante', 'aide pour un dossier', /à la CAF, à la CPAM/],
	['emploi', 'amende', /France Travail/]
])('%s, « %s »: what is offered is that of the matter', (family, words, offered) => {
	expect(offerFor(family, words)).toMatch(offered);
});

test('nobody is told off: no sentence of the charter says « interdit » or « vous devez »', () => {
	expect(JSON.stringify(CHARTER)).not.toMatch(/interdit|vous devez|il est obligatoire/i);
});

test('the wall has the centre’s words after the shared ones, dated by the last change', () => {
	const bare = writtenCharter('Jacques Brel', null);
	expect(bare.asOf).toBe(CHARTER.version);
	expect(bare.isLargePrint).toBe(true);
	const day = '2027-01-12';
	const told = writtenCharter('Jacques Brel', { text: 'Le mardi.\n\n Le jeudi. ', day });
	expect(told.asOf).toBe(day);
	expect(told.blocks.slice(bare.blocks.length)).toEqual([
		{ kind: 'heading', level: 2, text: 'Dans notre centre' },
		{ kind: 'paragraph', text: 'Le mardi.' },
		{ kind: 'paragraph', text: 'Le jeudi.' }
	]);
	expect(writtenCharter('Jacques Brel', { text: 'Le mardi.', day: '2020-01-01' }).asOf).toBe(
		CHARTER.version
	);
});
