import { error } from '@sveltejs/kit';
import { guideAddress } from '#lib/features/resources/guides/index.ts';
import { askedText, CENTRE_FIELD, centreOfVisit } from '../../guide-visit.ts';
import { printGuide } from '../../print-guide.ts';
import type { RequestHandler } from './$types';

const FORMATS = {
	a4: { size: 'a4', isLarge: false },
	gros: { size: 'a4', isLarge: true },
	a5: { size: 'a5', isLarge: true }
} as const;

const isFormat = (name: string): name is keyof typeof FORMATS => Object.hasOwn(FORMATS, name);

/** A guide on paper, in the format that is asked for. */
export const GET: RequestHandler = async (event) => {
	const { locals, params, url } = event;
	const name = askedText(event);
	const format = url.searchParams.get('format') ?? 'a4';
	if (!isFormat(format)) error(404, { message: 'Ce papier n’existe pas.' });
	const centre = await centreOfVisit(event);
	// The guide, its text, and the centre that answers: nothing of who prints.
	const address = new URL(guideAddress(params.guide, name), locals.keys.origin);
	if (url.searchParams.has(CENTRE_FIELD)) address.searchParams.set(CENTRE_FIELD, centre!.slug);
	const { href } = address;
	return printGuide(event, {
		guide: params.guide,
		name,
		centre,
		address: href,
		format: FORMATS[format]
	});
};
