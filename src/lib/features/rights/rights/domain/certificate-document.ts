import { plainDay } from '#lib/shared/french-dates.ts';
import type { WrittenDocument } from '#lib/shared/document/blocks.ts';

/** What each table is called on a screen. */
export type TableTitles = ReadonlyMap<string, string>;

export type CertifiedErasure = {
	cause: 'retention' | 'erasure-asked';
	people: number;
	counts: Record<string, number>;
	sha256: string;
	/** The day, in the centre. */
	day: string;
};

/** Why, as a certificate says it (RGPD, art. 5, 1, e and 17). */
export const CAUSES = {
	retention: 'Fin de la durée de conservation\u00a0: deux ans après le dernier contact.',
	'erasure-asked': 'Effacement demandé par la personne.'
} as const;

/** What each count is of, in the words of the screen, the largest first (RGPD, art. 5, 2). */
function countLines(
	counts: Record<string, number>,
	titles: TableTitles
): { title: string; rows: number }[] {
	return Object.entries(counts)
		.map(([table, rows]) => ({ title: titles.get(table) ?? table, rows }))
		.toSorted((a, b) => b.rows - a.rows || a.title.localeCompare(b.title, 'fr'));
}

/** Proof that something was destroyed, without a word of what it was (RGPD, art. 5, 2). */
export function certificateDocument(
	one: CertifiedErasure,
	{ centre, titles }: { centre: string; titles: TableTitles }
): WrittenDocument {
	return {
		title: 'Certificat d’effacement',
		author: centre,
		asOf: one.day,
		isLargePrint: false,
		pictures: {},
		blocks: [
			{ kind: 'paragraph', tone: 'lead', text: `Effacé le ${plainDay(one.day)}.` },
			{ kind: 'paragraph', text: CAUSES[one.cause] },
			{ kind: 'paragraph', text: `Personnes concernées\u00a0: ${one.people}.` },
			{
				kind: 'table',
				caption: 'Lignes effacées ou vidées',
				columns: [
					{ label: 'Quoi', isNumber: false },
					{ label: 'Lignes', isNumber: true }
				],
				rows: countLines(one.counts, titles).map(({ title, rows }) => [title, String(rows)])
			},
			{
				kind: 'paragraph',
				text: `Empreinte de la liste des fiches (SHA-256 de leurs numéros triés, un par ligne)\u00a0: ${one.sha256}`
			},
			{
				kind: 'paragraph',
				tone: 'note',
				text: 'Les inscriptions, les présences et les demandes restent comptées, sans nom. Les bilans n’ont pas changé. Une sauvegarde peut encore contenir ces lignes douze mois au plus.'
			}
		]
	};
}
