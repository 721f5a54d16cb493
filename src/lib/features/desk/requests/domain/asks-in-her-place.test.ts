import { describe, expect, test } from 'vitest';
import { repeatsRepetitions, workOfPatterns } from '#lib/shared/work-of-patterns.fixture.ts';
import { asksInHerPlace } from './asks-in-her-place.ts';

describe('somebody asks the desk to do it in her place', () => {
	test.each([
		'faites-le-moi',
		'FAITES LE MOI S’IL VOUS PLAIT',
		'payez mon amende',
		'Payez mon amende de stationnement',
		'remplissez ma déclaration',
		'remplissez moi ma déclaration d’impôts',
		'dame de 70 ans, veut qu’on lui fasse sa déclaration d’impôts',
		'veut que vous remplissiez son dossier CAF',
		'voudrait qu’on fasse la carte grise à sa place',
		'vous pouvez me faire ma carte grise ?',
		'pouvez-vous remplir le dossier retraite',
		'vous pouvez payer l’amende pour moi',
		'faire ma déclaration à ma place',
		'me faire ma carte grise',
		'vient pour qu’on le fasse pour elle : « faites tout »',
		'est ce que vous pouvez le faire pour moi',
		'demande que le centre paie son amende en ligne',
		'faite le moi je comprend rien',
		'occupez-vous de mon dossier MDPH',
		'vous pourriez m’inscrire à France Travail ?'
	])('%s', (words) => {
		expect(asksInHerPlace(words)).toBe(true);
	});
});

describe('somebody wants to learn, to be shown or to be told: nothing is said of the charter', () => {
	test.each([
		'',
		'veut apprendre à faire sa déclaration toute seule',
		'comment faire sa carte grise ?',
		'comment payer mon amende',
		'aidez-moi à remplir ma déclaration',
		'montrez-moi comment on paie en ligne',
		'ne veut pas qu’on le fasse à sa place',
		'amende à payer, ne sait pas où',
		'déclaration d’impôts',
		'carte grise',
		'a oublié son mot de passe de la CAF',
		'cherche un atelier pour son fils',
		'veut faire ses démarches seule',
		'demande les horaires de la mairie',
		'a fait sa demande de retraite, attend la réponse',
		'envoyée par le CCAS pour une amende'
	])('%s', (words) => {
		expect(asksInHerPlace(words)).toBe(false);
	});
});

test('of a text made to tire the rules, no more is read than of a long one', () => {
	const reading = (times: number) =>
		workOfPatterns(() => asksInHerPlace('vous pouvez me faire faire faire a ma '.repeat(times)));
	expect(reading(600).characters).toBe(reading(60).characters);
	expect([...reading(60).patterns].filter(repeatsRepetitions)).toEqual([]);
});
