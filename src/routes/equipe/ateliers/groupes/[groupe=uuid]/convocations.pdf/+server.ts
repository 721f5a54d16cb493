import { requireDeed } from '#lib/http/asked.ts';
import { printConvocations } from '../../convene.ts';
import type { RequestHandler } from './$types';

/** The letters that tell the people of a group when to come first. */
export const GET: RequestHandler = ({ locals, params }) => {
	requireDeed(locals.viewer, 'plan-workshops');
	return printConvocations(locals, async () => [params.groupe]);
};
