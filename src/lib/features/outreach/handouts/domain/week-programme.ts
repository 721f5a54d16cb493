import type { Poster, PosterLine } from '#lib/shared/document/poster.ts';
import { daySaid, hoursSaid, inOrder, weekSaid } from './announcement.ts';
import { type HandoutCentre, signed } from './handout.ts';
import type { Occasion } from '#lib/features/outreach/agenda/index.ts';

/** What is said of a week on the door of the centre. */
export type ProgrammeOfWeek = {
	/** Monday to Sunday. */
	days: readonly string[];
	/** Each on its own day. */
	occasions: readonly Occasion[];
	/** Days on which the centre is shut. */
	closed: ReadonlySet<string>;
};

/**
 * The week for the door: days, hours, what, where. Paper ages: it says no free seat, and how to ask for one.
 * A day on which nothing is planned is left out.
 */
export function weekProgramme(
	week: ProgrammeOfWeek,
	centre: HandoutCentre,
	{ day }: { day: string }
): Poster<'programme'> {
	const name = weekSaid(week.days[0]!);
	const parts = week.days
		.map((one) => ({ heading: daySaid(one), lines: linesOf(one, week) }))
		.filter(({ lines }) => lines.length > 0);
	const isEmpty = week.occasions.length === 0;
	return {
		shape: 'programme',
		title: `Programme, ${name}`,
		asOf: day,
		heading: 'Cette semaine au centre',
		lead: isEmpty ? `${name}\u00a0: rien n’est prévu.` : name,
		parts,
		...signed(centre),
		call: {
			...signed(centre).call,
			heading: 'Pour demander une place',
			words: centre.phone ? 'Sur place ou au téléphone' : 'Sur place'
		}
	};
}

function linesOf(day: string, { occasions, closed }: ProgrammeOfWeek): PosterLine[] {
	const own = occasions.filter((one) => one.day === day).toSorted(inOrder);
	// What was really planned is held, whatever the calendar says.
	if (own.length === 0) return closed.has(day) ? [{ text: 'Le centre est fermé.' }] : [];
	return own.map((one) => ({
		label: hoursSaid(one) || 'Dans la journée',
		text: [one.title, one.place].filter(Boolean).join(', ')
	}));
}
