import { DOCX_TYPE, renderDocx } from '#lib/platform/documents/docx/render-docx.ts';
import { officeFile } from '../../office-file.ts';
import { documentAsked } from '../network-year.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) =>
	officeFile(await documentAsked(locals, url), {
		ending: 'docx',
		mediaType: DOCX_TYPE,
		render: renderDocx
	});
