import { ODT_TYPE, renderOdt } from '#lib/platform/documents/odt/render-odt.ts';
import { reportFile } from '../written-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	reportFile(locals, params.annee, { ending: 'odt', mediaType: ODT_TYPE, render: renderOdt });
