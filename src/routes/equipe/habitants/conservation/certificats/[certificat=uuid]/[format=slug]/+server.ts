import { error } from '@sveltejs/kit';
import { PAPER_FORMATS, readPaperFormat } from '#lib/features/house/papers/index.ts';
import { certificateDocument } from '#lib/features/rights/rights/index.ts';
import { findCertificate } from '#lib/features/rights/rights/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { TABLE_TITLES } from '#lib/holds.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import { renderDocument } from '#lib/platform/documents/render-document.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

/** A certificate to file or to hand over. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { centre } = requireDeed(locals.viewer, 'answer-rights');
	const format = readPaperFormat(params.format);
	const found = await asViewer(locals, (db) => findCertificate(db, params.certificat));
	if (!found || !format) error(404, 'Ce certificat n’existe pas, ou n’est pas de votre centre.');
	const day = todayIn(centre.timeZone, found.at);
	const document = certificateDocument(
		{ ...found, day },
		{ centre: centre.name, titles: TABLE_TITLES }
	);
	const bytes = await renderDocument(document, format);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': PAPER_FORMATS[format].mediaType,
			'content-disposition': attachment(`${document.title} – ${day}`, format)
		}
	});
};
