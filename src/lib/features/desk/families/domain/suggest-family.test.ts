import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAMILIES, familyLabel, rankFamilies, suggestFamily } from '../index.ts';

const proposed = (text: string) => suggestFamily(text).family;

test('the ten families stand in their order, the study’s seven first, each with its French label', () => {
	expect(FAMILIES.map(({ code }) => code).join(' ')).toBe(
		'etat-civil citoyennete-impots prestations-sante emploi retraite scolarite loisirs ' +
			'equipement apprendre autre-demarche'
	);
	expect(familyLabel('scolarite')).toBe('Scolarité');
	expect(new Set(FAMILIES.map(({ label }) => label)).size).toBe(10);
});

test.each([
	['une amende à payer', 'citoyennete-impots'],
	['carte grise sur le site de l’ANTS', 'autre-demarche'],
	['passeport, site ANTS', 'etat-civil'],
	['espace Pôle emploi', 'emploi'],
	['espace France Travail', 'emploi'],
	['inscrit à l’ANPE', 'emploi'],
	['la sécu lui a écrit', 'prestations-sante'],
	['site de la CPAM', 'prestations-sante'],
	['APL', 'prestations-sante'],
	['compte CARSAT', 'retraite'],
	['impots.gouv', 'citoyennete-impots'],
	['ENT du collège', 'scolarite'],
	['facture de cantine', 'scolarite'],
	['sa box', 'equipement'],
	['son imprimante', 'equipement'],
	['quelle tablette choisir', 'equipement'],
	['savoir se servir d’un ordinateur', 'apprendre'],
	['une place en crèche', 'loisirs'],
	['permis de conduire', 'autre-demarche'],
	['avocat et tribunal', 'autre-demarche']
])('« %s » is %s', (text, family) => {
	expect(proposed(text)).toBe(family);
});

describe('it is read as people write', () => {
	test.each([
		['capitals without accents', 'DECLARATION DE REVENUS', 'citoyennete-impots'],
		['a slip of the keyboard', 'demande de retriate', 'retraite'],
		['a letter forgotten', 'inscription à la cantne', 'scolarite'],
		['an elision without its apostrophe', 'inscrire a lécole', 'scolarite'],
		['as it sounds', 'fo fer une déclarassion dinpo', 'citoyennete-impots'],
		['as it sounds', 'inscripsion kantine', 'scolarite'],
		['initials with dots', 'papier de la C.A.F.', 'prestations-sante'],
		['in one word', 'poleemploi', 'emploi'],
		['accents typed apart', 'école'.normalize('NFD'), 'scolarite'],
		['full-width letters', 'ｃａｎｔｉｎｅ', 'scolarite']
	])('%s: « %s »', (_manner, text, family) => {
		expect(proposed(text)).toBe(family);
	});

	test('a word of everyday French is not taken for its neighbour of the lexicon', () => {
		for (const text of ['un retrait', 'c’est court', 'la porte est fermée']) {
			expect(suggestFamily(text)).toEqual({ family: 'autre-demarche', confidence: 0 });
		}
	});
});

describe('when two families are named', () => {
	test.each([
		[
			'a wish to learn gives way to the démarche',
			'apprendre à faire sa déclaration d’impôts',
			'citoyennete-impots'
		],
		['a mail gives way to what it is for', 'créer une adresse mail pour pôle emploi', 'emploi'],
		[
			'learning in general stays, whatever it is for',
			'cours d’informatique pour ses impôts',
			'apprendre'
		],
		[
			'several démarches to learn are learning in general',
			'apprendre les démarches : impôts, CAF, ameli, retraite',
			'apprendre'
		],
		[
			'the thing asked wins over its purpose',
			'attestation CAF pour la cantine',
			'prestations-sante'
		],
		['… and the other way round', 'certificat de scolarité pour la CAF', 'scolarite'],
		[
			'the same organism twice is no debate',
			'inscription sur le site de la CAF pour l’APL',
			'prestations-sante'
		],
		['who sent her says nothing', 'envoyée par pôle emploi, carte grise', 'autre-demarche'],
		['who she is says nothing', 'monsieur retraité, demandeur d’emploi avant - wifi', 'equipement']
	])('%s: « %s »', (_rule, text, family) => {
		expect(proposed(text)).toBe(family);
	});
});

describe('how far it is to be trusted', () => {
	test('nothing said, nothing proposed with confidence', () => {
		for (const text of ['', '   ', '\u00a0\t', '…?!', '12 34', 'bonjour madame']) {
			expect(suggestFamily(text)).toEqual({ family: 'autre-demarche', confidence: 0 });
		}
	});

	test('a clear request is trusted more than a hesitating one, and than a hint', () => {
		const [clear, torn, hint] = ['carte vitale', 'carte vitale ou crèche', 'un courrier'];
		expect(suggestFamily(clear).confidence).toBeGreaterThan(suggestFamily(torn).confidence);
		expect(suggestFamily(torn).confidence).toBeGreaterThan(suggestFamily(hint).confidence);
	});

	test('the screen’s list ranks the ten, each once, whatever is typed', () => {
		const pasted = readFileSync('content/families.json', 'utf8').match(/[^",]+/g)!;
		const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...pasted)));
		fc.assert(
			fc.property(typed, (said) => {
				const text = String(said);
				const ranked = rankFamilies(text);
				expect(new Set(ranked.map(({ family }) => family)).size).toBe(10);
				const trust = ranked.map(({ confidence }) => confidence);
				expect(trust).toEqual(trust.toSorted((one, other) => other - one));
				expect(trust[0]).toBeLessThanOrEqual(1);
				expect(trust[9]).toBeGreaterThanOrEqual(0);
				expect(suggestFamily(text).confidence).toBe(trust[0]);
			})
		);
	});
});
