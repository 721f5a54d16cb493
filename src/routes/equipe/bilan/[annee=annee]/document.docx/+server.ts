import { DOCX_TYPE, renderDocx } from '#lib/platform/documents/docx/render-docx.ts';
import { reportFile } from '../written-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	reportFile(locals, params.annee, { ending: 'docx', mediaType: DOCX_TYPE, render: renderDocx });
