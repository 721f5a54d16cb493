import { error } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { exportPlaces } from '#lib/features/resources/places/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { attachment } from '#lib/platform/documents/package/attachment.ts';
import type { RequestHandler } from './$types';

const FORMATS = {
	standard: { type: 'text/csv; charset=utf-8', ending: 'csv' },
	'data-inclusion': { type: 'application/json; charset=utf-8', ending: 'json' },
	geojson: { type: 'application/geo+json; charset=utf-8', ending: 'geojson' },
	csv: { type: 'text/csv; charset=utf-8', ending: 'csv' }
} as const;

/** The directory as everybody sees it, in a format that others read. */
export const GET: RequestHandler = async ({ locals, params }) => {
	ofTeam('see-places')(locals.viewer);
	const name = params.format as keyof typeof FORMATS;
	if (!Object.hasOwn(FORMATS, name)) {
		error(404, 'Ce format n’existe pas. Retrouvez-les tous à la page Exporter.');
	}
	const { type, ending } = FORMATS[name];
	const text = await asViewer(locals, async (db) => {
		const parts: string[] = [];
		for await (const part of exportPlaces(db, name)) parts.push(part);
		return parts.join('');
	});
	return new Response(text, {
		headers: { 'content-type': type, 'content-disposition': attachment(`Lieux – ${name}`, ending) }
	});
};
