import { addPerson } from '#lib/features/people/people/index.server.ts';
import { findDoubles } from '#lib/features/people/doubles/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';

/** Typed twice at a busy desk: invented people whom no register knows. */
const TYPED_TWICE = [
	{ familyName: 'Vasseur-Ledoux', givenName: 'Marie-Thérèse', birthYear: 1949 },
	{ familyName: 'VASSEUR LEDOUX', givenName: 'Thérèse', birthYear: 1949 },
	{ familyName: 'Fauquembergue', givenName: 'Solange', birthYear: 1953 },
	{ familyName: 'Fauquenbergue', givenName: 'Solange', birthYear: 1953 }
] as const;

/** What the night would find: two pairs in each centre, and whatever chance has drawn. */
export async function writeDoubles(db: Db): Promise<void> {
	for (const person of TYPED_TWICE) accepted(await addPerson(db, person));
	await findDoubles(db);
}
