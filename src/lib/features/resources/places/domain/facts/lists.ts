import cares from '#content/place-standard/cares.json' with { type: 'json' };
import labels from '#content/place-standard/labels.json' with { type: 'json' };
import priceKind from '#content/place-standard/price-kinds.json' with { type: 'json' };
import programmes from '#content/place-standard/programmes.json' with { type: 'json' };
import roaming from '#content/place-standard/roaming.json' with { type: 'json' };
import services from '#content/place-standard/services.json' with { type: 'json' };
import waysIn from '#content/place-standard/ways-in.json' with { type: 'json' };
import waysOfHelp from '#content/place-standard/ways-of-help.json' with { type: 'json' };
import welcome from '#content/place-standard/welcome.json' with { type: 'json' };

type Value = {
	value: string;
	label: string;
	/** The day it left the list: read, and not proposed. */
	retiredOn: string | null;
	/** How it was said before; « … »: and whatever follows. */
	old: string[];
};

/** The closed lists of the national standard, by the fact that holds their values. */
export const LISTS = {
	services,
	welcome,
	cares,
	priceKind,
	programmes,
	labels,
	waysIn,
	waysOfHelp,
	roaming
} satisfies Record<string, { list: string; version: string; values: Value[] }>;
export type ListName = keyof typeof LISTS;

/** The values that a list holds, in its order. */
export function valuesOf(list: ListName): string[] {
	return LISTS[list].values.map(({ value }) => value);
}
