import * as v from 'valibot';
import { deed } from '#lib/http/deed.ts';
import { findTypedPerson } from './find-typed-person.ts';

/** Who bears the name typed. Posted: a name is in no address and no log; nothing is written. */
export const chercher = deed(
	'receive-requests',
	v.object({ qui: v.pipe(v.string(), v.trim()) }),
	async (db, { qui }) => ({ sought: qui, found: await findTypedPerson(db, qui) }),
	(done) => done
);
