import { listCentres } from '#lib/features/house/centres/index.server.ts';
import type { EnrolledKiosk } from '#lib/features/lobby/kiosks/index.ts';
import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import { tellOccasion } from '#lib/features/outreach/agenda/index.ts';
import {
	publishedPages,
	visitedClosures
} from '#lib/features/outreach/centre-pages/index.server.ts';
import { PUBLIC_WORDS, showPage, shutDays } from '#lib/features/outreach/centre-pages/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { daysAhead, phoneOf, visit } from '../visit.ts';

/** How far ahead the next drop-in is looked for. */
const DAYS_LOOKED = 21;

/** When somebody will be at the centre, for whoever called and was not answered: as its page says it. */
export async function whenSomebody(
	event: { locals: App.Locals },
	{ centre }: EnrolledKiosk,
	text: PublicText
) {
	const { database, now } = event.locals.world;
	const span = daysAhead(event, centre, DAYS_LOOKED);
	const commune =
		(await listCentres(database, now())).find(({ id }) => id === centre.id)?.commune ?? null;
	const { page, closures, agenda } = await visit(event, centre, async (db) => ({
		page: (await publishedPages(db, [centre.id])).get(centre.id) ?? null,
		closures: await visitedClosures(db, span.from),
		agenda: await readAgenda(db, span)
	}));
	const words = PUBLIC_WORDS[text];
	const shown =
		page &&
		showPage(page, {
			...{ name: text, language: words.language, today: span.from, holidayIn: words.holiday },
			shut: shutDays(span.from, { commune, closures })
		});
	const dropIn = agenda.find(({ kind }) => kind === 'drop-in');
	return {
		today: shown?.today ?? null,
		dropIn: dropIn ? tellOccasion(dropIn, { tongue: text }) : [],
		phone: await phoneOf(event, centre)
	};
}
