import { mondayOfWeek } from '#lib/features/learning/week/index.ts';
import { findAnnounced, readProgramme } from '#lib/features/outreach/handouts/index.server.ts';
import { aimedAt, handout, weekProgramme } from '#lib/features/outreach/handouts/index.ts';
import { shown } from '#lib/http/shown.ts';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import { renderPosterPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import type { Poster, PosterSheet } from '#lib/shared/document/poster.ts';
import { aimOf, handoutCentre } from '../../handout-centre.ts';
import type { RequestHandler } from './$types';

const SHAPES = {
	affiche: 'poster',
	'gros-caracteres': 'large-poster',
	tract: 'flyer',
	tracts: 'four-flyers'
} as const;

const isPaper = (name: string): name is keyof typeof SHAPES => Object.hasOwn(SHAPES, name);

const read = shown<Poster<PosterSheet> | null, 'annonce' | 'papier'>(
	'see-workshops',
	async (db, asked) => {
		const { params, url, today } = asked;
		const { annonce, papier } = params;
		const made = { day: today };
		const monday = mondayOfWeek(annonce);
		if (papier === 'semaine' && monday) {
			return weekProgramme(await readProgramme(db, monday), await handoutCentre(db, asked), made);
		}
		if (!isPaper(papier)) return null;
		const announcement = await findAnnounced(db, annonce, today);
		if (!announcement) return null;
		const aimed = aimedAt(announcement, aimOf(url));
		return handout(aimed, await handoutCentre(db, asked), { ...made, shape: SHAPES[papier] });
	},
	'Ce papier n’existe pas, ou plus rien n’est à venir.'
);

/** A poster, a flyer or the programme of a week, to print. */
export const GET: RequestHandler = async (event) => {
	const poster = await read(event);
	return new Response(new Uint8Array(await renderPosterPdf(poster)), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': attachment(`${poster.title} – ${poster.author}`, 'pdf')
		}
	});
};
