import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { groupName } from '../groups/group-name.ts';

export type EnrolledGroup = {
	label: string;
	weekday: number | null;
	startsAt: string | null;
	endsAt: string | null;
	cycleLabel: string;
	names: readonly string[];
};

export type PartnerSheet = {
	programmeName: string;
	partnerName: string;
	year: number;
	groups: readonly EnrolledGroup[];
	/** The figures of the year, as the report gives them; none before the first séance. */
	figures: readonly { label: string; value: string }[];
	/** Until which day they are counted, in words. */
	until: string;
};

/**
 * The sheet for who offers a programme that the centre animates: names and times of those enrolled,
 * since that partner enrols them, and the figures of the year (study-2.3).
 */
export function partnerSheet(
	sheet: PartnerSheet,
	paper: { author: string; day: string }
): WrittenDocument {
	const title = `${sheet.programmeName}, inscriptions et chiffres ${sheet.year}`;
	return {
		title,
		author: paper.author,
		asOf: paper.day,
		isLargePrint: false,
		pictures: {},
		blocks: [
			{ kind: 'heading', level: 1, text: title },
			{ kind: 'paragraph', tone: 'lead', text: `Pour ${sheet.partnerName}` },
			...enrolments(sheet),
			...figures(sheet)
		]
	};
}

function enrolments({ groups, partnerName }: PartnerSheet): Block[] {
	const heading: Block = { kind: 'heading', level: 2, text: 'Personnes inscrites' };
	if (groups.length === 0) {
		return [heading, { kind: 'paragraph', text: 'Personne n’est inscrit pour l’instant.' }];
	}
	return [
		heading,
		{
			kind: 'paragraph',
			text: `Ces noms sont pour ${partnerName}, qui inscrit ces personnes, et pour personne d’autre.`
		},
		...groups.map((group): Block => {
			const name = `${groupName(group)}, ${group.cycleLabel}`;
			return {
				kind: 'table',
				caption: `${name}\u00a0: ${counted(group.names.length, 'personne')}`,
				columns: [
					{ label: 'N°', isNumber: true },
					{ label: 'Prénom et nom', isNumber: false }
				],
				rows: group.names.map((person, at) => [String(at + 1), person])
			};
		})
	];
}

function figures({ figures: told, year, until }: PartnerSheet): Block[] {
	const heading: Block = { kind: 'heading', level: 2, text: `Les chiffres de ${year}` };
	if (told.length === 0) {
		return [heading, { kind: 'paragraph', text: 'Aucune séance n’a encore eu lieu.' }];
	}
	return [
		heading,
		{
			kind: 'table',
			caption: `Comptés jusqu’au ${until}, comme dans le bilan d’activité`,
			columns: [
				{ label: 'Chiffre', isNumber: false },
				{ label: 'Nombre', isNumber: true }
			],
			rows: told.map(({ label, value }) => [label, value])
		}
	];
}
