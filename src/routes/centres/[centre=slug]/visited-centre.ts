import { error } from '@sveltejs/kit';
import { type Centre, findCentre } from '#lib/features/house/centres/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';

type Visited = { locals: App.Locals; params: { centre: string } };

/** The centre that an address names, the day it is there, and the whole address of its page. */
export async function visitedCentre({ locals, params }: Visited): Promise<{
	centre: Centre;
	today: string;
	page: string;
}> {
	const { database, now } = locals.world;
	const centre = await findCentre(database, now(), params.centre);
	if (!centre) error(404, { message: 'Ce centre n’existe pas, ou n’existe plus.' });
	return {
		centre,
		today: todayIn(centre.timeZone, now()),
		page: new URL(`/centres/${centre.slug}`, locals.keys.origin).href
	};
}

/** The days from that one on, both included. */
export const daysFrom = (day: string, days: number) => ({
	from: day,
	until: Temporal.PlainDate.from(day).add({ days }).toString()
});
