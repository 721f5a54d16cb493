import { takeCall } from '../take-call.ts';
import type { RequestHandler } from './$types';

/** What became of an SMS, as its provider tells it. */
export const GET: RequestHandler = (event) =>
	takeCall(event, { named: event.params.fournisseur, about: 'receipt' });
export const POST: RequestHandler = (event) =>
	takeCall(event, { named: event.params.fournisseur, about: 'receipt' });
