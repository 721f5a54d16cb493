import {
	type CentrePage,
	type PageText,
	type PageTextName,
	type SpecialDay,
	textOf
} from './centre-page.ts';
import {
	dayIn,
	openOn,
	type PageLanguage,
	specialDayIn,
	spansIn,
	weekIn
} from './opening-words.ts';

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

/** How far ahead a reader is told of days that are not as the others. */
const DAYS_TOLD = 60;

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
		name: PageTextName;
		language: PageLanguage;
		today: string;
		shut: readonly ShutDay[];
		holidayIn: (name: string) => string;
	}
): ShownPage {
	const horizon = Temporal.PlainDate.from(today).add({ days: DAYS_TOLD }).toString();
	const closed = shut.map(({ firstDay, lastDay, holiday }): SpecialDay & { isTold: boolean } => ({
		...{ firstDay, lastDay, spans: [], why: holiday ? holidayIn(holiday) : '' },
		// A holiday that falls on a day when nobody comes anyway is no news.
		isTold: firstDay !== lastDay || openOn(firstDay, page).length > 0
	}));
	// What the direction wrote of a day holds, even against a holiday.
	const told = [...closed, ...page.specialDays.map((day) => ({ ...day, isTold: true }))];
	const known = { openings: page.openings, specialDays: told };
	const { text, isFrench } = textOf(page, name);
	return {
		...{ text, isFrench },
		today: `${dayIn(language, today)}${language === 'fr' ? '\u00a0: ' : ': '}${spansIn(language, openOn(today, known))}`,
		week: weekIn(language, page.openings),
		special: told
			.filter(({ firstDay, lastDay, isTold }) => isTold && lastDay >= today && firstDay <= horizon)
			.toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1))
			.map((day) => specialDayIn(language, day)),
		address: [page.street, `${page.postcode} ${page.city}`.trim()].filter(Boolean),
		position: page.position,
		isFree: page.isFree
	};
}
