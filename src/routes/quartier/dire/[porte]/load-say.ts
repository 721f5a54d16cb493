import { error, redirect } from '@sveltejs/kit';
import {
	answersThemes,
	type AskedTheme,
	type Door,
	doorNamed,
	endDays,
	sayAddress,
	sayHome
} from '#lib/features/neighbourhood/contributions/index.ts';
import { stampPage } from '#lib/features/outreach/place-requests/index.server.ts';
import { systemClock, todayIn } from '#lib/platform/clock.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { ALREADY_DONE_PARAM } from '#lib/shared/post-key.ts';
import { tellAskedTheme } from '../read-asked-theme.ts';
import { aroundSaying, whoReads } from '../who-reads.ts';
import { whereToSay } from './where-to-say.ts';

export type Visited = {
	locals: App.Locals;
	url: URL;
	params: { porte: string };
	setHeaders(headers: Record<string, string>): void;
};

/** How long a hand takes is told by the machine, whatever day a demonstration stands at. */
export const handClock = systemClock({});

/** The door of an address, and who reads; where nobody is chosen yet, she chooses first. */
export async function whereSaid(event: Visited, text: PublicText) {
	const door = doorNamed(event.params.porte);
	if (!door)
		error(404, { message: 'Cette page n’existe pas. Choisissez ce que vous voulez dire.' });
	const read = await whoReads(event);
	const { reader } = read;
	if (!reader) redirect(303, sayHome(text));
	const today = todayIn(reader.timeZone, event.locals.world.now());
	const theme = answersThemes(door) ? tellAskedTheme(read.theme, text) : null;
	return { door, read, reader, today, theme };
}

export type WhereSaid = Awaited<ReturnType<typeof whereSaid>>;

/** The form of a door. */
export async function loadSay(event: Visited, text: PublicText) {
	const { door, read, reader, today, theme } = await whereSaid(event, text);
	// Its stamp and its key are of this once.
	event.setHeaders({ 'cache-control': 'no-store' });
	return {
		around: aroundSaying(event, read, { text, addressIn: addressOf(door, read.named, theme) }),
		...{ door, centre: read.named, theme, reads: reader.name, days: endDays(today) },
		isAlready: event.url.searchParams.has(ALREADY_DONE_PARAM),
		stamp: stampPage(event.locals.world.secrets.voices, reader.id, handClock()),
		where: await whereToSay(event, reader, text)
	};
}

const addressOf =
	(door: Door, named: string | null, theme: AskedTheme | null) => (other: PublicText) =>
		sayAddress(door, other, named, theme?.id);
