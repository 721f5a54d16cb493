import type { PublicText } from '#lib/shared/public-text.ts';
import type { KioskNote } from './kiosk-note.ts';
import { type Moment, mondayOf } from './week.ts';

/** Unseen for longer, whoever was there has left: the next screen is somebody else's. */
const STALE_SECONDS = 10 * 60;

/** The running visit, as the kiosk's cookie holds it: nothing of who, and nothing once it is over. */
export type KioskVisit = {
	/** The Monday of its beginning: all that it counts is of that week. */
	week: string;
	/** Seconds since 1970. */
	began: number;
	seen: number;
	/** Minutes counted already. */
	told: number;
	/** Those it was read in; the one read now is the last. */
	texts: PublicText[];
	/** The guide being read, and the furthest step opened; 0: its first page. */
	guide: { slug: string; step: number } | null;
};

/** What a screen shows. */
export type SeenAtKiosk = {
	text: PublicText;
	/** The first screen, before which nobody may stand: a visit goes on there, and begins at the next. */
	isHome?: boolean;
	/**
	 * A guide, the screen shown (0: its first page, then its steps), and which one is its last: what comes
	 * after them. Of a guide on violence, say none: even a number may be read by who should not.
	 */
	guide?: { slug: string; step: number; of: number };
};

/**
 * One more screen: the visit goes on, or another begins where there was none or nobody for ten minutes.
 * What it counts is counted as it happens: a machine switched off loses nothing of it.
 */
export function follow(
	running: KioskVisit | null,
	{ text, guide, isHome = false }: SeenAtKiosk,
	moment: Moment
): { visit: KioskVisit | null; notes: KioskNote[] } {
	const now = Math.floor(moment.at.epochMilliseconds / 1000);
	const notes: KioskNote[] = [];
	const going = running && !isStale(running, now) ? running : null;
	if (!going && isHome) return { visit: null, notes };
	const visit: KioskVisit = going
		? { ...going, seen: Math.max(now, going.seen) }
		: { week: mondayOf(moment), began: now, seen: now, told: 0, texts: [], guide: null };
	const { week } = visit;
	if (!going) notes.push({ week, kind: 'visit' });
	notes.push(...minutesOf(visit));
	if (!visit.texts.includes(text)) notes.push({ week, kind: 'language', key: text });
	visit.texts = [...visit.texts.filter((one) => one !== text), text];
	if (!guide) return { visit, notes };
	const { slug, step, of } = guide;
	const isSame = visit.guide?.slug === slug;
	if (!isSame) notes.push({ week, kind: 'guide', key: slug });
	const before = isSame ? visit.guide!.step : 0;
	for (let opened = before + 1; opened <= step; opened++) {
		notes.push({ week, kind: 'step', key: `${slug}/${opened}` });
		if (opened === of) notes.push({ week, kind: 'guide-finished', key: `${slug}/${opened}` });
	}
	visit.guide = { slug, step: Math.max(before, step) };
	return { visit, notes };
}

/** The visit is over: its last minutes, when somebody said so; walked away from, it ended when last seen. */
export function endOf(running: KioskVisit, isLeft: boolean, { at }: Moment): KioskNote[] {
	const now = Math.floor(at.epochMilliseconds / 1000);
	if (isLeft || isStale(running, now)) return [];
	return minutesOf({ ...running, seen: Math.max(now, running.seen) });
}

const isStale = ({ seen }: KioskVisit, now: number) => now - seen > STALE_SECONDS;

/** Minutes that went by since they were last counted. */
function minutesOf(visit: KioskVisit): KioskNote[] {
	const whole = Math.round((visit.seen - visit.began) / 60);
	const minutes = whole - visit.told;
	if (minutes <= 0) return [];
	visit.told = whole;
	return [{ week: visit.week, kind: 'visit', n: 0, minutes }];
}
