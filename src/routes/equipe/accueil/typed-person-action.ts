import type { RequestEvent } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '../require-deed.ts';
import { findTypedPerson } from './find-typed-person.ts';

/** Who bears the name typed. Posted: a name is in no address and no log; nothing is written. */
export async function chercher({ request, locals }: RequestEvent) {
	requireDeed(locals.viewer, 'receive-requests');
	const typed = String((await request.formData()).get('qui') ?? '').trim();
	return { typed, found: await asViewer(locals, (db) => findTypedPerson(db, typed)) };
}
