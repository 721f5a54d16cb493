import { weekName } from '#lib/features/learning/week/index.ts';
import { clockName, dayOfWeek, hoursName, monthName } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';
import type { Occasion } from '#lib/features/outreach/agenda/index.ts';
import { capital } from '#lib/shared/capital.ts';

/** What is announced by hand, in the words of whoever reads it on a wall. It holds nothing of anybody. */
export type Announcement = {
	title: string;
	/** « Semaine du 1er au 7 mars 2027 »; empty: nothing. */
	lead: string;
	/** When one comes, the first day first. */
	when: string[];
	/** Every day of a course, month by month; empty where there is one. */
	days: string[];
	/** Null: at the centre, or each line of `when` says it. */
	place: string | null;
	forWhom: string;
	/** The same as somebody of the team said it: it is told wherever there is room; empty: nobody did. */
	aim: string;
};

/** What is said of whom it is for, at the most. */
export const MOST_OF_AIM = 120;

/** The same, for those whom somebody of the team names: « Pour débuter ». */
export function aimedAt(announcement: Announcement, typed: string): Announcement {
	const aim = typed.toWellFormed().replace(/\s+/g, ' ').trim().slice(0, MOST_OF_AIM);
	return aim ? { ...announcement, aim, forWhom: aim } : announcement;
}

/** A course: from when on, how many times, and its days, which leave out those of holidays. */
export function announceCourse(occasion: Occasion & Pick<CourseOccasion, 'course'>): Announcement {
	const { title, day, place, course } = occasion;
	const { days, hasBegun } = course;
	const isOne = days.length <= 1;
	const first = [dayIn(day), hoursOf(occasion)].filter(Boolean).join(', ');
	const times = counted(days.length, 'séance').replace(NUMBERS, '$1\u00a0');
	const usual = weekdaysOf(days);
	return {
		title,
		lead: '',
		when: [
			hasBegun
				? `Prochaine séance\u00a0: ${first}`
				: isOne
					? capital(first)
					: `À partir du ${first}`,
			...(isOne
				? []
				: [
						[
							hasBegun ? `Encore ${times}` : capital(times),
							usual,
							`jusqu’au\u00a0${dateIn(days.at(-1)!)}`
						]
							.filter(Boolean)
							.join(', ')
					])
		],
		days: isOne ? [] : monthsOf(days),
		place,
		forWhom: 'Est-ce pour vous\u202f? Appelez-nous, nous en parlons.',
		aim: ''
	};
}

type CourseOccasion = { course: NonNullable<Occasion['course']> };

/** Whether it is a course: it has days of its own. */
export function isCourse(occasion: Occasion): occasion is Occasion & CourseOccasion {
	return occasion.course !== null;
}

/** The slots of a week: one comes as one likes. There is one at least. */
export function announceDropIns(monday: string, slots: readonly Occasion[]): Announcement {
	const places = new Set(slots.map(({ place }) => place));
	const isOnePlace = places.size === 1;
	const byDay = Map.groupBy(slots.toSorted(inOrder), ({ day }) => day);
	return {
		title: slots[0]!.title,
		lead: weekSaid(monday),
		when: [...byDay].map(([day, own]) => {
			const hours = own.map((slot) =>
				[hoursOf(slot), !isOnePlace && (slot.place ?? 'au centre')].filter(Boolean).join(', ')
			);
			return capital([dayIn(day), hours.filter(Boolean).join(' et ')].filter(Boolean).join(', '));
		}),
		days: [],
		place: isOnePlace ? slots[0]!.place : null,
		forWhom: 'Pour tout le monde. Venez avec votre question.',
		aim: ''
	};
}

/** « Semaine du 1er au 7 mars 2027 »: whoever passes by counts no weeks. */
export function weekSaid(monday: string): string {
	return weekName(monday)
		.replace(/^Semaine \d+, /, 'Semaine ')
		.replace(NUMBERS, '$1\u00a0');
}

/** The earlier first. */
export function inOrder(one: Occasion, other: Occasion): number {
	const moment = ({ day, startsAt, title }: Occasion) => `${day} ${startsAt ?? ''} ${title}`;
	return moment(one).localeCompare(moment(other));
}

/** « 14 h – 16 h »; empty where no hour is known. */
export function hoursSaid({ startsAt, endsAt }: Occasion): string {
	if (!startsAt) return '';
	return endsAt
		? hoursName({ startsAt: short(startsAt), endsAt: short(endsAt) })
		: clockName(short(startsAt));
}

/** « Mardi 2 mars » */
export const daySaid = (day: string): string => capital(dayIn(day));

/** In one piece, as no part of it is understood alone. */
function hoursOf({ startsAt, endsAt }: Occasion): string {
	if (!startsAt) return '';
	const from = clockName(short(startsAt));
	return endsAt ? `de\u00a0${from}\u00a0à\u00a0${clockName(short(endsAt))}` : `à\u00a0${from}`;
}

const short = (clock: string) => clock.slice(0, 5);
/** A number and what it counts stand on one line. */
const NUMBERS = /(\d(?:er)?) /g;
const dayIn = (day: string) => dayOfWeek(day).replace(NUMBERS, '$1\u00a0');
const dateIn = (day: string) => dayIn(day).replace(/^\S+ /, '');

/** « le mardi », « le mardi et le jeudi »; more would say nothing that is kept in mind. */
function weekdaysOf(days: readonly string[]): string {
	const names = new Set(days.map((day) => `le ${dayOfWeek(day).split(' ')[0]!}`));
	return names.size > 2 ? '' : [...names].join(' et ');
}

/** « Mars : 2, 9, 16 et 23 » */
function monthsOf(days: readonly string[]): string[] {
	const list = new Intl.ListFormat('fr');
	return [...Map.groupBy(days, (day) => day.slice(0, 7))].map(([month, own]) => {
		const numbers = own.map((day) => dateIn(day).split('\u00a0')[0]!);
		return `${capital(monthName(month).split(' ')[0]!)}\u00a0: ${list.format(numbers)}`;
	});
}
