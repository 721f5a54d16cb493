import { needLabel, NEEDS } from '../facts/needs.ts';

const GROUPS: readonly (readonly [string, readonly string[]])[] = [
	[
		'Tout de suite',
		['manger', 'dormir', 'violences', 'enfant-en-danger', 'sante-urgente', 'mal-etre']
	],
	[
		'Payer, s’en sortir',
		['energie', 'cantine', 'caf', 'rsa', 'bourse', 'impots', 'dettes', 'vetements']
	],
	[
		'Enfants et famille',
		['ecole', 'creche', 'centre-de-loisirs', 'aide-aux-devoirs', 'parents', 'naissance']
	],
	[
		'Santé et grand âge',
		['carte-vitale', 'medecin', 'handicap', 'aidant', 'seniors', 'addictions']
	],
	['Se loger', ['logement', 'expulsion', 'travaux', 'courrier']],
	[
		'Papiers et droits',
		['carte-identite', 'titre-de-sejour', 'permis', 'elections', 'droits', 'retraite']
	],
	['Travailler, apprendre', ['emploi', 'jeunes', 'formation', 'francais']],
	[
		'Ordinateur et internet',
		[
			...['ordinateur', 'demarche-en-ligne', 'arnaques', 'acces-internet'],
			...['acheter-ordinateur', 'reparer']
		]
	],
	['Bouger, sortir', ['transport', 'livres', 'rencontrer']]
];

const optionOf = (code: string) => ({ value: code, label: needLabel(code) });
const grouped = new Set(GROUPS.flatMap(([, codes]) => codes));
const alone = NEEDS.filter(({ code }) => !grouped.has(code));

/** What people come for, in their words, a few headings for whoever ticks. A need that is new is there too. */
export const NEED_GROUPS = [
	...GROUPS.map(([label, codes]) => ({ label, options: codes.map(optionOf) })),
	...(alone.length > 0
		? [{ label: 'Et aussi', options: alone.map(({ code }) => optionOf(code)) }]
		: [])
];
