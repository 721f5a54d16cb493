import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { atStart } from '#lib/shared/french-articles.ts';
import { durationName, plainDay } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';

/** What somebody really attended of a course. */
export type Attended = {
	name: string;
	days: readonly string[];
	minutes: number;
	/** What was done at the séances where she was. */
	seen: readonly string[];
};

export type CertifiedCourse = {
	programme: { slug: string; name: string };
	/** « octobre-décembre 2026 ». */
	cycle: string;
	/** What the programme teaches in that centre. */
	taught: readonly string[];
	people: readonly Attended[];
};

/** Contents that stand one under the other on a page; more of them follow one another. */
const MOST_LISTED = 12;

/**
 * A certificate of attendance, a page each: the programme, the days she was there, the hours
 * counted from the minutes of her presence, and what she saw there. Of whom nothing was noted it
 * tells what the programme teaches, or nothing, as the centre chooses. It says no level and gives
 * no mark (study-2.3; study-2.4). Whoever was never there has none.
 */
export function certificates(
	{ programme, cycle, taught, people }: CertifiedCourse,
	paper: { centre: string; day: string; unseen: 'taught' | 'nothing' }
): WrittenDocument {
	const present = people.filter(({ minutes }) => minutes > 0);
	const only = present.length === 1 ? `, ${present[0]!.name}` : '';
	return {
		title: `Attestation de participation, ${programme.name}${only}`,
		author: paper.centre,
		asOf: paper.day,
		isLargePrint: true,
		pictures: {},
		blocks: present.flatMap((person, nth) => [
			...(nth > 0 ? [{ kind: 'page-break' as const, isNewPaper: true as const }] : []),
			...pageOf(person)
		])
	};

	function pageOf({ name, days, minutes, seen }: Attended): Block[] {
		const isSeen = seen.length > 0;
		const contents = isSeen ? seen : paper.unseen === 'taught' ? taught : [];
		const seances = counted(days.length, 'séance');
		return [
			{ kind: 'heading', level: 1, text: 'Attestation de participation' },
			{
				kind: 'paragraph',
				tone: 'lead',
				text: `${name} a participé à « ${programme.name} », cycle ${cycle}. ${atStart(paper.centre)} l’atteste.`
			},
			{
				kind: 'paragraph',
				text: `Présence réelle\u00a0: ${durationName(minutes)}, en ${seances}.`
			},
			{ kind: 'paragraph', text: `Dates\u00a0: ${days.map(plainDay).join(', ')}.` },
			...(contents.length > 0
				? [
						{
							kind: 'paragraph' as const,
							text: isSeen ? `Vu par ${name}\u00a0:` : 'Ce que cet atelier propose\u00a0:'
						},
						listed(contents)
					]
				: []),
			{
				kind: 'paragraph',
				tone: 'note',
				text: 'Cette attestation dit une présence. Elle ne dit aucun niveau et ne porte aucune note.'
			},
			{
				kind: 'blank',
				label: `Fait le ${plainDay(paper.day)}. Signature de la direction\u00a0:`,
				lines: 2
			}
		];
	}
}

function listed(contents: readonly string[]): Block {
	if (contents.length <= MOST_LISTED) {
		return { kind: 'list', isNumbered: false, items: [...contents] };
	}
	return { kind: 'paragraph', text: `${contents.join('\u202f; ')}.` };
}
