import { LANGUAGES } from '#lib/features/resources/guides/index.ts';
import { exercisesOf } from '#lib/features/resources/practice/index.ts';
import { guideAtKiosk } from '../../../../kiosk-guide.ts';
import { noteGuide } from '../../../../note-screen.ts';
import type { PageServerLoad } from './$types';

/** The last screen of a guide: what happens next, and what to beware of. */
export const load: PageServerLoad = async (event) => {
	const { guide, page, papers, others, soundOf } = await guideAtKiosk(event);
	const { next, scam, steps } = guide.text;
	noteGuide(event, guide, steps.length + 1);
	return {
		guide: guide.guide,
		name: guide.name,
		isViolence: guide.isViolence,
		next,
		scam: scam ?? null,
		papers,
		exercises: LANGUAGES[guide.name] === 'fr' ? exercisesOf(guide.guide) : [],
		before: `${page}/etape/${steps.length}`,
		sound: soundOf(steps.length + 1),
		others: others('/et-apres')
	};
};
