import { countView } from '#lib/features/resources/guides/index.server.ts';
import { guideAtKiosk } from '../../../kiosk-guide.ts';
import { noteGuide } from '../../../note-screen.ts';
import { kioskOf } from '../../../kiosk-of.ts';
import type { PageServerLoad } from './$types';

/** What a guide is for, and what to have at hand, before anything is begun. */
export const load: PageServerLoad = async (event) => {
	const { centre } = kioskOf(event);
	const { guide, isLate, page, papers, others, soundOf } = await guideAtKiosk(event);
	if (event.request.method === 'GET') {
		countView(event.locals.world, { guide: guide.guide, text: guide.name, place: 'page', centre });
	}
	noteGuide(event, guide, 0);
	return {
		guide: guide.guide,
		name: guide.name,
		isViolence: guide.isViolence,
		title: guide.text.title,
		why: guide.text.why,
		minutes: guide.minutes,
		price: guide.price,
		toPrepare: guide.text.papers,
		steps: guide.text.steps.length,
		...{ isLate, papers },
		begin: `${page}/etape/1`,
		sound: soundOf(0),
		others: others()
	};
};
