import { ofPerson } from '#lib/shared/french-articles.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { type HeldRecord, readableTables, type ToldTable } from './held-record.ts';
import { readableValue } from './readable-value.ts';

/** What is held on somebody, on paper, in large print: to be handed to her (RGPD, art. 12 and 15). */
export function recordDocument(record: HeldRecord): WrittenDocument {
	const { centre, day, name, journal } = record;
	return {
		title: `Ce que Déclic sait ${ofPerson(name)}`,
		author: centre,
		asOf: day,
		isLargePrint: true,
		pictures: {},
		blocks: [
			{ kind: 'paragraph', tone: 'lead', text: `Relevé le ${plainDay(day)}, pour ${name}.` },
			{
				kind: 'paragraph',
				text: 'Tout ce que le centre garde de vous est dans ce document. Un texte peut nommer quelqu’un d’autre\u00a0: gardez-le pour vous.'
			},
			...readableTables(record).flatMap(tableBlocks),
			{ kind: 'heading', level: 2, text: 'Qui a écrit, et quand' },
			{
				kind: 'paragraph',
				text: `Votre fiche et ce qui s’y rattache ont été écrits ou modifiés ${journal.length} fois. Le détail, avec le rôle de la personne de l’équipe, est dans le fichier JSON.`
			},
			{ kind: 'heading', level: 2, text: 'Vos droits' },
			{
				kind: 'list',
				isNumbered: false,
				items: [
					'Corriger une erreur, ou ne plus recevoir de rappels\u00a0: demandez à l’accueil ou à la direction.',
					'Faire effacer vos données\u00a0: la direction vous répond en un mois au plus.',
					'Sans demande de votre part, votre nom s’efface deux ans après votre dernière venue.',
					'Si la réponse ne vous convient pas\u00a0: la CNIL, www.cnil.fr, 3 place de Fontenoy, 75007 Paris.'
				]
			}
		]
	};
}

/** Each line as a small list of what is known, and nothing of what is not. */
function tableBlocks({ title, columns, rows }: ToldTable): Block[] {
	return [
		{ kind: 'heading', level: 2, text: title },
		...rows.map((row): Block => {
			const items = columns.flatMap((column) => {
				const value = readableValue(column, row[column.key]);
				return value ? `${column.label}\u00a0: ${value}` : [];
			});
			return { kind: 'list', isNumbered: false, items: [items.join('\u00a0; ')] };
		})
	];
}
