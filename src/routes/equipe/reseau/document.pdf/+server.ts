import { printDocument } from '../../print-document.ts';
import { documentAsked } from '../network-year.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) =>
	printDocument(await documentAsked(locals, url));
