import { notThere } from '../../../../../../guides/guide-visit.ts';
import { squareCode } from '#lib/shared/square-code.ts';
import { guideAtKiosk } from '../../../../../kiosk-guide.ts';
import { noteGuide } from '../../../../../note-screen.ts';
import type { PageServerLoad } from './$types';

/** One step of a guide, alone on its screen. */
export const load: PageServerLoad = async (event) => {
	const { guide, page, others, pictureOf, soundOf, addressOf } = await guideAtKiosk(event);
	const nth = event.params.rang;
	const { steps } = guide.text;
	const step = steps[nth - 1];
	if (!step) notThere();
	noteGuide(event, guide, nth);
	const { action } = step;
	return {
		guide: guide.guide,
		name: guide.name,
		isViolence: guide.isViolence,
		nth,
		steps: steps.length,
		step,
		picture: pictureOf(step.picture),
		site: action?.kind === 'open-site' ? (guide.sites[action.fact] ?? null) : null,
		square: squareCode(addressOf(nth)),
		sound: soundOf(nth),
		before: nth === 1 ? page : `${page}/etape/${nth - 1}`,
		after: nth === steps.length ? `${page}/et-apres` : `${page}/etape/${nth + 1}`,
		others: others(`/etape/${nth}`)
	};
};
