import { findAnnounced } from '#lib/features/outreach/handouts/index.server.ts';
import { aimedAt, handoutPicture } from '#lib/features/outreach/handouts/index.ts';
import { shown } from '#lib/http/shown.ts';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import { drawPicture } from '#lib/platform/documents/posters/draw-picture.ts';
import { aimOf, handoutCentre } from '../../handout-centre.ts';
import type { RequestHandler } from './$types';

const SHAPES = { carre: 'square', large: 'banner' } as const;

const isPicture = (name: string): name is keyof typeof SHAPES => Object.hasOwn(SHAPES, name);

const read = shown<ReturnType<typeof handoutPicture> | null, 'annonce' | 'image'>(
	'see-workshops',
	async (db, asked) => {
		const { annonce, image } = asked.params;
		if (!isPicture(image)) return null;
		const announcement = await findAnnounced(db, annonce, asked.today);
		if (!announcement) return null;
		const made = { day: asked.today, shape: SHAPES[image] };
		const aimed = aimedAt(announcement, aimOf(asked.url));
		return handoutPicture(aimed, await handoutCentre(db, asked), made);
	},
	'Cette image n’existe pas, ou plus rien n’est à venir.'
);

/** What is announced, as a picture to publish. */
export const GET: RequestHandler = async (event) => {
	const poster = await read(event);
	return new Response(new Uint8Array(await drawPicture(poster)), {
		headers: {
			'content-type': 'image/png',
			'content-disposition': attachment(`${poster.title} – ${poster.author}`, 'png')
		}
	});
};
