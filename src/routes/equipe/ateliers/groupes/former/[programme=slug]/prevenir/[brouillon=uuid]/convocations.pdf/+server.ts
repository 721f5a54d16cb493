import { signedGroupsOf } from '#lib/features/learning/groups/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { printConvocations } from '../../../../../convene.ts';
import type { RequestHandler } from './$types';

/** The letters of all the groups that were signed together. */
export const GET: RequestHandler = ({ locals, params }) => {
	requireDeed(locals.viewer, 'plan-workshops');
	return printConvocations(locals, (db) => signedGroupsOf(db, params.brouillon));
};
