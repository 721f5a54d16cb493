import { error } from '@sveltejs/kit';
import { showGuide } from '#lib/features/resources/guides/index.server.ts';
import { guideAddress, guidePaper } from '#lib/features/resources/guides/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../equipe/print-document.ts';
import { askedText, CENTRE_FIELD, centreOfVisit, notThere } from '../../guide-visit.ts';
import { phoneOf, visit } from '../../../visit.ts';
import type { RequestHandler } from './$types';

const FORMATS = {
	a4: { size: 'a4', isLarge: false },
	gros: { size: 'a4', isLarge: true },
	a5: { size: 'a5', isLarge: true }
} as const;

const isFormat = (name: string): name is keyof typeof FORMATS => Object.hasOwn(FORMATS, name);

/** A guide on paper: its papers to prepare first, its steps, where to read it again. */
export const GET: RequestHandler = async (event) => {
	const { locals, params, url } = event;
	const name = askedText(event);
	const format = url.searchParams.get('format') ?? 'a4';
	if (!isFormat(format)) error(404, { message: 'Ce papier n’existe pas.' });
	const centre = await centreOfVisit(event);
	const shown = await visit(event, centre, (db) => showGuide(db, params.guide, name));
	if (!shown) notThere();
	const today = todayIn(centre?.timeZone ?? 'Europe/Paris', locals.world.now());
	const { reading } = shown;
	// The guide, its text, and the centre that answers: nothing of who prints.
	const address = new URL(guideAddress(shown.guide, name), locals.keys.origin);
	if (url.searchParams.has(CENTRE_FIELD)) address.searchParams.set(CENTRE_FIELD, centre!.slug);
	return printDocument(
		guidePaper(
			{
				...shown,
				readOn: reading?.readOn ?? null,
				lookAgainOn: reading?.lookAgainOn ?? null,
				isExample: locals.isDemo,
				phone: await phoneOf(event, centre),
				address: address.href
			},
			{ ...FORMATS[format], author: centre?.name ?? 'Déclic', day: today }
		)
	);
};
