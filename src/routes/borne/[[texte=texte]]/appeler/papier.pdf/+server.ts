import { callPaper } from '#lib/features/lobby/help-calls/index.ts';
import { showGuide } from '#lib/features/resources/guides/index.server.ts';
import { hourIn, weekdayIn } from '#lib/features/outreach/agenda/index.ts';
import { nowIn, todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../../equipe/print-document.ts';
import { visit } from '../../../../visit.ts';
import { callOfVisit } from '../../../call-of-visit.ts';
import { kioskOf } from '../../../kiosk-of.ts';
import { whenSomebody } from '../../../when-somebody.ts';
import type { RequestHandler } from './$types';

/** What somebody takes home when nobody came. */
export const GET: RequestHandler = async (event) => {
	const { locals, params } = event;
	const kiosk = kioskOf(event);
	const { centre } = kiosk;
	const text = params.texte ?? 'fr';
	const call = await callOfVisit(event, kiosk);
	const guide = call?.guide;
	const shown = guide ? await visit(event, centre, (db) => showGuide(db, guide, text)) : null;
	const { today, dropIn, phone } = await whenSomebody(event, kiosk, text);
	const [day, hour] = call ? nowIn(centre.timeZone, call.calledAt).split('T') : [];
	const paper = await printDocument(
		callPaper({
			...{ text, dropIn, centre: centre.name, kiosk: kiosk.name, hours: today },
			calledAt: day && hour ? `${weekdayIn(text, day)}, ${hourIn(text, hour)}` : null,
			about: shown?.text.title ?? null,
			phone: phone?.written ?? null,
			day: todayIn(centre.timeZone, locals.world.now())
		})
	);
	// Read where it is: a file that is kept would be somebody else's to open.
	paper.headers.set('content-disposition', 'inline');
	return paper;
};
