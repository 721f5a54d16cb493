import * as v from 'valibot';
import { CHANNEL_NAMES, LANGUAGE_NAMES } from './wish.ts';

const named = <Name extends string>(names: Readonly<Record<Name, string>>) =>
	v.picklist(Object.keys(names) as [Name, ...Name[]], 'Choisissez dans la liste.');
const hour = v.union(
	[v.literal(''), v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))],
	'Écrivez une heure, par exemple 17:00, ou laissez vide.'
);

/** Said beside what the screens say of a wish: a page that shows one does not carry how it is read. */
export const WishForm = v.object({
	moyen: named(CHANNEL_NAMES),
	langue: named(LANGUAGE_NAMES),
	discret: v.optional(v.literal('oui')),
	des: hour,
	jusque: hour
});
