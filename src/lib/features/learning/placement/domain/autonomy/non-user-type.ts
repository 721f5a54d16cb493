import { capital } from '#lib/shared/capital.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { NON_USER_LIST } from './autonomy-before.ts';

export type NoSuchType = { refusal: 'no-such-type'; message: string };

/** The four kinds, what each means first: a name that hurts is not what one should read first. */
export const NON_USER_CHOICES = NON_USER_LIST.types.map(({ value, sense }) => ({
	value,
	label: capital(sense),
	hint: `Dans la liste\u00a0: « ${value} »`
}));

/** A kind of the list, or none of them; anything else is refused. */
export function refuseNonUserType(type: string | null): NoSuchType | null {
	if (type === null || NON_USER_LIST.types.some(({ value }) => value === type)) return null;
	return refuse('no-such-type', 'Choisissez une des quatre phrases.');
}

/** The kind that was said, in words, with the name of its list; of an older list, its name alone. */
export function tellNonUserType({ list, type }: { list: string; type: string }): string {
	const sense =
		list === NON_USER_LIST.list && NON_USER_LIST.types.find(({ value }) => value === type)?.sense;
	return sense ? `${capital(sense)} (« ${type} », liste ${list}).` : `« ${type} », liste ${list}.`;
}
