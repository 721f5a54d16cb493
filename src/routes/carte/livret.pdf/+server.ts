import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { networkNow, phoneOf, visit } from '../../visit.ts';
import { answerBooklet } from '../answer-booklet.ts';
import type { RequestHandler } from './$types';

/** The places of a commune on paper, for whoever asks: nothing is kept of who prints. */
export const GET: RequestHandler = async (event) => {
	const { locals, url } = event;
	const { at, timeZone } = await visit(event, null, (db) => networkNow(event, db));
	return answerBooklet({
		...{ locals, url, form: '/carte/livret' },
		today: todayIn(timeZone, at),
		read: (work) => visit(event, null, work),
		centreOf: async (town) => {
			const centres = await listCentres(locals.world.database, locals.world.now());
			const [centre, another] = centres.filter(({ commune }) => town === null || commune === town);
			if (!centre || another) return null;
			const phone = await phoneOf(event, centre);
			return { name: centre.name, written: phone?.written ?? null };
		}
	});
};
