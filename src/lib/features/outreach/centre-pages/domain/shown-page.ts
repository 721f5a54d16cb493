import { closedBetween, type Period } from '#lib/features/learning/closures/index.ts';
import { lastDayTold } from '#lib/features/outreach/agenda/index.ts';
import { type CentrePage, type PageText, type SpecialDay, textOf } from './centre-page.ts';
import { dayIn, openOn, specialDayIn, spansIn, weekIn } from './opening-words.ts';
import type { PublicText, PublicLanguage } from '#lib/shared/public-text.ts';

/** A centre's page ready to be read in one of its texts. */
export type ShownPage = {
	text: PageText;
	/** The words of the centre are in French, whatever the page is in. */
	isFrench: boolean;
	today: string;
	week: string[];
	special: string[];
	/** Street, then postcode and city; blank parts left out. */
	address: string[];
	position: CentrePage['position'];
	isFree: boolean;
};

/** A day on which a centre is shut whatever its hours say, and why when everybody may know. */
export type ShutDay = { firstDay: string; lastDay: string; holiday: string | null };

type Days = { firstDay: string; lastDay: string };

/** How far ahead days on which a centre is shut are looked for. */
const DAYS_LOOKED = 70;

/** The days on which a centre is shut from a day on: holidays of its commune, and what its team chose. */
export function shutDays(
	today: string,
	{ commune, closures }: { commune: string | null; closures: readonly Days[] }
): ShutDay[] {
	const until = Temporal.PlainDate.from(today).add({ days: DAYS_LOOKED }).toString();
	const periods = closures.map(({ firstDay, lastDay }): Period => ({
		...{ kind: 'own', name: '', firstDay, lastDay }
	}));
	return closedBetween(today, until, { commune, periods }).map(
		({ firstDay, lastDay, kind, name }) => ({
			...{ firstDay, lastDay, holiday: kind === 'public-holiday' ? name : null }
		})
	);
}

/** A page as it is read on a day; `shut`: public holidays, and days on which the centre is closed by choice. */
export function showPage(
	page: CentrePage,
	{
		name,
		language,
		today,
		shut,
		holidayIn
	}: {
		name: PublicText;
		language: PublicLanguage;
		today: string;
		shut: readonly ShutDay[];
		holidayIn: (name: string) => string;
	}
): ShownPage {
	const horizon = lastDayTold(today);
	// What the direction wrote of a day holds, even against a holiday: that day is told once, by its words.
	const closed = shut
		.flatMap((days) => daysLeft(days, page.specialDays))
		.map(({ firstDay, lastDay, holiday }) => ({
			...{ firstDay, lastDay, spans: [], why: holiday ? holidayIn(holiday) : '' },
			whyIsOurs: true,
			// A holiday that falls on a day when nobody comes anyway is no news.
			isTold: firstDay !== lastDay || openOn(firstDay, page).length > 0
		}));
	const written = page.specialDays.map((day) => ({ ...day, whyIsOurs: false, isTold: true }));
	const told = [...closed, ...written];
	const known = { openings: page.openings, specialDays: told };
	const { text, isFrench } = textOf(page, name);
	return {
		...{ text, isFrench },
		today: `${dayIn(language, today)}${language === 'fr' ? '\u00a0: ' : ': '}${spansIn(language, openOn(today, known))}`,
		week: weekIn(language, page.openings),
		special: linesOnce(
			told
				.filter(
					({ firstDay, lastDay, isTold }) => isTold && lastDay >= today && firstDay <= horizon
				)
				.toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1))
				.map((day) => specialDayIn(language, day))
		),
		address: [page.street, `${page.postcode} ${page.city}`.trim()].filter(Boolean),
		position: page.position,
		isFree: page.isFree
	};
}

/** Written twice by the direction, a day is read once. */
const linesOnce = (lines: readonly string[]) => [...new Set(lines)];

/** Of days on which a centre is shut, those that no special day covers, as runs. */
function daysLeft(shut: ShutDay, special: readonly SpecialDay[]): ShutDay[] {
	const runs: ShutDay[] = [];
	let isCut = true;
	const last = Temporal.PlainDate.from(shut.lastDay);
	for (
		let date = Temporal.PlainDate.from(shut.firstDay);
		Temporal.PlainDate.compare(date, last) <= 0;
		date = date.add({ days: 1 })
	) {
		const day = date.toString();
		const isCovered = special.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
		if (!isCovered && isCut) runs.push({ ...shut, firstDay: day, lastDay: day });
		else if (!isCovered) runs.at(-1)!.lastDay = day;
		isCut = isCovered;
	}
	return runs;
}
