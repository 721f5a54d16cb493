import { ODT_TYPE, renderOdt } from '#lib/platform/documents/odt/render-odt.ts';
import { ficheFile } from '../../../written-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	ficheFile(locals, params, { ending: 'odt', mediaType: ODT_TYPE, render: renderOdt });
