import { chanceFrom } from '../../src/lib/shared/seeded-chance.ts';

/** How the lines of a file are: each has ended up once in a loop that somebody wrote for ordinary ones. */
export const SHAPES = ['all alike', 'all different', 'sorted', 'one giant value'] as const;
export type Shape = (typeof SHAPES)[number];

/** A page where somebody drops a file, and what its lines are made of. */
export type HeavyFile = {
	address: string;
	/** Beside the file. */
	fields: Record<string, string>;
	heads: string[];
	/** Ten times as many as the largest that a centre has. */
	many: number;
	line(words: { nth: number; word: string; other: string }): string;
	/** From the page of a draft: what writes it. */
	write?: string;
};

const DAYS = ['12/09', '19/09', '26/09', '03/10', '10/10', '17/10', '07/11', '14/11', '21/11'];
const figures = (nth: number, many: number) => String(nth).padStart(many, '0');

export const HEAVY_FILES: Record<string, HeavyFile> = {
	'places of the quarter': {
		address: '/equipe/lieux/importer?/essayer',
		fields: {},
		many: 10_000,
		heads: [
			'id,nom,commune,code_postal,adresse,latitude,longitude,typologie,telephone,date_maj,pivot'
		],
		line: ({ nth, word, other }) =>
			`p-${nth},${word} ${other},Outreau,62230,${nth} rue ${word},50.7051,1.5901,ASSO,0199001234,2026-10-01,13002526500013`
	},
	'places that are refuges': {
		address: '/equipe/lieux/importer?/essayer',
		fields: {},
		many: 10_000,
		heads: ['id,nom,commune,code_postal,adresse,typologie,telephone,date_maj,pivot,refuge'],
		line: ({ nth, word, other }) =>
			`r-${nth},${word} ${other},Outreau,62230,${nth} rue ${word},CHRS,0199001234,2026-10-01,13002526500013,${nth % 2 ? 'oui' : ''}`
	},
	'places with the telephone of refuges': {
		address: '/equipe/lieux/importer?/essayer',
		fields: {},
		many: 10_000,
		heads: ['id,nom,commune,code_postal,adresse,typologie,telephone,date_maj,pivot'],
		line: ({ nth, word, other }) =>
			`t-${nth},${word} ${other},Outreau,62230,${nth} rue ${word},${nth % 2 ? 'CHRS' : 'ASSO'},0199001234,2026-10-01,13002526500013`
	},
	'list of members': {
		address: '/equipe/habitants/liste',
		fields: {},
		many: 15_000,
		write: '?/ecrire',
		heads: ['Nom;Prénom;Année de naissance;Téléphone;Courriel;Commune;N° adhérent'],
		line: ({ nth, word, other }) =>
			`${word};${other};${1940 + (nth % 70)};06 39 98 ${figures(Math.floor(nth / 100) % 100, 2)} ${figures(nth % 100, 2)};${word}@exemple.fr;Outreau;${nth}`
	},
	'notebook of the desk': {
		address: '/equipe/accueil/cahier',
		fields: { annee: '2018' },
		many: 3_000,
		write: '?/ecrire',
		heads: ['date;heure;demande;envoyé par;réponse donnée'],
		line: ({ nth, word, other }) =>
			`${figures(1 + (nth % 28), 2)}/${figures(1 + (nth % 12), 2)}/2018;13h30;dame 66 ans - ${word} ${other} ne marche pas;CCAS;orientée vers la mairie`
	},
	'notebook that names who came and who sent them': {
		address: '/equipe/accueil/cahier',
		fields: { annee: '2018' },
		many: 3_000,
		write: '?/ecrire',
		heads: ['date;nom;prénom;demande;envoyé par;réponse donnée'],
		line: ({ nth, word, other }) =>
			`${figures(1 + (nth % 28), 2)}/${figures(1 + (nth % 12), 2)}/2018;Ruche;Phare;${word} ${other};${other} ${word};rempli pour elle`
	},
	'register of a year': {
		address: '/equipe/registres',
		fields: { annee: '2018' },
		many: 3_000,
		write: '?/ecrire',
		heads: [
			'Numéri’Kids - mercredi matin 10h-12h',
			`Enfant;Année naiss.;Responsable (tél.);${DAYS.join(';')}`
		],
		line: ({ nth, word, other }) =>
			`${word} ${other};${2004 + (nth % 10)};06 39 98 ${figures(Math.floor(nth / 100) % 100, 2)} ${figures(nth % 100, 2)};${DAYS.map((_, at) => ((nth + at) % 3 ? 'x' : '')).join(';')}`
	}
};

const GIANT = 60_000;

/** So many lines of that shape, the same each time. */
export function linesOf(file: HeavyFile, shape: Shape, many: number): string {
	const chance = chanceFrom(50);
	const drawn = () =>
		Array.from({ length: 4 + Math.floor(chance() * 6) }, () =>
			String.fromCodePoint(97 + Math.floor(chance() * 26))
		).join('');
	const words = Array.from({ length: many }, () => ({ word: drawn(), other: drawn() }));
	if (shape === 'sorted') words.sort((a, b) => (a.word < b.word ? -1 : Number(a.word > b.word)));
	const lines = words.map(({ word, other }, nth) => {
		if (shape === 'all alike') return file.line({ nth, word: 'Ruche', other: 'Phare' });
		const isGiant = shape === 'one giant value' && nth === 1;
		return file.line({ nth, word, other: isGiant ? `${drawn()} `.repeat(GIANT / 6) : other });
	});
	return [...file.heads, ...lines].join('\n');
}

/** The form that sends it. */
export function formOf(file: HeavyFile, text: string): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(file.fields)) form.set(name, value);
	form.set('fichiers', new File([text], 'fichier.csv', { type: 'text/csv' }));
	return form;
}
