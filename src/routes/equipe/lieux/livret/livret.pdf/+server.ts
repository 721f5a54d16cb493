import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { phoneOf } from '../../../../visit.ts';
import { answerBooklet } from '../../../../carte/answer-booklet.ts';
import type { RequestHandler } from './$types';

/** The same paper as anybody's, under the name of her centre. */
export const GET: RequestHandler = async (event) => {
	const { locals, url } = event;
	const { centre } = ofTeam('see-places')(locals.viewer);
	return answerBooklet({
		...{ locals, url, form: '/equipe/lieux/livret' },
		today: todayIn(centre?.timeZone ?? 'Europe/Paris', locals.world.now()),
		read: (work) => asViewer(locals, work),
		centreOf: async () => {
			const phone = await phoneOf(event, centre);
			return centre && { name: centre.name, written: phone?.written ?? null };
		}
	});
};
