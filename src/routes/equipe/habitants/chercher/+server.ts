import { json } from '@sveltejs/kit';
import { searchPeople } from '#lib/features/people/index.server.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { requireDeed } from '../../require-deed.ts';
import type { RequestHandler } from './$types';

const MOST = 8;

export const GET: RequestHandler = async ({ locals, url }) => {
	requireDeed(locals.viewer, 'see-people');
	const typed = url.searchParams.get('q') ?? '';
	const people = await asViewer(locals, (db) => searchPeople(db, typed, MOST));
	return json({ people }, { headers: { 'cache-control': 'no-store' } });
};
