import { takeCall } from '../take-call.ts';
import type { RequestHandler } from './$types';

/** What somebody answered to an SMS, as its provider tells it. */
export const GET: RequestHandler = (event) =>
	takeCall(event, { named: event.params.fournisseur, about: 'answer' });
export const POST: RequestHandler = (event) =>
	takeCall(event, { named: event.params.fournisseur, about: 'answer' });
