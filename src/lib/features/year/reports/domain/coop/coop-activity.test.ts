import { describe, expect, test } from 'vitest';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { type Accompaniment, coopActivity, coopForm } from './coop-activity.ts';
import { COOP_COLUMNS } from './coop-columns.ts';
import { COOP_LABELS, COOP_THEMES, coopRedirection } from './coop-values.ts';

const guided: Accompaniment = {
	key: '0190',
	day: '2026-03-10',
	recordedOn: '2026-03-11',
	family: 'citoyennete-impots',
	channel: 'comes',
	minutes: 20,
	device: null,
	autonomy: 'partiellement_autonome',
	sentTo: null,
	isKnown: true,
	cameBefore: true,
	commune: 'Outreau',
	sex: 'female',
	birthYear: 1954,
	ageBand: null,
	socialStatus: 'retraite'
};

test('a lady of 72 guided for her tax return, in La Coop’s values', () => {
	expect(coopActivity(guided)).toMatchObject({
		type: 'individuel',
		placeType: 'lieu_activite',
		theme: 'aide_aux_demarches_administratives',
		demarche: 'argent_impots',
		autonomy: 'partiellement_autonome',
		isSent: false,
		sex: 'feminin',
		ageBand: 'soixante_dix_plus',
		status: 'retraite'
	});
});

test('the lines to copy follow the form: who, when, how long, where, about what, how far alone', () => {
	const lines = coopForm(guided);
	expect(lines.map(({ label }) => label).slice(0, 5)).toEqual([
		'Bénéficiaire',
		'Date de l’accompagnement',
		'Durée',
		'Lieu d’accompagnement',
		'Matériel numérique utilisé'
	]);
	expect(Object.fromEntries(lines.map(({ label, value }) => [label, value]))).toMatchObject({
		'Date de l’accompagnement': '10/03/2026',
		Démarche: 'Argent - Impôts',
		'Matériel numérique utilisé': 'à choisir',
		'Orienté vers une autre structure': 'Non'
	});
});

describe('what Déclic does not know', () => {
	const unknown = { ...guided, ...{ isKnown: false, commune: null, sex: null, birthYear: null } };

	test('is not invented', () => {
		expect(coopActivity({ ...unknown, socialStatus: null })).toMatchObject({
			commune: '',
			sex: 'non_communique',
			ageBand: 'non_communique',
			status: 'non_communique'
		});
	});

	test('is left to choose, when La Coop asks for it', () => {
		const lines = coopForm({ ...unknown, family: 'autre-demarche', minutes: null });
		expect(lines).toContainEqual({ label: 'Démarche', value: 'à choisir' });
		expect(lines).toContainEqual({ label: 'Durée', value: 'non notée' });
	});
});

test('an anonymous subject keeps the age band she had', () => {
	expect(
		coopActivity({ ...guided, birthYear: null, ageBand: 'quarante_cinquante_neuf' }).ageBand
	).toBe('quarante_cinquante_neuf');
});

test('by telephone is at a distance, and a partner is one of the seven redirections', () => {
	const activity = coopActivity({ ...guided, channel: 'phones', sentTo: 'CAF' });
	expect(activity).toMatchObject({
		placeType: 'a_distance',
		isSent: true,
		redirection: 'operateur_ou_organisme_en_charge'
	});
	expect(coopRedirection('BIB')).toBe('autre');
});

test('every family has its theme, and every code its label', () => {
	for (const { code } of FAMILIES) {
		const { theme, demarche } = COOP_THEMES[code];
		expect(COOP_LABELS).toHaveProperty(theme);
		if (demarche) expect(COOP_LABELS).toHaveProperty(demarche);
	}
});

test('headers are those to verify, in the order of the export, and say so', () => {
	expect(COOP_COLUMNS).toHaveLength(26);
	expect(COOP_COLUMNS.every(({ label }) => label.endsWith(' (à vérifier)'))).toBe(true);
	expect(COOP_COLUMNS[0]!.cell(coopActivity(guided))).toEqual({ day: '2026-03-10' });
});
