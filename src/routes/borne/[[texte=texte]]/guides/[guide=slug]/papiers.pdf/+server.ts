import { printGuide } from '../../../../../guides/print-guide.ts';
import { guideAtKiosk } from '../../../../kiosk-guide.ts';
import { kioskOf } from '../../../../kiosk-of.ts';
import type { RequestHandler } from './$types';

/** The papers of a guide, to prepare before one begins. */
export const GET: RequestHandler = async (event) => {
	const { centre } = kioskOf(event);
	const { addressOf } = await guideAtKiosk(event);
	const paper = await printGuide(event, {
		guide: event.params.guide,
		name: event.params.texte ?? 'fr',
		centre,
		address: addressOf(null),
		format: { size: 'a4', isLarge: false }
	});
	// Read where it is: a file that is kept would be somebody else's to open.
	paper.headers.set('content-disposition', 'inline');
	return paper;
};
