export const ZONES = [
	'A',
	'B',
	'C',
	'corse',
	'guadeloupe',
	'martinique',
	'guyane',
	'reunion',
	'mayotte',
	'none'
] as const;

export type SchoolZone = (typeof ZONES)[number];

export const ZONE_NAMES: Record<SchoolZone, string> = {
	A: 'Zone A',
	B: 'Zone B',
	C: 'Zone C',
	corse: 'Corse',
	guadeloupe: 'Guadeloupe',
	martinique: 'Martinique',
	guyane: 'Guyane',
	reunion: 'La Réunion',
	mayotte: 'Mayotte',
	none: 'Aucune\u00a0: nos ateliers continuent pendant les vacances scolaires'
};

const DEPARTMENTS: Partial<Record<SchoolZone, string>> = {
	A: '01 03 07 15 16 17 19 21 23 24 25 26 33 38 39 40 42 43 47 58 63 64 69 70 71 73 74 79 86 87 89 90',
	B: '02 04 05 06 08 10 13 14 18 22 27 28 29 35 36 37 41 44 45 49 50 51 52 53 54 55 56 57 59 60 61 62 67 68 72 76 80 83 84 85 88',
	C: '09 11 12 30 31 32 34 46 48 65 66 75 77 78 81 82 91 92 93 94 95',
	corse: '2A 2B',
	guadeloupe: '971',
	martinique: '972',
	guyane: '973',
	reunion: '974',
	mayotte: '976'
};

const ZONE_OF = new Map(
	Object.entries(DEPARTMENTS).flatMap(([zone, list]) =>
		list.split(' ').map((department): [string, SchoolZone] => [department, zone as SchoolZone])
	)
);

/** The département of a commune, by its INSEE code: two figures, or three overseas. */
export function departmentOf(commune: string): string {
	return commune.startsWith('97') ? commune.slice(0, 3) : commune.slice(0, 2);
}

/** The school zone of a commune, by its académie (Code de l’éducation, D521-1 and its arrêtés). */
export function zoneOf(commune: string | null): SchoolZone | null {
	return (commune && ZONE_OF.get(departmentOf(commune))) || null;
}
