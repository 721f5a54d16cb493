import { writtenSheet } from '#lib/features/desk/partners/index.ts';
import { printDocument } from '../../../../print-document.ts';
import { findSheet } from '../find-sheet.ts';
import type { RequestHandler } from './$types';

/** Her sheet in large print: where, when, what to bring. It does not say who she is. */
export const GET: RequestHandler = async ({ locals, params }) =>
	printDocument(writtenSheet(await findSheet(locals, params.orientation)));
