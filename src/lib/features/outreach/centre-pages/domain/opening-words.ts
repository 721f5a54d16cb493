import { hourIn, weekdayIn } from '#lib/features/outreach/agenda/index.ts';
import { capital } from '#lib/shared/capital.ts';
import type { CentrePage, Span, SpecialDay } from './centre-page.ts';
import { COLON, LOCALES, type PublicLanguage } from '#lib/shared/public-text.ts';

const WORDS = {
	fr: { from: 'de', to: 'à', and: 'et', until: 'au', on: 'Le', since: 'Du', closed: 'fermé' },
	en: {
		from: 'from',
		to: 'to',
		and: 'and',
		until: 'to',
		on: 'On',
		since: 'From',
		closed: 'closed'
	},
	ar: { from: 'من', to: 'إلى', and: 'و', until: 'إلى', on: 'يوم', since: 'من', closed: 'مغلق' }
} as const;

/** « de 9 h à 12 h et de 14 h à 17 h »; « fermé » where there is no span. */
export function spansIn(language: PublicLanguage, spans: readonly Span[]): string {
	const { from, to, and, closed } = WORDS[language];
	if (spans.length === 0) return closed;
	const join = language === 'ar' ? ` ${and}` : ` ${and} `;
	return spans
		.map((span) => `${from} ${hourIn(language, span.from)} ${to} ${hourIn(language, span.until)}`)
		.join(join);
}

// A Monday, so that the first weekday is ours.
const weekdayNamed = (language: PublicLanguage, weekday: number) =>
	new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', timeZone: 'UTC' }).format(
		new Date(Date.UTC(2026, 10, 2 + weekday, 12))
	);

/** A day of the year, as people say it in a sentence: « samedi 24 décembre ». */
export function dayIn(language: PublicLanguage, day: string): string {
	const said = weekdayIn(language, day);
	return language === 'fr' ? `${said[0]!.toLowerCase()}${said.slice(1)}` : said;
}

/** The week in lines, days alike that follow one another told together: « Du lundi au jeudi : de 9 h à 12 h ». */
export function weekIn(language: PublicLanguage, openings: CentrePage['openings']): string[] {
	const runs: { first: number; last: number; spans: readonly Span[] }[] = [];
	openings.forEach((spans, weekday) => {
		const run = runs.at(-1);
		if (run && JSON.stringify(run.spans) === JSON.stringify(spans)) run.last = weekday;
		else runs.push({ first: weekday, last: weekday, spans });
	});
	return runs.map(({ first, last, spans }) => {
		const [one, other] = [weekdayNamed(language, first), weekdayNamed(language, last)];
		const { and, until } = WORDS[language];
		const joined = last === first + 1 ? and : until;
		const space = language === 'ar' && joined === and ? '' : ' ';
		const { since } = WORDS[language];
		// « Du lundi au jeudi », in French alone: elsewhere the days are enough.
		const opening = joined === until && language === 'fr' ? `${since} ` : '';
		const days = first === last ? one : `${opening}${one} ${joined}${space}${other}`;
		return `${capital(days)}${COLON[language]} ${spansIn(language, spans)}`;
	});
}

/**
 * « Du jeudi 24 décembre au vendredi 1er janvier : fermé ». Why is told in the words of the team, in French
 * alone; `whyIsOurs`: in the words of the page, in its language.
 */
export function specialDayIn(
	language: PublicLanguage,
	{ firstDay, lastDay, spans, why, whyIsOurs = false }: SpecialDay & { whyIsOurs?: boolean }
): string {
	const { on, since, until } = WORDS[language];
	const days =
		firstDay === lastDay
			? `${on} ${dayIn(language, firstDay)}`
			: `${since} ${dayIn(language, firstDay)} ${until} ${dayIn(language, lastDay)}`;
	const reason = why && (whyIsOurs || language === 'fr') ? ` (${why})` : '';
	return `${days}${COLON[language]} ${spansIn(language, spans)}${reason}`;
}

/** When a centre is open on a day: what is special goes before what is usual. */
export function openOn(
	day: string,
	{ openings, specialDays }: Pick<CentrePage, 'openings' | 'specialDays'>
): readonly Span[] {
	// What was told last of a day is what holds.
	const special = specialDays.findLast(
		({ firstDay, lastDay }) => firstDay <= day && day <= lastDay
	);
	return special ? special.spans : openings[Temporal.PlainDate.from(day).dayOfWeek - 1]!;
}
