import { ODT_TYPE, renderOdt } from '#lib/platform/documents/odt/render-odt.ts';
import { officeFile } from '../../office-file.ts';
import { documentAsked } from '../network-year.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) =>
	officeFile(await documentAsked(locals, url), {
		ending: 'odt',
		mediaType: ODT_TYPE,
		render: renderOdt
	});
