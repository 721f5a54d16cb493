import { DOCX_TYPE, renderDocx } from '#lib/platform/documents/docx/render-docx.ts';
import { ficheFile } from '../../../written-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	ficheFile(locals, params, { ending: 'docx', mediaType: DOCX_TYPE, render: renderDocx });
