import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { MOST_FOUND } from '#lib/features/people/people/index.ts';
import { searchPeople } from '#lib/features/people/people/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

const FEW = 8;
const Asked = v.object({
	q: v.pipe(v.string(), v.maxLength(500)),
	most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_FOUND + 1)), FEW)
});

/** Who matches what is being typed. Posted: a name is in no address and no log. */
export const POST: RequestHandler = async ({ locals, request }) => {
	requireDeed(locals.viewer, 'see-people');
	const asked = v.safeParse(Asked, await request.json().catch(() => null));
	if (!asked.success) return json({ message: 'Rien à chercher.' }, { status: 400 });
	const { q, most } = asked.output;
	const people = await asViewer(locals, (db) => searchPeople(db, q, most));
	return json({ people }, { headers: { 'cache-control': 'no-store' } });
};
