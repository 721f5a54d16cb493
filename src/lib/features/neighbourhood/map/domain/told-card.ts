import {
	daysListed,
	followingDays,
	freshness,
	languageLabel,
	needLabel,
	type PlaceCard
} from '#lib/features/resources/places/index.ts';
import { capital } from '#lib/shared/capital.ts';
import { dayOfWeek } from '#lib/shared/french-dates.ts';
import type { Moment, Today } from './asked.ts';
import { kindTold } from './kind-told.ts';
import { dayHours, openWords } from './open-words.ts';
import { phoneOf, STEP_FREE } from './told-place.ts';
import { addressWords, wayWords } from './way-words.ts';

type Days = readonly { day: string; told: NonNullable<Today> }[];

/** A card in sentences: what is not known is not said. */
export type ToldCard = ReturnType<typeof tellCard>;

/**
 * A place as its card tells it. Of a refuge: what it is, for whom, and how to call; nothing leads to it. A card that
 * is read later says the days by their date, and not what is open now.
 */
export function tellCard(place: PlaceCard, days: Days, now: Moment, isForLater = false) {
	const today = days.find(({ day }) => day === now.day)?.told ?? null;
	const fresh = freshness(place, now.day);
	return {
		id: place.id,
		name: place.name,
		kind: kindTold(place.kind),
		isRefuge: place.isRefuge,
		summary: place.summary,
		detail: place.detail,
		needs: place.needs.map(needLabel),
		phone: phoneOf(place.phone),
		mails: place.mails,
		websites: place.websites.map((href) => ({ href, label: siteName(href) })),
		bookingUrl: place.bookingUrl,
		open: isForLater && today ? null : openWords({ today, hoursSaid: place.hoursSaid }, now, null),
		week: weekLines(days, isForLater ? null : now.day),
		address: addressWords(place),
		more: place.streetMore,
		landmark: wayWords({ minutes: null, landmark: place.landmark }),
		reach: place.reach,
		stepFree: place.stepFree && STEP_FREE[place.stepFree],
		accessSheet: place.accessSheet,
		/** What to know before one goes. */
		facts: [
			{ label: 'Pour qui', text: sentence(place.welcome) },
			{ label: 'Langues parlées', text: sentence(place.languages.map(languageLabel)) },
			{ label: 'Prix', text: place.priceSaid ?? sentence(place.priceKind) },
			{ label: 'À apporter', text: place.bring ?? '' }
		].filter(({ text }) => text !== ''),
		photos: place.photos,
		fresh: `${capital(fresh.words)}.`,
		isOld: fresh.isOld
	};
}

/** The days ahead, those alike that follow one another told together; today alone. */
function weekLines(
	days: Days,
	today: string | null
): { day: string; label: string; hours: string }[] {
	const runs: { days: string[]; hours: string }[] = [];
	for (const { day, told } of days) {
		const hours = dayHours(told);
		const run = runs.at(-1);
		if (run && run.hours === hours && run.days[0] !== today) run.days.push(day);
		else runs.push({ days: [day], hours });
	}
	return runs.map(({ days: alike, hours }) => ({
		day: alike[0]!,
		label:
			alike[0] === today ? 'Aujourd’hui' : capital(daysListed(followingDays(alike.map(dayOfWeek)))),
		hours
	}));
}

const sentence = (texts: readonly string[]) => capital(texts.join(', ').toLowerCase());

/** « www.exemple.fr » rather than a whole address. */
function siteName(href: string): string {
	return URL.canParse(href) ? new URL(href).host : href;
}
