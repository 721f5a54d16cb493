import type { Block, WrittenDocument } from '#lib/shared/document/blocks.ts';
import { durationName, plainDay } from '#lib/shared/french-dates.ts';
import { contentsOf } from './programme-contents.ts';

/** What somebody really attended of a course. */
export type Attended = { name: string; days: readonly string[]; minutes: number };

export type CertifiedCourse = {
	programme: { slug: string; name: string };
	/** « octobre-décembre 2026 ». */
	cycle: string;
	people: readonly Attended[];
};

/**
 * A certificate of attendance, a page each: the programme, the days she was there, the hours counted
 * from the minutes of her presence. It says no level and gives no mark (study 2.3 and 2.4; issue of
 * groups, §3). Whoever was never there has none.
 */
export function certificates(
	{ programme, cycle, people }: CertifiedCourse,
	paper: { centre: string; day: string }
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
			...(nth > 0 ? [{ kind: 'page-break' as const }] : []),
			...pageOf(person, nth)
		])
	};

	function pageOf({ name, days, minutes }: Attended, nth: number): Block[] {
		const taught = contentsOf(programme.slug);
		const seances = days.length > 1 ? `${days.length} séances` : '1 séance';
		return [
			{
				kind: 'heading',
				level: nth === 0 ? 1 : 2,
				text: nth === 0 ? 'Attestation de participation' : `Attestation, ${name}`
			},
			{
				kind: 'paragraph',
				tone: 'lead',
				text: `${paper.centre} atteste que ${name} a participé à « ${programme.name} », cycle ${cycle}.`
			},
			{
				kind: 'paragraph',
				text: `Présence réelle : ${durationName(minutes)}, en ${seances}.`
			},
			{ kind: 'paragraph', text: `Dates : ${days.map(plainDay).join(', ')}.` },
			...(taught.length > 0
				? [
						{ kind: 'paragraph' as const, text: 'Ce que cet atelier propose :' },
						{ kind: 'list' as const, isNumbered: false, items: [...taught] }
					]
				: []),
			{
				kind: 'paragraph',
				tone: 'note',
				text: 'Cette attestation dit une présence. Elle ne dit aucun niveau et ne porte aucune note.'
			},
			{
				kind: 'blank',
				label: `Fait le ${plainDay(paper.day)}. Signature de la direction :`,
				lines: 2
			}
		];
	}
}
