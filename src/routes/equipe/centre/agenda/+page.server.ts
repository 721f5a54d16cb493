import {
	listShowings,
	readAgenda,
	showProgramme
} from '#lib/features/outreach/agenda/index.server.ts';
import { ProgrammeShown, showingReason } from '#lib/features/outreach/agenda/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { together } from '#lib/shared/together.ts';
import type { Actions } from './$types';

/** Days that the team reads as everybody does. */
const DAYS = 14;

export const load = shown('plan-workshops', async (db, { timeZone, today, viewer }) => {
	const until = Temporal.PlainDate.from(today).add({ days: DAYS }).toString();
	const { showings, occasions } = await together({
		showings: listShowings(db),
		occasions: readAgenda(db, { from: today, until })
	});
	return {
		feeds: `/centres/${viewer.centre.slug}/agenda`,
		occasions,
		programmes: showings.map(({ programmeId, name, isShown, keptBack, said }) => ({
			...{ programmeId, name, isShown },
			why: said
				? `Dit le ${momentIn(timeZone, said.at)}${said.by ? ` par ${said.by}` : ''}.`
				: showingReason(keptBack)
		}))
	};
});

export const actions: Actions = deeds({
	montrer: deed(
		'plan-workshops',
		ProgrammeShown,
		(db, { programme }) => showProgramme(db, { programmeId: programme, isShown: true }),
		({ name }) => ({ done: `Tout le monde voit maintenant «\u202f${name}\u202f».` })
	),
	cacher: deed(
		'plan-workshops',
		ProgrammeShown,
		(db, { programme }) => showProgramme(db, { programmeId: programme, isShown: false }),
		({ name }) => ({ done: `Le public ne voit plus «\u202f${name}\u202f».` })
	)
});
